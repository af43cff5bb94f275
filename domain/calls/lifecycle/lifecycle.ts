import { CALLING_ROLES } from '../../cases/access/calling';
import type { EventSourcedLifecycle } from '../../lifecycle/event-sourced';
import type { EventActor } from '../../lifecycle/lifecycle';
import { hasRole, type Actor, type PositionRole } from '../../people/actor';
import { findCalled, type CallFacts } from '../call';
import type { CallTypes } from '../call-types';
import { ANSWERING_ROLES, ROLE_CHECKS, type CallRole } from './call-roles';
import { CONDITIONS, type CallContext } from './conditions';
import { EFFECTS, factsAtCreation } from './effects';
import { AUDIENCES, callNoticeFacts, callNotices } from './notices';
import { CREATION, SYSTEM_TRANSITIONS, TRANSITIONS } from './transitions';

/** The tables of calls. */
export const callLifecycle: EventSourcedLifecycle<CallTypes> = {
  name: 'calls',
  subject: 'call',
  creation: CREATION,
  transitions: TRANSITIONS,
  systemTransitions: SYSTEM_TRANSITIONS,
  roles: ROLE_CHECKS,
  conditions: CONDITIONS,
  // a bad mark is explained
  findInvalidDetail: ({ score, note }) => (score === 'unsatisfied' && !note ? 'note' : undefined),
  factsAtCreation,
  effects: EFFECTS,
  eventFields: (_, __, ___, { unit }) => (unit === undefined ? {} : { unit }),
  eventActorOf,
  clocks: { calendarOf: ({ calendar }) => calendar, periodOf: (_, __, { rules }) => rules.sign },
  notices: callNotices,
  audiences: AUDIENCES,
  noticeFacts: callNoticeFacts,
};

/** The position and unit in which somebody acts in a call. */
function eventActorOf(role: CallRole, call: CallFacts, actor: Actor, { unit }: CallContext): EventActor {
  const isCalled = role === 'calledUnit';
  const { unit: own, unitName } = (isCalled && findCalled(call, unit)) || call;
  const roles: readonly PositionRole[] = isCalled ? ANSWERING_ROLES : CALLING_ROLES;
  const position = roles.find((one) => hasRole(actor, one, own)) ?? 'handler';
  return { role: position, personId: actor.personId, unit: own, unitName };
}
