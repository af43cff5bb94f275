import { AppError } from '../../errors';
import type { EventSourcedLifecycle } from '../../lifecycle/event-sourced';
import type { EventActor } from '../../lifecycle/lifecycle';
import { isApplicable } from '../../lifecycle/transitions';
import { hasRole, staffPositionOf, type Actor, type PositionRole } from '../../people/actor';
import type { Unit } from '../../places/place';
import { addDays, communityDay } from '../../time';
import { isHigherTrack, NO_UNIT, type CaseFacts, type Holder } from '../case';
import { concernedUnits, isAboutStaff } from '../access/about-staff';
import { endOfPause, pausedWorkDays } from '../asks/conditions';
import { findInvalidAsk } from '../asks/details';
import { findInvalidFlag } from '../supervision/conditions';
import { hasConflictOfInterest, ROLE_CHECKS, unitsOf, type CaseRole } from './case-roles';
import type { CaseTypes } from '../case-types';
import { periodOf } from './clocks';
import { CONDITIONS, type DecisionContext } from './conditions';
import { effectOfAll, EFFECTS, factsAtCreation } from './effects';
import type { CaseEvent, CasePersonAction, CaseSystemAction, Detail, Details } from './event';
import { checkMerge, checkRepeat } from './same-matter';
import { AUDIENCES, caseNoticeFacts, caseNotices } from './notices';
import { nextUnitUp } from './level';
import { CREATION, SYSTEM_TRANSITIONS, TRANSITIONS } from './transitions/transitions';

/** The tables of cases. */
export const caseLifecycle: EventSourcedLifecycle<CaseTypes> = {
  name: 'cases',
  subject: 'case',
  creation: CREATION,
  transitions: TRANSITIONS,
  systemTransitions: SYSTEM_TRANSITIONS,
  roles: ROLE_CHECKS,
  conditions: CONDITIONS,
  findInvalidDetail,
  factsAtCreation,
  effects: EFFECTS,
  effectOfAll,
  eventFields,
  eventActorOf,
  split,
  clocks: {
    calendarOf: ({ calendar }) => calendar,
    periodOf,
    extensionOf: ({ ask }) => ask?.workDays ?? 0,
    pauseEndOf: ({ pause }) => pause && endOfPause(pause),
    forgottenPauseOf: ({ ask }) => ask?.pause?.from,
  },
  explainRefusal,
  notices: caseNotices,
  audiences: AUDIENCES,
  noticeFacts: caseNoticeFacts,
};

/**
 * Who receives a case, and gets it back when it starts again: the community's desk, or the centre past all it may
 * concern.
 */
export const receiverOf = ({ aboutStaff, place }: Pick<CaseFacts, 'aboutStaff' | 'place'>): Holder =>
  isAboutStaff({ aboutStaff })
    ? { unit: place.district, unitName: place.districtName, role: 'centre' }
    : { unit: place.community, unitName: place.communityName, role: 'desk' };

/** Whether a unit may get a case: every unit that does work, but not the district's centre. */
export const canBeDispatchedTo = (
  unit: Unit | undefined,
  it: Pick<CaseFacts, 'aboutStaff' | 'aboutUnits' | 'place'>,
): boolean => unit !== undefined && unit.kind !== 'district' && !isOrBelongsTo(unit, concernedUnits(it));

/** Whether a complaint may be about a unit: one about the centre itself has nobody here who could decide it. */
export const canBeAbout = (unit: Unit | undefined): boolean => unit !== undefined && unit.kind !== 'district';

/** A unit is as near to a complaint as the one above it. */
const isOrBelongsTo = ({ id, parent }: Unit, units: readonly string[]): boolean =>
  units.includes(id) || (parent !== undefined && units.includes(parent));

type AnyAction = CasePersonAction | CaseSystemAction;

