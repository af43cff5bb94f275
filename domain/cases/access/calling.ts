import { hasRole, type Actor, type PositionRole } from '../../people/actor';
import { OPEN_STATES, type CaseFacts } from '../case';
import { isAboutStaff } from './about-staff';

/** Who calls other units for a community or a subdistrict. */
export const CALLING_ROLES = ['desk', 'handler', 'leader'] as const satisfies readonly PositionRole[];

/** Calls that one case may have. */
export const MAX_CALLS = 10;

/**
 * The unit for which somebody may call others to an open case: the community or the subdistrict of its place, where
 * they work. Nobody is called to a complaint about staff: its words would reach those whom it may be about.
 */
export function callingUnitOf(it: Pick<CaseFacts, 'state' | 'place' | 'aboutStaff'>, actor: Actor): string | undefined {
  if (!OPEN_STATES.includes(it.state) || isAboutStaff(it)) return undefined;
  return [it.place.community, it.place.subdistrict].find((unit) =>
    CALLING_ROLES.some((role) => hasRole(actor, role, unit)),
  );
}
