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
  for (let skip = 0; budget.remaining() > 0; skip += PAGE_SIZE) {
    const page = await maintenance.listSupportsSince(db, now - 2 * DAY, skip, PAGE_SIZE);
    for (const id of page) caseIds.add(id);
    if (page.length < PAGE_SIZE) break;
  }
  for (const id of caseIds) if (budget.remaining() > 0) await maintenance.recountSupports(db, id);
  return caseIds.size;
}