/** Throws for a case that cannot have the same matter, and where it is; answers whether the new track is none. */
function findInvalidClass({ track }: Details, context: DecisionContext, it: CaseFacts, action: AnyAction) {
  const { track: before = 'easy' } = it;
  if (action === 'merge') checkMerge(it, context.other, context.joined ?? false);
  if (action === 'repeat') checkRepeat(it, context.other);
  if (action === 'raiseTrack' && track && !isHigherTrack(track, before)) return 'track';
  return action === 'lowerTrack' && track && !isHigherTrack(before, track) ? 'track' : undefined;
}

function findInvalidDetail(
  details: Details,
  context: DecisionContext,
  it: CaseFacts,
  action: AnyAction,
): Detail | undefined {
  const wrongClass = findInvalidClass(details, context, it, action);
  if (wrongClass) return wrongClass;
  const { rules, unit, aboutUnit, now } = context;
  const { unit: unitId, aboutUnit: aboutId = NO_UNIT, refusalClass, outcome, plannedUntil } = details;
  if (aboutId !== NO_UNIT && !canBeAbout(aboutUnit)) return 'aboutUnit';
  const aboutUnits = [...(it.aboutUnits ?? []), aboutId];
  if (unitId !== undefined && !canBeDispatchedTo(unit, { ...it, aboutUnits })) return 'unit';
  if (refusalClass !== undefined && !rules.refusalClasses.some(({ key }) => key === refusalClass))
    return 'refusalClass';
  if (outcome !== 'planned') return findInvalidFlag(details, it) ?? findInvalidAsk(details, context, it);
  // what is finished on the spot is solved there; what has to be planned is given to a unit (domain rules §3.3, 8)
  if (CONDITIONS.onTheSpot(it)) return 'outcome';
  const today = communityDay(now);
  const isPlanned =
    plannedUntil !== undefined && plannedUntil > today && plannedUntil <= addDays(today, rules.maxPlannedDays);
  return isPlanned ? undefined : 'plannedUntil';
}

const isAboutHazard = (action: AnyAction): boolean => action === 'raiseHazard' || action === 'clearHazard';

const isReopening = (action: AnyAction): boolean => action === 'reopen' || action === 'planDue';

const CAMPAIGN_ACTIONS: readonly AnyAction[] = ['joinCampaign', 'leaveCampaign', 'closeCampaign'];

const isRating = (action: AnyAction): boolean => action === 'rate' || action === 'recordCall';

function eventFields(
  it: CaseFacts,
  action: AnyAction,
  by: EventActor,
  { unit, hazard, call, topic, meeting, neighbours, other, campaign, recheck, now, calendar }: DecisionContext,
): CaseTypes['eventFields'] {
  const holder = nextHolder(it, action, by, unit);
  return {
    round: isReopening(action) ? it.round + 1 : it.round,
    ...(holder && { holder }),
    ...(action === 'grantPause' && it.ask?.until && { workDays: pausedWorkDays(now, it.ask.until, calendar) }),
    ...(action === 'grantExtension' && { workDays: it.ask?.workDays ?? 0 }),
    ...(action === 'callUnits' && call && { call }),
    ...(action === 'deliberate' && topic && { topic }),
    ...(action === 'decideByMeeting' && meeting && { meeting }),
    ...(action === 'flagNeighbours' && neighbours && { neighbours }),
    ...((action === 'merge' || action === 'repeat') && other && { same: { id: other.id, number: other.number } }),
    ...(isRating(action) && recheck && { recheck }),
    ...(CAMPAIGN_ACTIONS.includes(action) && campaign && { campaign }),
    ...(isAboutHazard(action) && (hazard ?? it.hazard) && { hazard: hazard ?? it.hazard }),
  };
}

/** What brings a case back to whoever receives it. */
const STARTS_AGAIN: readonly AnyAction[] = ['overturnRefusal', 'recall', 'split'];

function nextHolder(it: CaseFacts, action: AnyAction, by: EventActor, unit: Unit | undefined): Holder | undefined {
  const { place, onTheSpot } = it;
  const community = { unit: place.community, unitName: place.communityName };
  if ((action === 'dispatch' || action === 'assign' || action === 'decideByMeeting') && unit)
    return { unit: unit.id, unitName: unit.name, role: 'handler' };
  if (action === 'stepUp') return nextUnitUp(it);
  if (action === 'take' || action === 'start')
    return { ...community, role: by.role === 'gridOfficer' ? 'gridOfficer' : 'desk' };
  const startsAgain = isReopening(action) || STARTS_AGAIN.includes(action) || (action === 'handOver' && onTheSpot);
  return startsAgain ? receiverOf(it) : undefined;
}

