import { BASES } from '@domain/rates/members';
import { tallyMonth, type MonthTally } from '@domain/rates/month-tally';
import type { AppContext } from '../../platform/context';
import type { TimeBudget } from '../messages/time-budget';
import * as counts from './count-repository';
import * as tallies from './tally-repository';

const BATCH_SIZE = 20;

/** Counts a unit's month again by each basis, from what is known of its cases. Twice gives the same. */
export async function countUnitMonth(
  context: AppContext,
  { unit, month }: Pick<MonthTally, 'unit' | 'month'>,
): Promise<void> {
  const { rateRules } = await context.settings();
  const { db, now } = context;
  const cases = (await counts.listOfMonth(db, { unit, month })).map(({ counted }) => counted);
  const counted = BASES.map((basis) => tallyMonth(cases, { unit, month, basis, asOf: now }, rateRules));
  await tallies.saveMany(db, counted);
}

/** Counts the months again in which a deadline passed without anything happening. Answers how many it counted. */
export async function recountDueMonths(context: AppContext, budget: TimeBudget): Promise<number> {
  let counted = 0;
  while (budget.remaining() > 0) {
    const due = await tallies.listDue(context.db, context.now, BATCH_SIZE);
    const months = new Map(due.map(({ unit, month }) => [`${unit}:${month}`, { unit, month }]));
    for (const one of months.values()) await countUnitMonth(context, one);
    counted += months.size;
    if (due.length < BATCH_SIZE) break;
  }
  return counted;
}
