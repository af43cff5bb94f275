import type { StoredCall } from '@domain/calls/call-types';
import { advanceBySystem } from '@domain/calls/lifecycle/advance';
import { dueTimerAction } from '@domain/calls/lifecycle/timers';
import type { AppContext } from '../../platform/context';
import { listDueIds } from '../../platform/database/pages';
import { changeRecord } from '../lifecycle/change-record';
import { processTimers, type TimerJob } from '../lifecycle/process-timers';
import type { TimeBudget } from '../messages/time-budget';
import * as calls from './call-repository';
import { callStore, createCallContext } from './call-store';
import { tellCase } from './tell-case';

const callTimers: TimerJob<string, StoredCall> = {
  name: 'call timers',
  listDue: (db, now, page) => listDueIds(db, 'calls', now, page),
  load: ({ db }, ids) => calls.getMany(db, ids),
  runDueAction: async (context, call) => {
    const action = dueTimerAction(call.facts, context.now);
    if (action === 'tell') return tellCase(context, call, 'later');
    return changeRecord(context, callStore, {
      load: async () => call,
      decide: async (before) => action && advanceBySystem(before, action, await createCallContext(context)),
      deliver: 'later',
    });
  },
};

/** Tells who did not sign a call in time, and ends calls that are over. Answers how many it looked at. */
export const processCallTimers = (context: AppContext, budget: TimeBudget): Promise<number> =>
  processTimers(context, budget, callTimers);
