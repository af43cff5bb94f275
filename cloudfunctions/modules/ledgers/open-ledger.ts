import { AppError } from '@domain/errors';
import { applyAmendments } from '@domain/ledgers/amendment';
import { mergeDays, type LedgerDay } from '@domain/ledgers/day';
import { beginMonth } from '@domain/ledgers/lifecycle/lifecycle';
import type { MonthContext } from '@domain/ledgers/lifecycle/conditions';
import { inLedgerOrder } from '@domain/ledgers/row';
import type { LedgerRow } from '@domain/ledgers/columns';
import type { Unit } from '@domain/places/place';
import { canReadUnit } from '@domain/rates/access';
import { daysIn, periodOf, type PeriodKind, type ReportPeriod } from '@domain/rates/period';
import type { RateRules } from '@domain/rates/rules';
import { HOUR } from '@domain/time';
import type { UserContext } from '../../platform/context';
import { getCounty } from '../places/county-repository';
import * as days from './day-repository';
import { createMonthContext, monthBeginning } from './month-context';
import * as months from './month-repository';
import * as progress from './progress-repository';

/** A unit whose ledger the caller may read, with the bounds of a period. */
export type OpenedLedger = {
  unit: Unit;
  units: Unit[];
  bounds: ReportPeriod;
  rules: RateRules;
  /** Everything that happened before its end is in it. */
  isComplete: boolean;
};

/** Throws `notFound` for a unit that has no ledger, or whose ledger is not the caller's to read. */
export async function openLedger(
  context: UserContext,
  { unit: id, kind, period }: { unit: string; kind: PeriodKind; period: string },
): Promise<OpenedLedger> {
  const { units } = await getCounty(context.db, context.now);
  const unit = units.find((one) => one.id === id);
  if (!unit || !canReadUnit(units, unit, context.actor)) throw new AppError('notFound');
  const { rateRules: rules } = await context.settings();
  const bounds = periodOf(kind, period, rules);
  const until = (await progress.get(context.db))?.until ?? 0;
  return { unit, units, bounds, rules, isComplete: until >= bounds.to + HOUR };
}

/** The month of a community with its rows, also as they were corrected. */
export type OpenedMonth = {
  counted: months.CountedMonth;
  days: LedgerDay[];
  rows: LedgerRow[];
  monthContext: MonthContext;
};

/** Reads the month of a community; one that nobody has looked at yet begins. */
export async function openMonth(
  { db, now }: Pick<UserContext, 'db' | 'now'>,
  { unit, units, bounds, rules, isComplete }: OpenedLedger,
  period: string,
  details: { row?: string } = {},
): Promise<OpenedMonth> {
  const found = await days.list(db, unit.id, daysIn(bounds));
  const merged = mergeDays(found);
  const base = { bounds, rulesVersion: rules.version, now, isComplete };
  const begun = beginMonth(monthBeginning(units, unit, period), createMonthContext({ ...base, rows: merged }));
  const [counted = { month: begun }] = await months.list(db, [unit.id], [period]);
  const rows = inLedgerOrder(applyAmendments(merged, counted.month.facts.amendments));
  const row = rows.find(({ caseId }) => caseId === details.row);
  const monthContext = { ...createMonthContext({ ...base, rows }), ...(row && { row }) };
  return { counted, days: found, rows, monthContext };
}
