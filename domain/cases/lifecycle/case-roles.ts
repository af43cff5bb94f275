import {
  hasRole,
  isGridOfficerOf,
  isStaffOf,
  staffPositionOf,
  positionKey,
  type Actor,
  type PositionRole,
} from '../../people/actor';
import { concernedUnits, isAboutStaff, isAtCentre, isConcerned } from '../access/about-staff';
import { isMissed, type CaseFacts, type Participants } from '../case';

type RoleCheck = (it: CaseFacts, actor: Actor) => boolean;

/**
 * The units of a place, from the community up, without those that a complaint may be about; verifiers and callers of
 * each may work on the case.
 */
export function unitsOf(it: Pick<CaseFacts, 'place' | 'aboutStaff'>): string[] {
  const { community, subdistrict, district } = it.place;
  const concerned = concernedUnits(it);
  return [community, subdistrict, district].filter((unit) => !concerned.includes(unit));
}

type Rounds = Pick<CaseFacts, 'participants' | 'formerParticipants'>;

/** Who did something in an earlier round or this one. */
export const ofAllRounds = ({ participants, formerParticipants }: Rounds, what: keyof Participants): string[] => [
  ...(formerParticipants?.[what] ?? []),
  ...participants[what],
];

/**
 * The positions that supervise a case: those of the subdistrict, or the centre where the subdistrict holds it or did
 * its work.
 */
export const supervisorKeysOf = (it: CaseFacts): string[] =>
  concernedUnits(it).includes(it.place.subdistrict) ||
  [it.holder.unit, ...ofAllRounds(it, 'units')].includes(it.place.subdistrict)
    ? [positionKey('centre', it.place.district)]
    : [positionKey('supervisor', it.place.subdistrict)];

/** The positions that take over a case: the desk and the grid officer of what is done on the spot, else the unit. */
export const successorKeysOf = (it: CaseFacts): string[] => {
  const { state, onTheSpot, place, holder } = it;
  if (isAboutStaff(it) && holder.role === 'centre') return [positionKey('centre', place.district)];
  return state === 'accepted' || onTheSpot
    ? [positionKey('desk', place.community), positionKey('gridOfficer', place.grid)]
    : [positionKey('handler', holder.unit), positionKey('leader', holder.unit)];
};

const hasRoleAbove = (role: PositionRole, it: CaseFacts, actor: Actor) =>
  unitsOf(it).some((unit) => hasRole(actor, role, unit));

const hasHandled = (it: CaseFacts, { personId }: Actor) => ofAllRounds(it, 'handlers').includes(personId);
const hasVerified = (it: CaseFacts, { personId }: Actor) => ofAllRounds(it, 'verifiers').includes(personId);

const hasReported = ({ reporter, registrar }: CaseFacts, { personId }: Actor) =>
  reporter === personId || registrar === personId;

/** Whether the actor works for a unit that handled the case in any round. */
export const isOfHandlingUnit = (it: Rounds, actor: Actor): boolean => isStaffOf(actor, ofAllRounds(it, 'units'));

/**
 * Whether a reporter speaks for themselves: not for staff who wrote it down for somebody, and not about the work of
 * their own unit (domain rules §7.3).
 */
const isIndependent = (it: CaseFacts, actor: Actor): boolean =>
  it.channel === 'miniProgram' && !hasHandled(it, actor) && !isOfHandlingUnit(it, actor);

/** A caller neither handled nor verified the case, and is not of a unit that handled it. */
const isCaller: RoleCheck = (it, actor) =>
  hasRoleAbove('caller', it, actor) &&
  !hasHandled(it, actor) &&
  !hasVerified(it, actor) &&
  !isOfHandlingUnit(it, actor) &&
  !hasReported(it, actor);

/** A supervisor is never of the unit that holds the case or did its work. */
const isSupervisor: RoleCheck = (it, actor) =>
  unitsOf(it).some(
    (unit) => unit !== it.place.community && unit !== it.holder.unit && hasRole(actor, 'supervisor', unit),
  ) &&
  !hasHandled(it, actor) &&
  !isOfHandlingUnit(it, actor) &&
  !hasReported(it, actor);

/** Whoever asked for a decision, or granted the pause that somebody objects to, leaves it to others. */
const isUninvolved = ({ ask, pause, exclusion }: CaseFacts, { personId }: Actor): boolean =>
  ![ask?.by, ask?.pause?.grantedBy, pause?.grantedBy, exclusion?.by].includes(personId);

const isCentre: RoleCheck = (it, actor) =>
  hasRole(actor, 'centre', it.place.district) &&
  !it.participants.refusers.includes(actor.personId) &&
  !hasReported(it, actor);

/** Somebody of the centre who neither worked on the case nor belongs to a unit that did. */
const isIndependentCentre: RoleCheck = (it, actor) =>
  isCentre(it, actor) && !hasHandled(it, actor) && !isOfHandlingUnit(it, actor);

