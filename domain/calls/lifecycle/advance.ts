import * as eventSourced from '../../lifecycle/event-sourced';
import { isRepeatedEntry } from '../../lifecycle/repeated-entry';
import type { Actor } from '../../people/actor';
import type { CallFacts } from '../call';
import type { CallTypes, StoredCall } from '../call-types';
import { ROLE_CHECKS } from './call-roles';
import type { CallContext } from './conditions';
import type { CallAction, CallDetails, CallSystemAction } from './event';
import { callLifecycle } from './lifecycle';

/** What a person may do with a call, about the unit in the context. */
export const offeredActions = (call: CallFacts, actor: Actor, context: CallContext): CallAction[] => [
  ...new Set(eventSourced.offeredTo(callLifecycle, call, actor, context).map(({ action }) => action)),
];

/**
 * The unit that an action is about where nobody names one: the one that the actor answers for, the first that can still
 * take it.
 */
export function unitOf(call: CallFacts, action: CallAction, actor: Actor, context: CallContext): string | undefined {
  const own = call.called.map(({ unit }) => unit).filter((unit) => ROLE_CHECKS.calledUnit(call, actor, { unit }));
  return own.find((unit) => offeredActions(call, actor, { ...context, unit }).includes(action)) ?? own[0];
}

/**
 * Takes one action about a unit. The same action again is answered with the call as it is. Throws `ruleBroken` with
 * `calls.<action>` when it is not open, `sentBefore` when the same person said something else, and `invalidInput`.
 */
export function advance(
  call: StoredCall,
  action: CallAction,
  actor: Actor,
  details: CallDetails,
  context: CallContext,
): StoredCall {
  const { personId } = actor;
  const isSame = ({ unit }: { unit?: string }) => unit === context.unit;
  if (isRepeatedEntry<CallTypes>(call, { action, personId, details }, isSame)) return call;
  return eventSourced.advance(callLifecycle, call, { action, actor, details }, context);
}

/** Takes an action of a timer or of the cloud. Throws `ruleBroken` when the state does not allow it. */
export const advanceBySystem = (call: StoredCall, action: CallSystemAction, context: CallContext): StoredCall =>
  eventSourced.advanceBySystem(callLifecycle, call, action, context);
