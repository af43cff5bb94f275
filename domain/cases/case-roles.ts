import { hasRole, isGridOfficerOf, staffPositionOf, type Actor, type PositionRole } from '../people/actor';
import type { CaseFacts } from './case';

/** Who somebody is to one case. Roles are held; these are relations. */
export const CASE_ROLES = [
  'reporter',
  'registrar',
  'gridOfficer',
  'desk',
  'unitHandler',
  'unitLeader',
  'caseHandler',
  'verifier',
  'caller',
  'centre',
  'system',
] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

type RoleCheck = (it: CaseFacts, actor: Actor) => boolean;

/** The units above and around a place: a verifier or caller of any of them may look at the case. */
export const unitsOf = ({ place }: Pick<CaseFacts, 'place'>): string[] => [
  place.community,
  place.subdistrict,
  place.district,
];

const hasRoleAbove = (role: PositionRole, it: CaseFacts, actor: Actor) =>
  unitsOf(it).some((unit) => hasRole(actor, role, unit));

const hasHandled = ({ participants }: CaseFacts, { personId }: Actor) => participants.handlers.includes(personId);
const hasVerified = ({ participants }: CaseFacts, { personId }: Actor) => participants.verifiers.includes(personId);

const hasReported = ({ reporter, registrar }: CaseFacts, { personId }: Actor) =>
  reporter === personId || registrar === personId;

/** A position in one of these units, whichever position it is. */
const hasPositionIn = (units: readonly string[], { positions }: Actor) =>
  positions.some(({ role, unit }) => role !== 'resident' && units.includes(unit));
export const isOfHandlingUnit = ({ participants }: Pick<CaseFacts, 'participants'>, actor: Actor): boolean =>
  hasPositionIn(participants.units, actor);

const ROLE_CHECKS: Record<CaseRole, RoleCheck> = {
  reporter: (it, actor) => it.reporter === actor.personId,
  registrar: (it, actor) => it.registrar === actor.personId && staffPositionOf(actor) !== undefined,
  gridOfficer: (it, actor) => isGridOfficerOf(actor, it.place.grid),
  desk: (it, actor) => hasRole(actor, 'desk', it.place.community),
  unitHandler: (it, actor) => hasRole(actor, 'handler', it.holder.unit),
  unitLeader: (it, actor) => hasRole(actor, 'leader', it.holder.unit),
  // who left the unit left its cases
  caseHandler: (it, actor) => it.handler === actor.personId && hasPositionIn([it.holder.unit], actor),
  // nobody judges his own work, and an important case is not verified by anybody of the unit that did it (domain rules
  // §3.3, 21)
  verifier: (it, actor) =>
    hasRoleAbove('verifier', it, actor) &&
    !hasHandled(it, actor) &&
    !(it.track === 'key' && isOfHandlingUnit(it, actor)) &&
    !hasReported(it, actor),
  caller: (it, actor) =>
    hasRoleAbove('caller', it, actor) &&
    !hasHandled(it, actor) &&
    !hasVerified(it, actor) &&
    !isOfHandlingUnit(it, actor) &&
    !hasReported(it, actor),
  centre: (it, actor) =>
    hasRole(actor, 'centre', it.place.district) &&
    !it.participants.refusers.includes(actor.personId) &&
    !hasReported(it, actor),
  system: () => false, // the clock is not a person
};

/**
 * Does the reporter speak for himself: not as staff who wrote it down for somebody, and not about the work of his own
 * unit (domain rules §7.3)?
 */
export const isIndependentReporter = (it: CaseFacts, actor: Actor): boolean =>
  it.channel === 'miniProgram' && !hasHandled(it, actor) && !isOfHandlingUnit(it, actor);

/** Is the actor this party to this case? */
export const hasCaseRole = (role: CaseRole, it: CaseFacts, actor: Actor): boolean => ROLE_CHECKS[role](it, actor);

/**
 * Would the actor be this party, had he not worked on the case himself? Tells a refusal for own work from any other.
 */
export const hasConflictOfInterest = (role: CaseRole, it: CaseFacts, actor: Actor): boolean =>
  !hasCaseRole(role, it, actor) &&
  hasCaseRole(
    role,
    { ...it, reporter: '', registrar: '', participants: { handlers: [], units: [], verifiers: [], refusers: [] } },
    actor,
  );
