import { AppError } from '@domain/errors';
import { canReadUnit, communitiesOf, supervisesUnit } from '@domain/rates/access';
import { membershipOf, type ReportScope } from '@domain/rates/members';
import type { MonthTally } from '@domain/rates/month-tally';
import { monthAfter, periodOf } from '@domain/rates/period';
import { isAnswerCount, publicRates, ratesOf, shownCounts, timesOf } from '@domain/rates/rates';
import { rowsBehind } from '@domain/rates/rows-behind';
import { addTallies } from '@domain/rates/tally';
import type { UserContext } from '../../platform/context';
import type { Handler } from '../handler';
import { getCounty } from '../places/county-repository';
import * as counts from './count-repository';
import * as tallies from './tally-repository';

const TREND_MONTHS = 6;
const PAGE = 20;

type Request = { unit: string; period: string } & Pick<ReportScope, 'basis'>;

/** The numbers of a unit, or of the communities below it, as they were last counted. */
export const showRates: Handler<'rates.show'> = async (request, context) => {
  const { unit, units, rules, ledgers } = await prepare(context, request);
  const { period, basis } = request;
  const months = Array.from({ length: TREND_MONTHS }, (_, n) => monthAfter(period, n + 1 - TREND_MONTHS));
  const counted = await tallies.list(context.db, { units: ledgers, months, basis });
  const ofMonth = (month: string): MonthTally[] => counted.filter((one) => one.month === month);
  const tally = sumOf(ofMonth(period));
  const opens = canReadUnit(units, unit, context.actor);
  const supervises = supervisesUnit(units, unit, context.actor);
  const rates = ratesOf(tally, rules);
  return {
    ...{ unit: unit.id, unitName: unit.name, period, basis, rulesVersion: rules.version },
    asOf: Math.max(0, ...ofMonth(period).map(({ asOf }) => asOf)) || context.now,
    rates: supervises ? rates : publicRates(rates, opens),
    counts: shownCounts(tally, supervises),
    times: timesOf(tally.durations),
    trend: months.map((month) => {
      const { received = 0, closed = 0 } = sumOf(ofMonth(month)).counts;
      return { period: month, received, closed };
    }),
    opens,
  };
};

const sumOf = (counted: readonly MonthTally[]) => addTallies(counted.map(({ tally }) => tally));

/** The cases behind a number, the oldest first. Single answers are for those who supervise the unit. */
export const listRateCases: Handler<'rates.list'> = async ({ count, after, ...request }, context) => {
  const { unit, units, rules, ledgers } = await prepare(context, request);
  if (!canReadUnit(units, unit, context.actor)) throw new AppError('notFound');
  if (isAnswerCount(count) && !supervisesUnit(units, unit, context.actor))
    throw new AppError('ruleBroken', 'rates.answers');
  const { from, to } = periodOf('month', request.period, rules);
  const all = (await readCases(context, ledgers, request))
    .filter(({ counted, asOf }) =>
      membershipOf(counted, { basis: request.basis, from, to, asOf }).counts.includes(count),
    )
    .sort((a, b) => a.counted.receivedAt - b.counted.receivedAt || (a.counted.id < b.counted.id ? -1 : 1));
  const { rows, next } = rowsBehind(all, {
    ...{ after, limit: PAGE },
    keyOf: ({ counted }) => [counted.receivedAt, counted.id],
  });
  return {
    cases: rows.map(({ number, counted }) => ({
      ...{ id: counted.id, number, receivedAt: counted.receivedAt },
      ...{ category: counted.category, channel: counted.channel },
    })),
    total: all.length,
    ...(next !== undefined && { next }),
  };
};

/**
 * A unit and whose ledgers are behind its numbers: those of its communities; what is kept at the centre itself is in
 * the district's only. Throws `notFound` for a unit without numbers of its own.
 */
async function prepare(context: UserContext, { unit: id }: Request) {
  const { units } = await getCounty(context.db, context.now);
  const unit = units.find((one) => one.id === id);
  if (!unit || unit.kind === 'department') throw new AppError('notFound');
  const { rateRules: rules } = await context.settings();
  const communities = communitiesOf(units, unit).map((one) => one.id);
  return { unit, units, rules, ledgers: [...communities, ...(unit.kind === 'district' ? [unit.id] : [])] };
}

/** The cases of these units in a month, each with the moment at which the unit's numbers were counted. */
async function readCases({ db, now }: UserContext, units: readonly string[], { period, basis }: Request) {
  const counted = await tallies.list(db, { units, months: [period], basis });
  const asOf = new Map(counted.map((one) => [one.unit, one.asOf]));
  const rows = units.map(async (unit) =>
    (await counts.listOfMonth(db, { unit, month: period })).map((row) => ({ ...row, asOf: asOf.get(unit) ?? now })),
  );
  return (await Promise.all(rows)).flat();
}
