import { beginMonth, offeredMonthActions } from '@domain/ledgers/lifecycle/lifecycle';
import type { MonthCard } from '@domain/ledgers/view';
import { readableUnits } from '@domain/rates/access';
import { monthAfter, periodOf, periodsWith, ledgerDayOf } from '@domain/rates/period';
import { DAY, HOUR } from '@domain/time';
import type { Handler } from '../handler';
import { getValidCounty } from '../places/county-repository';
import { createMonthContext, monthBeginning } from './month-context';
import * as months from './month-repository';
import { openLedger, openMonth } from './open-ledger';
import { presentDays, presentMonth, presentSum } from './present-ledger';
import * as progress from './progress-repository';

/** A month that nobody has signed so many days after its end is missing (缺报). */
const DAYS_TO_SIGN = 3;
const LISTED_MONTHS = 3;

/** The units whose ledgers the caller reads, and the last months of their communities. */
export const listLedgers: Handler<'ledgers.list'> = async (_, context) => {
  const { db, actor, now } = context;
  const { units } = await getValidCounty(db, now);
  const { rateRules } = await context.settings();
  const readable = readableUnits(units, actor);
  const communities = readable.filter(({ kind }) => kind === 'community');
  const current = periodsWith(ledgerDayOf(now, rateRules), rateRules).month;
  const periods = Array.from({ length: LISTED_MONTHS }, (__, n) => monthAfter(current, -n));
  const until = (await progress.get(db))?.until ?? 0;
  const known = new Map(
    (
      await months.list(
        db,
        communities.map(({ id }) => id),
        periods,
      )
    ).map(({ month }) => [month.facts.id, month]),
  );
  return {
    units: readable.map(({ id, name, kind }) => ({ id, name, kind })),
    months: periods.flatMap((period) => {
      const bounds = periodOf('month', period, rateRules);
      const monthContext = createMonthContext({
        ...{ rows: [], bounds, rulesVersion: rateRules.version, now },
        isComplete: until >= bounds.to + HOUR,
      });
      return communities.map((unit): MonthCard => {
        const begun = beginMonth(monthBeginning(units, unit, period), monthContext);
        const { facts } = known.get(begun.facts.id) ?? begun;
        const action = offeredMonthActions(facts, actor, monthContext).find((one) => one !== 'amend');
        return {
          ...{ unit: unit.id, unitName: unit.name, period, state: facts.state },
          missing: facts.state === 'unsigned' && now > bounds.to + DAYS_TO_SIGN * DAY,
          ...(action && { action }),
        };
      });
    }),
  };
};

/** The ledger of a unit: rows of a community, the sum of communities of a unit above them. */
export const showLedger: Handler<'ledgers.show'> = async (input, context) => {
  const opened = await openLedger(context, input);
  if (opened.unit.kind !== 'community') return presentSum(context, opened, input);
  if (input.kind !== 'month') return presentDays(context, opened, input);
  return presentMonth(context, opened, await openMonth(context, opened, input.period), input);
};
