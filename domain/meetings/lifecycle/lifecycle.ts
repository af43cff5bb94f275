import { isWorkday, previousWorkday } from '../../calendar/calendar';
import { workDaysAfter } from '../../calendar/period';
import type { EventSourcedLifecycle } from '../../lifecycle/event-sourced';
import type { EventActor } from '../../lifecycle/lifecycle';
import { hasRole, type Actor } from '../../people/actor';
import type { Unit } from '../../places/place';
import { communityDay } from '../../time';
import { MAX_DECISION_DAYS } from '../input-limits';
import { findMember, type MeetingDecision, type MeetingFacts } from '../meeting';
import type { MeetingTypes } from '../meeting-types';
import { CONDITIONS, type MeetingContext } from './conditions';
import { EFFECTS, factsAtCreation } from './effects';
import type { MeetingDetails } from './event';
import { MEMBER_ROLES, ROLE_CHECKS, type MeetingRole } from './meeting-roles';
import { AUDIENCES, meetingNoticeFacts, meetingNotices } from './notices';
import { CREATION, SYSTEM_TRANSITIONS, TRANSITIONS } from './transitions';

/** The tables of joint meetings. */
export const meetingLifecycle: EventSourcedLifecycle<MeetingTypes> = {
  name: 'meetings',
  subject: 'meeting',
  creation: CREATION,
  transitions: TRANSITIONS,
  systemTransitions: SYSTEM_TRANSITIONS,
  roles: ROLE_CHECKS,
  conditions: CONDITIONS,
  findInvalidDetail,
  factsAtCreation,
  effects: EFFECTS,
  eventFields: (_, action, __, { memberUnit, caseId, decision }) => ({
    ...(action === 'attend' && memberUnit !== undefined && { unit: memberUnit }),
    ...(action !== 'attend' && caseId !== undefined && { caseId }),
    ...(action === 'decide' && decision && { decision }),
  }),
  eventActorOf,
  notices: meetingNotices,
  audiences: AUDIENCES,
  noticeFacts: meetingNoticeFacts,
};

/** The units that may come, lead or help: every one that does work. */
export const meetingUnits = (units: readonly Unit[]): Unit[] => units.filter(({ kind }) => kind !== 'district');

const findUnits = ({ units = [] }: MeetingContext, ids: readonly string[]) =>
  meetingUnits(units)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => ({ unit: id, unitName: name }));

/** What a decision says, in names and working days; undefined where its unit does not exist. */
export function decisionOf(
  { lead, assistants = [], until, note = '' }: MeetingDetails,
  context: MeetingContext,
): Omit<MeetingDecision, 'at'> | undefined {
  const [leading] = findUnits(context, lead === undefined ? [] : [lead]);
  if (!leading || until === undefined) return undefined;
  const { calendar } = context;
  // the clock ends with the business of a working day, and everybody reads that day
  const last = isWorkday(calendar, until) ? until : previousWorkday(calendar, until);
  const workDays = workDaysAfter(communityDay(context.now), last, calendar);
  return { ...leading, assistants: findUnits(context, assistants), until: last, workDays, note };
}

function findInvalidDetail(
  { lead, assistants = [] }: MeetingDetails,
  { decision }: MeetingContext,
): keyof MeetingDetails | undefined {
  if (lead === undefined) return undefined;
  if (!decision) return 'lead';
  if (assistants.includes(lead) || decision.assistants.length !== assistants.length) return 'assistants';
  return decision.workDays >= 1 && decision.workDays <= MAX_DECISION_DAYS ? undefined : 'until';
}

/** The position and unit in which somebody acts in a meeting. */
function eventActorOf(role: MeetingRole, meeting: MeetingFacts, actor: Actor, context: MeetingContext): EventActor {
  const member = role === 'member' ? findMember(meeting, context.memberUnit) : undefined;
  const { unit, unitName } = member ?? meeting;
  const position = member ? (MEMBER_ROLES.find((one) => hasRole(actor, one, unit)) ?? 'handler') : 'centre';
  return { role: position, personId: actor.personId, unit, unitName };
}
