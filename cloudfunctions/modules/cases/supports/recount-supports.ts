import { DAY } from '@domain/time';
import type { AppContext } from '../../../platform/context';
import type { TimeBudget } from '../../messages/time-budget';
import * as maintenance from '../maintenance-repository';

const PAGE_SIZE = 500;

/**
 * Counts the supporters again of cases that somebody supported in the last two days: a process that died between the
 * support and the count is made up for. Answers how many cases there were.
 */
export async function recountSupports({ db, now }: AppContext, budget: TimeBudget): Promise<number> {
  const caseIds = new Set<string>();
  for (let after: string | undefined; budget.remaining() > 0;) {
    const { rows, next } = await maintenance.listSupportsSince(db, now - 2 * DAY, { after, limit: PAGE_SIZE });
    for (const id of rows) caseIds.add(id);
    if (next === undefined) break;
    after = next;
  }
  for (const id of caseIds) if (budget.remaining() > 0) await maintenance.recountSupports(db, id);
  return caseIds.size;
}
