import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import type { Case } from '@domain/cases/record';
import { dueTimerAction } from '@domain/cases/lifecycle/timers';
import type { AppContext } from '../../platform/context';
import { listDueIds } from '../../platform/database/pages';
import { changeRecord } from '../lifecycle/change-record';
import { processTimers, type TimerJob } from '../lifecycle/process-timers';
import type { TimeBudget } from '../messages/time-budget';
import * as cases from './case-repository';
import { caseStore, createDecisionContext } from './case-store';

/** The timers of cases; the outbox job of the same run sends what they cause. */
export const caseTimers: TimerJob<string, Case> = {
  name: 'case timers',
  listDue: (db, now, page) => listDueIds(db, 'cases', now, page),
  load: ({ db }, ids) => cases.getMany(db, ids),
  runDueAction: (context, record) =>
    changeRecord(context, caseStore, {
      load: async () => record,
      decide: async (before) => {
        const decisionContext = await createDecisionContext(context, before.facts);
        const action = dueTimerAction(before.facts, decisionContext);
        return action && advanceByTimer(before, action, decisionContext);
      },
      deliver: 'later',
    }),
};

/** Reminds, closes and archives cases that are due. Answers how many it looked at. */
export const processCaseTimers = (context: AppContext, budget: TimeBudget): Promise<number> =>
  processTimers(context, budget, caseTimers);
