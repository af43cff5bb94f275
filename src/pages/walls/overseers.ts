import { hasRole, type Actor } from '@domain/people/actor';

/** Whether somebody looks after the walls of a community, or of those below their unit. */
export const looksAfterWalls = (actor: Pick<Actor, 'positions'>): boolean =>
  (['desk', 'leader', 'supervisor', 'centre'] as const).some((role) => hasRole(actor, role));