const RELATIONS = {
  reporter: (it, actor) => it.reporter === actor.personId,
  independentReporter: (it, actor) => it.reporter === actor.personId && isIndependent(it, actor),
  registrar: (it, actor) =>
    it.registrarLeft
      ? isAboutStaff(it)
        ? isAtCentre(it, actor)
        : hasRole(actor, 'desk', it.place.community)
      : it.registrar === actor.personId && staffPositionOf(actor) !== undefined,
  gridOfficer: (it, actor) => isGridOfficerOf(actor, it.place.grid),
  desk: (it, actor) => hasRole(actor, 'desk', it.place.community),
  // nobody lengthens the deadlines of their own work
  independentOfficer: (it, actor) => isGridOfficerOf(actor, it.place.grid) && !hasHandled(it, actor),
  independentDesk: (it, actor) => hasRole(actor, 'desk', it.place.community) && !hasHandled(it, actor),
  unitHandler: (it, actor) => hasRole(actor, 'handler', it.holder.unit),
  unitLeader: (it, actor) => hasRole(actor, 'leader', it.holder.unit),
  // they lead those who class a case, and did not work on it themselves (domain rules §6)
  communityLeader: (it, actor) => hasRole(actor, 'leader', it.place.community) && !hasHandled(it, actor),
  // a handler who left the unit no longer handles its cases
  caseHandler: (it, actor) => it.handler === actor.personId && isStaffOf(actor, [it.holder.unit]),
  // nobody verifies their own work, and nobody of the unit that did the work verifies a key case (domain rules §3.3,
  // 21)
  verifier: (it, actor) =>
    hasRoleAbove('verifier', it, actor) &&
    !hasHandled(it, actor) &&
    !(it.track === 'key' && isOfHandlingUnit(it, actor)) &&
    !hasReported(it, actor),
  // whoever does not verify in time loses it to the supervisor
  lateVerifier: (it, actor) =>
    isMissed(it, 'verify') &&
    (isSupervisor(it, actor) || (isAtCentre(it, actor) && !hasHandled(it, actor) && !hasReported(it, actor))),
  caller: isCaller,
  // the caller who dialled the number is the one who writes down what was said
  callerOnCall: (it, actor) => it.dialled?.by === actor.personId && isCaller(it, actor),
  supervisor: isSupervisor,
  centre: isCentre,
  independentCentre: isIndependentCentre,
  asker: (it, actor) => it.ask?.by === actor.personId && isStaffOf(actor, [it.holder.unit]),
  otherLeader: (it, actor) => hasRole(actor, 'leader', it.holder.unit) && isUninvolved(it, actor),
  otherSupervisor: (it, actor) => isSupervisor(it, actor) && isUninvolved(it, actor),
  // nobody decides about the time of their own unit's work, or whose it is
  otherCentre: (it, actor) =>
    isIndependentCentre(it, actor) && isUninvolved(it, actor) && !isStaffOf(actor, [it.holder.unit]),
} satisfies Record<string, RoleCheck>;
export type CaseRole = keyof typeof RELATIONS;

/** Who reported or wrote it down knows of it anyway; the registrar of a complaint about staff is its relay. */
const OWN_ROLES: readonly CaseRole[] = ['reporter', 'independentReporter', 'registrar'];

const unlessConcerned =
  (role: CaseRole): RoleCheck =>
  (it, actor) =>
    RELATIONS[role](it, actor) && (OWN_ROLES.includes(role) || !isConcerned(it, actor));

/**
 * Who somebody is to one case. A position is held; these are relations. Whom a complaint may be about has none to it.
 */
export const ROLE_CHECKS = Object.fromEntries(
  (Object.keys(RELATIONS) as CaseRole[]).map((role) => [role, unlessConcerned(role)]),
) as Record<CaseRole, RoleCheck>;

/** Whether the actor has this role in this case. */
export const hasCaseRole = (role: CaseRole, it: CaseFacts, actor: Actor): boolean => ROLE_CHECKS[role](it, actor);

/** Whether only the actor's own work on the case, or their own report, keeps them from this role. */
export function hasConflictOfInterest(role: CaseRole, it: CaseFacts, actor: Actor): boolean {
  if (hasCaseRole(role, it, actor)) return false;
  if (role === 'independentReporter') return hasCaseRole('reporter', it, actor);
  if (role === 'callerOnCall') return hasConflictOfInterest('caller', it, actor);
  const { ask: _ask, pause: _pause, exclusion: _exclusion, ...withoutAsk } = it;
  const holder = role === 'otherCentre' ? { ...it.holder, unit: '' } : it.holder;
  const nobody = { handlers: [], units: [], verifiers: [], refusers: [] };
  return hasCaseRole(
    role,
    {
      ...withoutAsk,
      holder,
      reporter: '',
      registrar: '',
      participants: nobody,
      formerParticipants: nobody,
    },
    actor,
  );
}
