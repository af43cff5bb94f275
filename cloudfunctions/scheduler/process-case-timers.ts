import { advanceByTimer } from '@domain/cases/advance';
import type { CaseFacts } from '@domain/cases/case';
import type { DecisionContext } from '@domain/cases/conditions';
import { dueTimerAction } from '@domain/cases/timers';
import { AppError } from '@domain/errors';
import { rulesForVersion, type Settings } from '@domain/settings/settings';
import * as cases from '../modules/cases/case-repository';
import type { TimeBudget } from '../modules/messages/time-budget';
import type { AppContext } from '../platform/context';
import * as maintenance from './maintenance-repository';

const BATCH_SIZE = 200;
/** Two reminders, giving up, archiving: a clock that was stopped for a year catches up in so many steps. */
const MAX_STEPS = 6;

/**
 * Does what the clocks of cases are due for, batch by batch; what stays due is passed over until the next minute.
 * Answers how many cases it looked at.
 */
export async function processCaseTimers(context: AppContext, budget: TimeBudget): Promise<number> {
  const settings = await context.settings();
  let examined = 0;
  let skip = 0;
  for (;;) {
    const ids = await maintenance.listDueCases(context.db, context.now, skip, BATCH_SIZE);
    const processed = await processAll(context, ids, settings, budget);
    examined += ids.length;
    skip += ids.length - processed;
    if (ids.length < BATCH_SIZE || budget.remaining() <= 0) return examined;
  }
}

/**
 * Counts provisional clocks again, page by page: they wait in any order for whichever year's table comes. Reads whole
 * only what can be counted.
 */
export async function recalculateProvisional(context: AppContext, budget: TimeBudget): Promise<number> {
  const settings = await context.settings();
  let examined = 0;
  for (let after = ''; ;) {
    const rows = await cases.listProvisional(context.db, after, BATCH_SIZE);
    const due = rows.filter(({ facts }) => dueTimerAction(facts, createDecisionContext(context, facts, settings)));
    await processAll(
      context,
      due.map(({ facts }) => facts.id),
      settings,
      budget,
    );
    examined += rows.length;
    const last = rows[BATCH_SIZE - 1];
    if (!last || budget.remaining() <= 0) return examined;
    after = last.facts.id;
  }
}

/** Answers how many of them are no longer due. */
async function processAll(context: AppContext, ids: string[], settings: Settings, budget: TimeBudget): Promise<number> {
  let processed = 0;
  for (const id of ids) if (budget.remaining() > 0 && (await processCase(context, id, settings))) processed++;
  return processed;
}

/**
 * One case, step by step, until nothing of it is due; what somebody else changes meanwhile, or what fails, is left for
 * the next minute.
 */
async function processCase(context: AppContext, id: string, settings: Settings): Promise<boolean> {
  try {
    let step = 0;
    while (step < MAX_STEPS && (await runDueAction(context, id, settings))) step++;
    return step > 0;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) console.error(context.requestId, 'clock', id, error);
    return false;
  }
}

async function runDueAction(context: AppContext, id: string, settings: Settings): Promise<boolean> {
  const before = await cases.get(context.db, id);
  const decisionContext = createDecisionContext(context, before.facts, settings);
  const action = dueTimerAction(before.facts, decisionContext);
  if (!action) return false;
  const after = advanceByTimer(before, action, decisionContext);
  await cases.save(context.db, before, after, decisionContext.rules);
  return true;
}

const createDecisionContext = (
  { now, calendar }: AppContext,
  { rulesVersion }: CaseFacts,
  settings: Settings,
): DecisionContext => ({
  now,
  rules: rulesForVersion(settings, rulesVersion),
  calendar: calendar(settings),
});
