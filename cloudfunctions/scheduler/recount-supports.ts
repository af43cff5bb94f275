import { DAY } from '@domain/time';
import type { TimeBudget } from '../modules/messages/time-budget';
import type { AppContext } from '../platform/context';
import * as maintenance from './maintenance-repository';

const PAGE_SIZE = 500;

/**
 * Sets the counts of cases that somebody joined in the last two days: a join that died between its document and the
 * count is counted here.
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
