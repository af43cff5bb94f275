import * as eventSourced from '../../lifecycle/event-sourced';
import { isRepeatedEntry } from '../../lifecycle/repeated-entry';
import type { Actor } from '../../people/actor';
import type { MeetingFacts } from '../meeting';
import type { MeetingTypes, StoredMeeting } from '../meeting-types';
import type { MeetingContext } from './conditions';
import type { MeetingAction, MeetingDetails, MeetingSystemAction } from './event';
import { decisionOf, meetingLifecycle } from './lifecycle';
import { ROLE_CHECKS } from './meeting-roles';

/** What a person may do with a meeting, about the member or the case in the context. */
export const offeredActions = (meeting: MeetingFacts, actor: Actor, context: MeetingContext): MeetingAction[] => [
  ...new Set(eventSourced.offeredTo(meetingLifecycle, meeting, actor, context).map(({ action }) => action)),
];

/** The member that somebody speaks for where nobody names one: the first that is not there yet. */
export function memberOf(meeting: MeetingFacts, actor: Actor): string | undefined {
  const own = meeting.members.filter(({ unit }) => ROLE_CHECKS.member(meeting, actor, { memberUnit: unit }));
  return (own.find(({ attendance }) => !attendance) ?? own[0])?.unit;
}

/**
 * Takes one action about a member or a case. The same action again is answered with the meeting as it is. Throws
 * `ruleBroken` with `meetings.<action>` when it is not open, `sentBefore` when the same person said something else, and
 * `invalidInput`.
 */
export function advance(
  meeting: StoredMeeting,
  action: MeetingAction,
  actor: Actor,
  details: MeetingDetails,
  context: MeetingContext,
): StoredMeeting {
  const isSame = ({ unit, caseId }: { unit?: string; caseId?: string }) =>
    action === 'attend' ? unit === context.memberUnit : caseId === context.caseId;
  const repeated = isRepeatedEntry<MeetingTypes>(meeting, { action, personId: actor.personId, details }, isSame);
  if (repeated) return meeting;
  const decision = action === 'decide' ? decisionOf(details, context) : undefined;
  return eventSourced.advance(meetingLifecycle, meeting, { action, actor, details }, { ...context, decision });
}

/** Takes an action of a timer or of the cloud. Throws `ruleBroken` when the state does not allow it. */
export const advanceBySystem = (
  meeting: StoredMeeting,
  action: MeetingSystemAction,
  context: MeetingContext,
): StoredMeeting => eventSourced.advanceBySystem(meetingLifecycle, meeting, action, context);
