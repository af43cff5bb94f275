import { hasRole, isGridOfficerOf, type Actor } from '../../people/actor';
import type { CaseFacts } from '../case';
import { isConcerned } from './about-staff';
import type { Case } from '../record';
import type { CaseEvent } from '../lifecycle/event';
import { hasCaseRole, isOfHandlingUnit, ofAllRounds, unitsOf } from '../lifecycle/case-roles';

/**
 * How much of a case somebody sees (domain rules §11): reporters see their own, the desk and the grid officer the full
 * text, a handling unit a masked summary, neighbours who supported it only its progress.
 */
export const VISIBILITIES = ['own', 'full', 'masked', 'supporter'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What a reader may see of a case; undefined when they may not know of it. `supported` says that they supported it. */
export function visibilityOf(it: CaseFacts, actor: Actor, supported = false): Visibility | undefined {
  const above = unitsOf(it);
  const sitsAt = (role: 'verifier' | 'caller' | 'supervisor' | 'centre') =>
    above.some((unit) => hasRole(actor, role, unit));
  const ofUnit = (unit: string) => hasRole(actor, 'handler', unit) || hasRole(actor, 'leader', unit);
  if (hasCaseRole('reporter', it, actor)) return 'own';
  if (hasCaseRole('registrar', it, actor)) return 'full';
  if (isConcerned(it, actor)) return undefined;
  if (isGridOfficerOf(actor, it.place.grid) || hasRole(actor, 'desk', it.place.community)) return 'full';
  if (sitsAt('centre') || (sitsAt('supervisor') && !it.private)) return 'full';
  if (sitsAt('supervisor') || ofUnit(it.holder.unit) || hasCaseRole('caseHandler', it, actor)) return 'masked';
  if (it.private) return mustKnow(it, actor) ? 'masked' : undefined;
  if (it.participants.units.some(ofUnit) || sitsAt('verifier') || sitsAt('caller')) return 'masked';
  return supported ? 'supporter' : undefined;
}

/**
 * Of a private case a verifier knows while it is verified or once they did, and a caller once somebody may be called.
 */
const mustKnow = (it: CaseFacts, actor: Actor): boolean =>
  (hasCaseRole('verifier', it, actor) && it.state === 'handled') ||
  ofAllRounds(it, 'verifiers').includes(actor.personId) ||
  (hasCaseRole('caller', it, actor) && (it.state === 'callback' || it.state === 'closed'));

/** The units that worked on a case in any of its rounds. */
const handlingUnitsIn = (events: readonly CaseEvent[]): string[] =>
  events.flatMap(({ action, by }) => ((action === 'start' || action === 'sign') && by.unit ? [by.unit] : []));

/**
 * Single ratings are for the resident and those who supervise, never for a unit that did the work, also where it
 * supervises others (domain rules §7.3).
 */
export function canSeeRating({ facts: it, events }: Pick<Case, 'facts' | 'events'>, actor: Actor): boolean {
  if (hasCaseRole('reporter', it, actor)) return true;
  const supervises = unitsOf(it).some((unit) => hasRole(actor, 'supervisor', unit) || hasRole(actor, 'centre', unit));
  return (
    supervises && !isOfHandlingUnit({ participants: { ...it.participants, units: handlingUnitsIn(events) } }, actor)
  );
}
