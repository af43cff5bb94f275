import { MEETING_STATES_OF_CASE } from '@domain/cases/case';
import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import { AppError } from '@domain/errors';
import { advanceBySystem } from '@domain/meetings/lifecycle/advance';
import type { MeetingDecision } from '@domain/meetings/meeting';
import type { StoredMeeting } from '@domain/meetings/meeting-types';
import { unfollowedIn } from '@domain/meetings/lifecycle/timers';
import type { AppContext } from '../../platform/context';
import * as cases from '../cases/case-repository';
import { caseStore, createDecisionContext } from '../cases/case-store';
import { changeRecord } from '../lifecycle/change-record';
import { getValidCounty } from '../places/county-repository';
import { createMeetingContext, meetingStore } from './meeting-store';

/**
 * Lets the first case follow what was decided about it, and remembers that it did. Each step may be repeated: a case
 * names the meeting that moved it. One that is over, or gone, follows nothing.
 */
export async function followDecision(
  context: AppContext,
  meeting: StoredMeeting,
  deliver: 'now' | 'later',
): Promise<StoredMeeting> {
  const [first] = unfollowedIn(meeting.facts);
  if (!first?.decision) return meeting;
  await moveCase(context, first.id, { ...first.decision, id: meeting.facts.id }, deliver).catch(ignoreNotFound);
  return changeRecord(context, meetingStore, {
    load: async () => meeting,
    decide: async (before) =>
      advanceBySystem(before, 'follow', { ...(await createMeetingContext(context)), caseId: first.id }),
    deliver: 'later',
  });
}

const moveCase = (
  context: AppContext,
  caseId: string,
  { id, unit: lead, unitName, assistants, until, workDays }: MeetingDecision & { id: string },
  deliver: 'now' | 'later',
) =>
  changeRecord(context, caseStore, {
    load: () => cases.get(context.db, caseId),
    decide: async (before) => {
      const { state, meeting: known } = before.facts;
      const unit = (await getValidCounty(context.db, context.now)).units.find((one) => one.id === lead);
      if (!MEETING_STATES_OF_CASE.includes(state) || known?.id === id || !unit) return undefined;
      const meeting = { id, unitName, assistants, until, workDays };
      const decisionContext = await createDecisionContext(context, before.facts);
      return advanceByTimer(before, 'decideByMeeting', { ...decisionContext, unit, meeting });
    },
    deliver,
  });

function ignoreNotFound(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'notFound') throw error;
}
