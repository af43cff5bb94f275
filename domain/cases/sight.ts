import { holds, isOfficerOf, type Actor } from '../people/actor';
import type { CaseFacts } from './case';
import { isParty, unitsOf } from './parties';

/**
 * How much of a case somebody sees (domain rules §11): the reporter his own, the desk and the officer of the grid the full text,
 * a handling unit a masked summary, a neighbour who joined only how it goes.
 */
export const SIGHTS = ['own', 'full', 'masked', 'joined'] as const;
export type Sight = (typeof SIGHTS)[number];

/** What a reader may see of a case; undefined when he may not know of it. `joined`: he joined it as a neighbour. */
export function sightOf(it: CaseFacts, actor: Actor, joined = false): Sight | undefined {
  const above = unitsOf(it);
  const sitsAt = (role: 'verifier' | 'caller' | 'supervisor' | 'centre') => above.some((unit) => holds(actor, role, unit));
  const ofUnit = (unit: string) => holds(actor, 'handler', unit) || holds(actor, 'leader', unit);
  if (isParty('reporter', it, actor)) return 'own';
  if (isOfficerOf(actor, it.place.grid) || holds(actor, 'desk', it.place.community)) return 'full';
  if (sitsAt('supervisor') || sitsAt('centre')) return 'full';
  if (ofUnit(it.holder.unit) || it.workers.units.some(ofUnit) || it.handler === actor.token) return 'masked';
  if (sitsAt('verifier') || sitsAt('caller')) return 'masked';
  return joined && !it.private ? 'joined' : undefined;
}

/** Single ratings are for the resident and those who supervise, never for the handling unit (domain rules §7.3). */
export const seesRating = (it: CaseFacts, actor: Actor): boolean =>
  isParty('reporter', it, actor) || unitsOf(it).some((unit) => holds(actor, 'supervisor', unit) || holds(actor, 'centre', unit));
