import { AppError } from '@domain/errors';
import type { Unit } from '@domain/places/place';
import { canReadUnit, communitiesOf, supervisesUnit } from '@domain/rates/access';
import type { CountedCase } from '@domain/rates/counted-case';
import { membershipOf, type ReportScope } from '@domain/rates/members';
import { monthAfter, periodOf } from '@domain/rates/period';
import { isAnswerCount, publicRates, ratesOf, shownCounts, timesOf } from '@domain/rates/rates';
import { rowsBehind } from '@domain/rates/rows-behind';
import type { RateRules } from '@domain/rates/rules';
import { tallyOf } from '@domain/rates/tally';
import type { UserContext } from '../../platform/context';
import type { Handler } from '../handler';
import { getCounty } from '../places/county-repository';
import * as counts from './count-repository';

const TREND_MONTHS = 6;
const PAGE = 20;

type Request = { unit: string; period: string; basis: ReportScope['basis'] };

/** The numbers of a unit, or of the communities below it. */
export const showRates: Handler<'rates.show'> = async (request, context) => {
  const { unit, units, rules, scope } = await prepare(context, request);
  const { period, basis } = request;
  const months = Array.from({ length: TREND_MONTHS }, (_, n) => monthAfter(period, n + 1 - TREND_MONTHS));
  const since = periodOf('month', months[0] ?? period, rules).from;
  const cases = (await readCases(context, units, unit, since)).map(({ counted }) => counted);
  const tally = tallyOf(cases, scope);
  const opens = canReadUnit(units, unit, context.actor);
  const supervises = supervisesUnit(units, unit, context.actor);
  const rates = ratesOf(tally, rules);
  return {
    ...{ unit: unit.id, unitName: unit.name, period, basis, rulesVersion: rules.version, asOf: context.now },
    rates: supervises ? rates : publicRates(rates, opens),
    counts: shownCounts(tally, supervises),
    times: timesOf(tally.durations),
    trend: months.map((month) => trendOf(cases, month, { ...scope, ...boundsOf(month, rules) })),
    opens,
  };
};

const boundsOf = (month: string, rules: RateRules) => {
  const { from, to } = periodOf('month', month, rules);
  return { from, to };
};

function trendOf(cases: readonly CountedCase[], period: string, scope: ReportScope) {
  const { received = 0, closed = 0 } = tallyOf(cases, scope).counts;
  return { period, received, closed };
}

/** The cases behind a number, the oldest first. Single answers are for those who supervise the unit. */
export const listRateCases: Handler<'rates.list'> = async ({ count, after, ...request }, context) => {
  const { unit, units, scope } = await prepare(context, request);
  if (!canReadUnit(units, unit, context.actor)) throw new AppError('notFound');
  if (isAnswerCount(count) && !supervisesUnit(units, unit, context.actor))
    throw new AppError('ruleBroken', 'rates.answers');
  const all = (await readCases(context, units, unit, scope.from))
    .filter(({ counted }) => membershipOf(counted, scope).counts.includes(count))
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

/** Throws `notFound` for a unit without numbers of its own. */
async function prepare(context: UserContext, { unit: id, period, basis }: Request) {
  const { units } = await getCounty(context.db, context.now);
  const unit = units.find((one) => one.id === id);
  if (!unit || unit.kind === 'department') throw new AppError('notFound');
  const { rateRules: rules } = await context.settings();
  const { from, to } = periodOf('month', period, rules);
  const scope: ReportScope = { basis, from, to, asOf: context.now };
  return { unit, units, rules, scope };
}

/** What is kept at the centre itself is in the district's numbers only. */
async function readCases({ db }: UserContext, units: readonly Unit[], unit: Unit, since: number) {
  const ids = [...communitiesOf(units, unit).map(({ id }) => id), ...(unit.kind === 'district' ? [unit.id] : [])];
  return (await Promise.all(ids.map((id) => counts.listSince(db, id, since)))).flat();
}
