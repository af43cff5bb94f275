import { advanceBySystem } from '@domain/meetings/lifecycle/advance';
import { dueTimerAction } from '@domain/meetings/lifecycle/timers';
import type { StoredMeeting } from '@domain/meetings/meeting-types';
import type { AppContext } from '../../platform/context';
import { listDueIds } from '../../platform/database/pages';
import { changeRecord } from '../lifecycle/change-record';
import { processTimers, type TimerJob } from '../lifecycle/process-timers';
import type { TimeBudget } from '../messages/time-budget';
import { followDecision } from './follow-decision';
import * as meetings from './meeting-repository';
import { createMeetingContext, meetingStore } from './meeting-store';

const meetingTimers: TimerJob<string, StoredMeeting> = {
  name: 'meeting timers',
  listDue: (db, now, page) => listDueIds(db, 'meetings', now, page),
  load: ({ db }, ids) => meetings.getMany(db, ids),
  runDueAction: async (context, meeting) => {
    const action = dueTimerAction(meeting.facts, context.now);
    if (action === 'follow') return followDecision(context, meeting, 'later');
    return changeRecord(context, meetingStore, {
      load: async () => meeting,
      decide: async (before) => action && advanceBySystem(before, action, await createMeetingContext(context)),
      deliver: 'later',
    });
  },
};

/** Lets cases follow what was decided, and ends meetings that are over. Answers how many it looked at. */
export const processMeetingTimers = (context: AppContext, budget: TimeBudget): Promise<number> =>
  processTimers(context, budget, meetingTimers);
