import { dueTimerAction } from '@domain/cases/lifecycle/timers';
import type { AppContext } from '../../platform/context';
import { processRecords } from '../lifecycle/process-timers';
import type { TimeBudget } from '../messages/time-budget';
import * as cases from './case-repository';
import { createDecisionContext } from './case-store';
import { caseTimers } from './process-case-timers';

const BATCH_SIZE = 200;

/**
 * Calculates provisional deadlines again once their holiday table is there, page by page in the order of ids. Only
 * cases that can be calculated are read as a whole. Answers how many cases it looked at.
 */
export async function recalculateProvisional(context: AppContext, budget: TimeBudget): Promise<number> {
  let examined = 0;
  for (let after: string | undefined; ;) {
    const { rows, next } = await cases.listProvisional(context.db, { after, limit: BATCH_SIZE });
    const due: string[] = [];
    for (const { facts } of rows)
      if (dueTimerAction(facts, await createDecisionContext(context, facts))) due.push(facts.id);
    await processRecords(context, budget, caseTimers, due);
    examined += rows.length;
    if (next === undefined || budget.remaining() <= 0) return examined;
    after = next;
  }
}
