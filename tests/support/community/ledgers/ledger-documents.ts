import type { Calendar } from '@domain/calendar/calendar';
import type { Case } from '@domain/cases/record';
import { emptyDay, freeze, mergeDays, withRows, type LedgerDay } from '@domain/ledgers/day';
import { advanceMonth, beginMonth } from '@domain/ledgers/lifecycle/lifecycle';
import { rowOf } from '@domain/ledgers/row';
import { totalsOf } from '@domain/ledgers/totals';
import type { Actor } from '@domain/people/actor';
import { countCase } from '@domain/rates/count-case';
import { BASES } from '@domain/rates/members';
import { monthsOf, tallyMonth } from '@domain/rates/month-tally';
import { cutOffOf, daysIn, ledgerDayOf, monthAfter, periodOf, periodsWith } from '@domain/rates/period';
import { HOUR, type Day, type Moment } from '@domain/time';
import * as days from '../../../../cloudfunctions/modules/ledgers/day-repository';
import { createMonthContext, monthBeginning } from '../../../../cloudfunctions/modules/ledgers/month-context';
import * as months from '../../../../cloudfunctions/modules/ledgers/month-repository';
import type { ProgressDocument } from '../../../../cloudfunctions/modules/ledgers/progress-repository';
import * as counts from '../../../../cloudfunctions/modules/rates/count-repository';
import * as tallies from '../../../../cloudfunctions/modules/rates/tally-repository';
import { settings } from '../settings';
import { unit, units } from '../units';

type Sample = { now: Moment; calendar: Calendar; cases: readonly Case[]; signer: Actor; checker: Actor };

/** The ledgers as the scheduler keeps them, from the sample's own cases; one community's last month is checked. */
export function ledgerDocuments({ now, calendar, cases, signer, checker }: Sample) {
  const { rateRules } = settings;
  const kept = new Map<string, LedgerDay>();
  const casecounts = cases.map(({ facts, events, version }) => {
    const counted = countCase(events, calendar);
    for (const day of new Set(events.map(({ at }) => ledgerDayOf(at, rateRules)))) {
      const row = rowOf(events, cutOffOf(day, rateRules));
      const key = days.dayId(counted.unit, day);
      if (row) kept.set(key, withRows(kept.get(key) ?? emptyDay(counted.unit, day), [row], now));
    }
    return counts.toDocument(counted, { number: facts.number, version, months: monthsOf(counted, rateRules) });
  });
  const isOver = (day: Day) => cutOffOf(day, rateRules) <= now - HOUR;
  const all = [...kept.values()].map((day) => (isOver(day.day) ? freeze(day) : day));

  const current = periodsWith(ledgerDayOf(now, rateRules), rateRules).month;
  const periods = new Set([monthAfter(current, -1), ...all.map(({ day }) => periodsWith(day, rateRules).month)]);
  const communities = units.filter(({ kind }) => kind === 'community');
  const ledgermonths = communities.flatMap(({ id }) =>
    [...periods].map((period) => {
      const bounds = periodOf('month', period, rateRules);
      const inMonth = daysIn(bounds);
      const rows = mergeDays(all.filter((day) => day.unit === id && inMonth.includes(day.day)));
      const isComplete = bounds.to + HOUR <= now;
      const context = createMonthContext({
        ...{ rows, bounds, rulesVersion: rateRules.version, isComplete },
        now: Math.min(now, bounds.to + 9 * HOUR),
      });
      const begun = beginMonth(monthBeginning(units, unit(id), period), context);
      const isSigned = id === 'yangguangli' && isComplete;
      const signed = isSigned ? advanceMonth(begun, 'sign', signer, {}, context) : begun;
      const checked = isSigned ? advanceMonth(signed, 'check', checker, {}, context) : signed;
      return months.toDocument(checked, totalsOf(rows, bounds));
    }),
  );
  const unitMonths = new Map(
    casecounts.flatMap(({ unit: id, months: names }) => names.map((month) => [`${id}:${month}`, { unit: id, month }])),
  );
  const ratetallies = [...unitMonths.values()].flatMap((one) => {
    const counted = casecounts.filter((row) => row.unit === one.unit && row.months.includes(one.month));
    return BASES.map((basis) =>
      tallies.toDocument(
        tallyMonth(
          counted.map((row) => row.counted),
          { ...one, basis, asOf: now },
          rateRules,
        ),
        1,
      ),
    );
  });
  const progress: ProgressDocument = { _id: 'cases', version: 1, until: now };
  return {
    casecounts,
    ratetallies,
    ledgerdays: all.map((day) => days.toDocument(day, cutOffOf(day.day, rateRules), 1)),
    ledgermonths,
    ledgerprogress: [progress],
  };
}
