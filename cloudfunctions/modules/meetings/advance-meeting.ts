import { MEETING_STATES_OF_CASE } from '@domain/cases/case';
import { AppError } from '@domain/errors';
import { advance, memberOf } from '@domain/meetings/lifecycle/advance';
import type { MeetingContext } from '@domain/meetings/lifecycle/conditions';
import type { MeetingAction, MeetingDetails } from '@domain/meetings/lifecycle/event';
import { findAgendaCase } from '@domain/meetings/meeting';
import type { StoredMeeting } from '@domain/meetings/meeting-types';
import { viewMeeting } from '@domain/meetings/view';
import type { UserContext } from '../../platform/context';
import * as cases from '../cases/case-repository';
import { resolveCode } from '../codes/resolve-code';
import type { Handler } from '../handler';
import { changeRecord } from '../lifecycle/change-record';
import { followDecision } from './follow-decision';
import { createMeetingContext, findVisibleMeeting, meetingStore } from './meeting-store';

type Request = { found: StoredMeeting; action: MeetingAction; details: MeetingDetails };

/** One action of one person at a meeting; the same action again is answered like the first. */
const advanceMeeting = async (
  context: UserContext,
  { found, action, details }: Request,
  meetingContext: MeetingContext,
): Promise<StoredMeeting> =>
  (await changeRecord(context, meetingStore, {
    load: async () => found,
    decide: (before) => {
      const after = advance(before, action, context.actor, details, meetingContext);
      return after === before ? undefined : after;
    },
  })) ?? found;

/** Presence: by any printed code of the county, or by the word of the centre. */
export const attendMeeting: Handler<'meetings.attend'> = async ({ id, unit, code: scanned }, context) => {
  const code = scanned === undefined ? undefined : (await resolveCode(context, scanned)).name;
  const base = await createMeetingContext(context);
  const found = await findVisibleMeeting(context, id);
  const memberUnit = unit ?? memberOf(found.facts, context.actor);
  const saved = await advanceMeeting(context, { found, action: 'attend', details: { code } }, { ...base, memberUnit });
  return viewMeeting(saved.facts, context.actor, base);
};

/** A decision is saved with the meeting, then its case follows; what dies in between is found by the scheduler. */
export const decideAtMeeting: Handler<'meetings.decide'> = async ({ id, caseId, ...details }, context) => {
  const base = await createMeetingContext(context);
  const found = await findVisibleMeeting(context, id);
  if (findAgendaCase(found.facts, caseId)?.decision === undefined) await checkMovable(context, caseId);
  const decided = await advanceMeeting(context, { found, action: 'decide', details }, { ...base, caseId });
  const followed = await followDecision(context, decided, 'now').catch((error) => {
    console.error(context.requestId, 'meeting', id, error);
    return decided;
  });
  return viewMeeting(followed.facts, context.actor, base);
};

/** Throws `ruleBroken: meetings.moved` for a case that is done, asked or over meanwhile. */
async function checkMovable({ db }: UserContext, caseId: string): Promise<void> {
  const { facts } = await cases.get(db, caseId);
  if (!MEETING_STATES_OF_CASE.includes(facts.state))
    throw new AppError('ruleBroken', 'meetings.moved', { number: facts.number });
}
