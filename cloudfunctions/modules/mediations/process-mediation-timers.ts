import { advanceBySystem } from '@domain/mediations/lifecycle/advance';
import { dueTimerAction } from '@domain/mediations/lifecycle/timers';
import type { StoredMediation } from '@domain/mediations/mediation-types';
import type { AppContext } from '../../platform/context';
import { listDueIds } from '../../platform/database/pages';
import { changeRecord } from '../lifecycle/change-record';
import { processTimers, type TimerJob } from '../lifecycle/process-timers';
import type { TimeBudget } from '../messages/time-budget';
import * as mediations from './mediation-repository';
import { createMediationContext, mediationStore } from './mediation-store';

const mediationTimers: TimerJob<string, StoredMediation> = {
  name: 'mediation timers',
  listDue: (db, now, page) => listDueIds(db, 'mediations', now, page),
  load: ({ db }, ids) => mediations.getMany(db, ids),
  runDueAction: (context, mediation) =>
    changeRecord(context, mediationStore, {
      load: async () => mediation,
      decide: async (before) => {
        const action = dueTimerAction(before.facts, context.now);
        return action && advanceBySystem(before, action, await createMediationContext(context));
      },
      deliver: 'later',
    }),
};

/** Reminds desks and panels, and ends what nobody answered in time. Answers how many it looked at. */
export const processMediationTimers = (context: AppContext, budget: TimeBudget): Promise<number> =>
  processTimers(context, budget, mediationTimers);
