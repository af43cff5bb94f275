import { advanceByTimer } from '@domain/cases/advance';
import type { CaseFacts } from '@domain/cases/case';
import type { DecisionContext } from '@domain/cases/conditions';
import { dueTimerAction } from '@domain/cases/timers';
import { AppError } from '@domain/errors';
import { rulesForVersion, type Settings } from '@domain/settings/settings';
import * as cases from '../modules/cases/case-repository';
import type { TimeBudget } from '../modules/messages/time-budget';
import type { AppContext } from '../platform/context';
import * as upkeep from './upkeep-repository';

const BATCH = 200;
/** Two reminders, giving up, archiving: a clock that was stopped for a year catches up in so many steps. */
const STEPS = 6;

/**
 * Does what the clocks of cases are due for, batch by batch; what stays due is passed over until the next minute.
 * Answers how many cases it looked at.
 */
export async function turnClocks(context: AppContext, budget: TimeBudget): Promise<number> {
  const settings = await context.settings();
  let looked = 0;
  let past = 0;
  for (;;) {
    const ids = await upkeep.dueByClock(context.db, context.now, past, BATCH);
    const turned = await turnAll(context, ids, settings, budget);
    looked += ids.length;
    past += ids.length - turned;
    if (ids.length < BATCH || budget.remaining() <= 0) return looked;
  }
}

/**
 * Counts provisional clocks again, page by page: they wait in any order for whichever year's table comes. Reads whole
 * only what can be counted.
 */
export async function reckonProvisional(context: AppContext, budget: TimeBudget): Promise<number> {
  const settings = await context.settings();
  let looked = 0;
  for (let after = ''; ;) {
    const rows = await cases.listProvisional(context.db, after, BATCH);
    const due = rows.filter(({ facts }) => dueTimerAction(facts, worldOf(context, facts, settings)));
    await turnAll(
      context,
      due.map(({ facts }) => facts.id),
      settings,
      budget,
    );
    looked += rows.length;
    const last = rows[BATCH - 1];
    if (!last || budget.remaining() <= 0) return looked;
    after = last.facts.id;
  }
}

/** Answers how many of them are no longer due. */
async function turnAll(context: AppContext, ids: string[], settings: Settings, budget: TimeBudget): Promise<number> {
  let turned = 0;
  for (const id of ids) if (budget.remaining() > 0 && (await turn(context, id, settings))) turned++;
  return turned;
}

/**
 * One case, step by step, until nothing of it is due; what somebody else changes meanwhile, or what fails, is left for
 * the next minute.
 */
async function turn(context: AppContext, id: string, settings: Settings): Promise<boolean> {
  try {
    let step = 0;
    while (step < STEPS && (await turnOnce(context, id, settings))) step++;
    return step > 0;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) console.error(context.requestId, 'clock', id, error);
    return false;
  }
}

async function turnOnce(context: AppContext, id: string, settings: Settings): Promise<boolean> {
  const before = await cases.get(context.db, id);
  const world = worldOf(context, before.facts, settings);
  const action = dueTimerAction(before.facts, world);
  if (!action) return false;
  const after = advanceByTimer(before, action, world);
  await cases.save(context.db, before, after, world.rules);
  return true;
}

const worldOf = ({ now, calendar }: AppContext, { rulesVersion }: CaseFacts, settings: Settings): DecisionContext => ({
  now,
  rules: rulesForVersion(settings, rulesVersion),
  calendar: calendar(settings),
});
