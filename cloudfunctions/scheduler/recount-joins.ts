import { DAY } from '@domain/time';
import type { TimeBudget } from '../modules/messages/time-budget';
import type { AppContext } from '../platform/context';
import * as upkeep from './upkeep-repository';

const PAGE = 500;

/**
 * Sets the counts of cases that somebody joined in the last two days: a join that died between its document and the
 * count is counted here.
 */
export async function recountJoins({ db, now }: AppContext, budget: TimeBudget): Promise<number> {
  const joined = new Set<string>();
  for (let skip = 0; budget.remaining() > 0; skip += PAGE) {
    const page = await upkeep.joinsSince(db, now - 2 * DAY, skip, PAGE);
    for (const id of page) joined.add(id);
    if (page.length < PAGE) break;
  }
  for (const id of joined) if (budget.remaining() > 0) await upkeep.recount(db, id);
  return joined.size;
}
