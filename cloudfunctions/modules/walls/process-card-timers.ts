import type { WallCard } from '@domain/walls/card';
import { publishOrLapse } from '@domain/walls/lifecycle/lifecycle';
import { nextTimerAt } from '@domain/walls/lifecycle/timers';
import type { AppContext } from '../../platform/context';
import { changeRecord } from '../lifecycle/change-record';
import { processTimers, type TimerJob } from '../lifecycle/process-timers';
import type { TimeBudget } from '../messages/time-budget';
import * as cards from './card-repository';
import { cardStore, createCardContext, findCaseOf } from './card-store';

const cardTimers: TimerJob<WallCard, WallCard> = {
  name: 'card timers',
  listDue: cards.listDue,
  load: async (_, listed) => listed.map((card) => () => card),
  runDueAction: (context, card) =>
    changeRecord(context, cardStore, {
      load: async () => card,
      decide: async (before) =>
        (nextTimerAt(before) ?? Infinity) <= context.now
          ? publishOrLapse(before, await createCardContext(context, await findCaseOf(context, before)))
          : undefined,
      deliver: 'later',
    }),
};

/** Makes approved cards public whose delay is over. Answers how many it looked at. */
export const processCardTimers = (context: AppContext, budget: TimeBudget): Promise<number> =>
  processTimers(context, budget, cardTimers);
