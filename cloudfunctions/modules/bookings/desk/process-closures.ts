import { MINUTE } from '@domain/time';
import type { AppContext } from '../../../platform/context';
import * as halls from '../../halls/hall-repository';
import type { TimeBudget } from '../../messages/time-budget';
import { settleClosures } from './settle-closures';

const BATCH_SIZE = 20;
/** By then the process that changed the hall is done or dead. */
const GRACE = 2 * MINUTE;

/** Finishes closed days whose process died half-way. Answers how many days it looked at. */
export async function processClosures(context: AppContext, budget: TimeBudget): Promise<number> {
  const { db, now, requestId } = context;
  let count = 0;
  for (const { id, unsettled } of await halls.listUnsettled(db, now - GRACE, BATCH_SIZE))
    for (const one of unsettled.filter(({ at }) => at <= now - GRACE)) {
      if (budget.remaining() <= 0) return count;
      count++;
      try {
        await settleClosures(context, await halls.get(db, id), one.day, { personId: one.by, isResumed: true });
        await halls.markSettled(db, id, one);
      } catch (error) {
        console.error(requestId, 'closures', id, one.day, error);
      }
    }
  return count;
}
