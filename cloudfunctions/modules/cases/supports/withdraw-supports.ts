import type { Database } from '../../../platform/database/database';
import type { TimeBudget } from '../../messages/time-budget';
import * as maintenance from '../maintenance-repository';
import * as supports from './support-repository';

/** Removes somebody from the supporters of all cases. False while some are left. */
export async function withdrawSupports(db: Database, personId: string, budget: TimeBudget): Promise<boolean> {
  for (;;) {
    const { rows, next } = await supports.listCaseIds(db, personId);
    for (const id of rows) {
      if (budget.remaining() <= 0) return false;
      // the count first: a process that dies in between counts the same again
      await maintenance.recountSupports(db, id, personId);
      await supports.remove(db, id, personId);
    }
    if (next === undefined) return true;
  }
}
