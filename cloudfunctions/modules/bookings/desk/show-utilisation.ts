import { AppError } from '@domain/errors';
import { monthsIn, mostFrequentViolations } from '@domain/bookings/violations';
import { utilisation } from '@domain/bookings/utilisation';
import { RULE_BOUNDS } from '@domain/halls/input-limits';
import { addDays, daysBetween } from '@domain/time';
import type { Handler } from '../../handler';
import { getOwnHall } from '../../halls/own-hall';
import * as bookings from '../booking/booking-repository';
import * as violationCounts from '../violations/violation-repository';

const LONGEST = 92;
const [, LATEST_DAYS] = RULE_BOUNDS.horizon;

/** How much a hall is used, over three months at most, and which violations it counted. */
export const showUtilisation: Handler<'halls.utilisation'> = async ({ hall: id, from, to }, context) => {
  const days = daysBetween(from, to);
  if (days < 0 || days > LONGEST) throw new AppError('invalidInput', 'to');
  const hall = await getOwnHall(context, id);
  const calendar = context.calendar(await context.settings());
  const [made, months] = await Promise.all([
    // what was cancelled within these days may lie after them
    bookings.listOfHall(context.db, id, from, addDays(to, LATEST_DAYS)),
    violationCounts.listMonths(context.db, id, monthsIn({ from, to })),
  ]);
  return { ...utilisation(hall, { from, to }, made, calendar), violations: mostFrequentViolations(months) };
};
