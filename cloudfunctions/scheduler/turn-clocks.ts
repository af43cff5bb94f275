import { advanceByClock } from '@domain/cases/advance';
import { dueByClock } from '@domain/cases/timekeeping';
import { AppError } from '@domain/errors';
import { rulesOf, type Settings } from '@domain/settings/settings';
import * as cases from '../modules/cases/case-repository';
import type { Allowance } from '../modules/messages/allowance';
import type { Ground } from '../platform/context';
import * as upkeep from './upkeep-repository';

const BATCH = 200;
/** Two reminders, giving up, archiving: a clock that was stopped for a year catches up in so many steps. */
const STEPS = 6;

/** Does what the clocks of cases are due for. Answers how many cases it looked at. */
export async function turnClocks(ground: Ground, time: Allowance): Promise<number> {
  return turnAll(ground, await upkeep.dueByClock(ground.db, ground.now, BATCH), time);
}

/** Counts provisional clocks again, page by page: they wait in any order for whichever year's table comes. */
export async function reckonProvisional(ground: Ground, time: Allowance, after = ''): Promise<number> {
  const ids = await upkeep.provisional(ground.db, after, BATCH);
  const looked = await turnAll(ground, ids, time);
  const last = ids[BATCH - 1];
  return last !== undefined && time.left() > 0 ? looked + (await reckonProvisional(ground, time, last)) : looked;
}

async function turnAll(ground: Ground, ids: string[], time: Allowance): Promise<number> {
  const settings = await ground.settings();
  for (const id of ids) if (time.left() > 0) await turn(ground, id, settings);
  return ids.length;
}

/** One case, step by step; what somebody else changes meanwhile, or what fails, is left for the next minute. */
async function turn(ground: Ground, id: string, settings: Settings): Promise<void> {
  try {
    for (let step = 0; step < STEPS; step++) if (!(await turnOnce(ground, id, settings))) return;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) console.error(ground.requestId, 'clock', id, error);
  }
}

async function turnOnce(ground: Ground, id: string, settings: Settings): Promise<boolean> {
  const before = await cases.get(ground.db, id);
  const rules = rulesOf(settings, before.facts.rulesVersion);
  const world = { rules, now: ground.now, calendar: ground.calendar(settings) };
  const action = dueByClock(before.facts, world);
  if (!action) return false;
  const after = advanceByClock(before, action, world);
  await cases.save(ground.db, before, after, rules);
  return true;
}
