import type { EventSourcedLifecycle } from '../../lifecycle/event-sourced';
import type { EventActor } from '../../lifecycle/lifecycle';
import { hasRole, type Actor, type PositionRole } from '../../people/actor';
import { MIN_NOTICE_DAYS } from '../input-limits';
import { stageOf } from '../packs/pack';
import type { TopicRules } from '../rules';
import type { TopicClock, TopicFacts } from '../topic';
import type { TopicTypes } from '../topic-types';
import { CONDITIONS } from './conditions';
import { findInvalidDetail } from './details';
import { effectOfAll, EFFECTS, factsAtCreation } from './effects';
import { AUDIENCES, topicNoticeFacts, topicNotices } from './notices';
import { ROLE_CHECKS, type TopicRole } from './topic-roles';
import { CREATION, SYSTEM_TRANSITIONS, TRANSITIONS } from './transitions/transitions';

/** Days that a plan hangs out: those of its step, of the owners' rules or of the law, and never less than three. */
function noticeDaysOf(topic: TopicFacts, { noticeDays, ownersNoticeDays, meetingLaw }: TopicRules): number {
  if (topic.mode === 'owners') return Math.max(ownersNoticeDays, MIN_NOTICE_DAYS);
  if (topic.mode === 'meeting') return Math.max(meetingLaw?.noticeDays ?? noticeDays, MIN_NOTICE_DAYS);
  const ofStep = topic.pack?.stages.find(({ state }) => state === 'notice')?.minDays;
  return Math.max(ofStep ?? noticeDays, MIN_NOTICE_DAYS);
}

const PERIODS: Record<TopicClock, (topic: TopicFacts, rules: TopicRules) => TopicRules['screen']> = {
  publish: (_, { publish }) => publish,
  screen: (_, { screen }) => screen,
  notice: (topic, rules) => ({ naturalDays: noticeDaysOf(topic, rules) }),
  vote: (topic, { voteDays }) => ({ naturalDays: stageOf(topic)?.minDays ?? voteDays }),
  resultNotice: (topic, { resultNoticeDays }) => ({ naturalDays: stageOf(topic)?.minDays ?? resultNoticeDays }),
  evaluate: (topic, { evaluateDays }) => ({ naturalDays: stageOf(topic)?.minDays ?? evaluateDays }),
};

/** The tables of topics. */
export const topicLifecycle: EventSourcedLifecycle<TopicTypes> = {
  name: 'topics',
  subject: 'topic',
  creation: CREATION,
  transitions: TRANSITIONS,
  systemTransitions: SYSTEM_TRANSITIONS,
  roles: ROLE_CHECKS,
  conditions: CONDITIONS,
  findInvalidDetail,
  factsAtCreation,
  effects: EFFECTS,
  effectOfAll,
  eventFields: (_, action, __, { pack, mode, result, linked, household }) => ({
    ...((action === 'screen' || action === 'leaveLightPath') && pack && { pack }),
    ...(action === 'screen' && mode && { mode }),
    ...(action === 'count' && result && { result }),
    ...(action === 'object' && household !== undefined && { household }),
    ...(action === 'linkTask' && linked && { linked }),
  }),
  eventActorOf,
  clocks: {
    calendarOf: ({ calendar }) => calendar,
    periodOf: (kind, topic, { rules }) => PERIODS[kind](topic, rules),
  },
  notices: topicNotices,
  audiences: AUDIENCES,
  noticeFacts: topicNoticeFacts,
};

const STAFF: readonly PositionRole[] = ['desk', 'leader', 'gridOfficer', 'supervisor', 'centre'];

/** Residents act as residents, also those who work for the community; everybody else in their position. */
function eventActorOf(role: TopicRole, { area }: TopicFacts, actor: Actor): EventActor {
  const { personId } = actor;
  if (role === 'proposer' || role === 'neighbour') return { role: 'resident', personId };
  const units = [area.community, area.subdistrict, area.district];
  const found = actor.positions.find(({ role: one, unit }) => STAFF.includes(one) && units.includes(unit));
  const position = found?.role ?? STAFF.find((one) => hasRole(actor, one, area.community)) ?? 'desk';
  return { role: position, personId, unit: found?.unit ?? area.community };
}