/** Taking a case on the spot is two events: it is accepted, and work starts. */
function split(event: CaseEvent): CaseEvent[] {
  if (event.action !== 'take') return [event];
  const { note, ...classification } = event.details;
  return [
    { ...event, action: 'accept', to: 'accepted', details: { ...classification, track: 'easy' } },
    { ...event, seq: event.seq + 1, action: 'start', from: 'accepted', details: note ? { note } : {} },
  ];
}

/** The position and unit in which somebody acts in a case. */
export function eventActorOf(role: CaseRole, it: CaseFacts, actor: Actor): EventActor {
  const { place, holder, ask } = it;
  const names: Record<string, string> = {
    [place.community]: place.communityName,
    [place.subdistrict]: place.subdistrictName,
    [place.district]: place.districtName,
  };
  const at = (position: PositionRole, unit: string, unitName = names[unit] ?? ''): EventActor => ({
    role: position,
    personId: actor.personId,
    unit,
    unitName,
  });
  switch (role) {
    case 'gridOfficer':
    case 'independentOfficer':
      return at('gridOfficer', place.community);
    case 'desk':
    case 'independentDesk':
      return at('desk', place.community);
    case 'registrar': {
      const position = staffPositionOf(actor);
      return at(position?.role ?? 'desk', position?.unit ?? place.community);
    }
    case 'unitHandler':
      return at('handler', holder.unit, holder.unitName);
    case 'communityLeader':
      return at('leader', place.community);
    case 'unitLeader':
    case 'otherLeader':
      return at('leader', holder.unit, holder.unitName);
    case 'asker':
      return at(ask?.by === it.handler ? 'handler' : 'leader', holder.unit, holder.unitName);
    case 'caseHandler': {
      const isCommunity = holder.role === 'desk' || holder.role === 'gridOfficer';
      return at(isCommunity ? (holder.role as 'desk' | 'gridOfficer') : 'handler', holder.unit, holder.unitName);
    }
    case 'verifier':
    case 'lateVerifier':
    case 'supervisor':
    case 'otherSupervisor':
    case 'caller':
    case 'centre':
    case 'independentCentre':
    case 'otherCentre': {
      const position = positionAbove(role, place, actor);
      return at(position, unitsOf({ place }).find((unit) => hasRole(actor, position, unit)) ?? place.community);
    }
    default:
      return { role: 'resident', personId: actor.personId };
  }
}

function positionAbove(
  role:
    | 'verifier'
    | 'lateVerifier'
    | 'supervisor'
    | 'otherSupervisor'
    | 'caller'
    | 'centre'
    | 'independentCentre'
    | 'otherCentre',
  place: CaseFacts['place'],
  actor: Actor,
): 'verifier' | 'supervisor' | 'caller' | 'centre' {
  if (role === 'otherSupervisor') return 'supervisor';
  if (role === 'otherCentre' || role === 'independentCentre') return 'centre';
  return role === 'lateVerifier' ? lateVerifierPosition(place, actor) : role;
}

const lateVerifierPosition = (place: CaseFacts['place'], actor: Actor): 'supervisor' | 'centre' =>
  [place.subdistrict, place.district].some((unit) => hasRole(actor, 'supervisor', unit)) ? 'supervisor' : 'centre';

function explainRefusal(it: CaseFacts, action: CasePersonAction, actor: Actor, context: DecisionContext): AppError {
  const isBarred = TRANSITIONS.some(
    (transition) =>
      transition.action === action &&
      isApplicable(caseLifecycle, transition, it, context) &&
      transition.by.some((role) => hasConflictOfInterest(role, it, actor)),
  );
  return new AppError('ruleBroken', isBarred ? 'conflictOfInterest' : `cases.${action}`);
}
