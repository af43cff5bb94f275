import type { Case } from '@domain/cases/record';
import { freeze, mergeDays, withRows } from '@domain/ledgers/day';
import { beginMonth } from '@domain/ledgers/lifecycle/lifecycle';
import { rowOf } from '@domain/ledgers/row';
import type { LedgerRow } from '@domain/ledgers/columns';
import { totalsOf } from '@domain/ledgers/totals';
import type { Unit } from '@domain/places/place';
import { countCase } from '@domain/rates/count-case';
import { cutOffOf, daysIn, ledgerDayOf, periodOf, periodsWith } from '@domain/rates/period';
import { HOUR, type Day, type Moment } from '@domain/time';
import type { AppContext } from '../../platform/context';
import * as cases from '../cases/case-repository';
import type { TimeBudget } from '../messages/time-budget';
import { getCounty } from '../places/county-repository';
import * as counts from '../rates/count-repository';
import * as days from './day-repository';
import * as months from './month-repository';
import { createMonthContext, monthBeginning } from './month-context';
import * as progressRepository from './progress-repository';
import type { Progress } from './progress-repository';

/** Cases of one step; each step is stored, so that a run which dies begins at its step again. */
const BATCH_SIZE = 60;
/** What was decided before a pass began may be saved so much later; the next pass looks at it again. */
const OVERLAP = HOUR;

/**
 * Brings ledgers and statistics up to the events of cases, found by the index of `events.at`. Rows follow from events
 * and cut-offs alone, so the same step twice changes nothing. Answers how many cases it looked at.
 */
export async function keepLedgers(context: AppContext, budget: TimeBudget): Promise<number> {
  let examined = 0;
  let progress = await progressRepository.get(context.db);
  progress = await store(context, progress, {
    until: progress?.until ?? 0,
    pass: progress?.pass ?? { from: Math.max(0, (progress?.until ?? 0) - OVERLAP), to: context.now, touched: [] },
  });
  while (progress?.pass && budget.remaining() > 0) {
    const { pass } = progress;
    const { rows, next } = await cases.listWithEventsSince(context.db, pass.from, {
      after: pass.after,
      limit: BATCH_SIZE,
    });
    const touched = await keepCases(context, rows, pass.from);
    examined += rows.length;
    const all = [...new Set([...pass.touched, ...touched])];
    if (next !== undefined) {
      progress = await store(context, progress, { ...progress, pass: { ...pass, after: next, touched: all } });
      continue;
    }
    const frozen = await freezeDays(context, pass.to - OVERLAP);
    for (const month of new Set([...all, ...frozen])) await countMonth(context, month);
    progress = await store(context, progress, { until: pass.to });
  }
  return examined;
}

/** Nothing when another run works at the same time: it does the rest. */
async function store(
  { db }: AppContext,
  before: Progress | undefined,
  { until, pass }: Omit<Progress, 'version'>,
): Promise<Progress | undefined> {
  const after = { until, ...(pass && { pass }) };
  const isSaved = await progressRepository.save(db, before, after);
  return isSaved ? { ...after, version: (before?.version ?? 0) + 1 } : undefined;
}

type CaseDay = { unit: string; day: Day; rows: LedgerRow[] };

/** The rows of these cases on the days on which something happened to them, and what the statistics know of them. */
async function keepCases(context: AppContext, records: readonly Case[], from: Moment): Promise<string[]> {
  const settings = await context.settings();
  const calendar = context.calendar(settings);
  const { rateRules } = settings;
  const byDay = new Map<string, CaseDay>();
  const documents: counts.CountDocument[] = [];
  for (const { facts, events, version } of records) {
    const counted = countCase(events, calendar);
    documents.push(counts.toDocument(counted, facts.number, version));
    const recent = events.filter(({ at }) => at >= from);
    for (const day of new Set(recent.map(({ at }) => ledgerDayOf(at, rateRules)))) {
      const row = rowOf(events, cutOffOf(day, rateRules));
      const key = days.dayId(counted.unit, day);
      const known = byDay.get(key) ?? { unit: counted.unit, day, rows: [] };
      if (row) byDay.set(key, { ...known, rows: [...known.rows, row] });
    }
  }
  await counts.saveMany(context.db, documents);
  const changes = [...byDay.values()].map(({ unit, day, rows }) => ({
    ...{ unit, day, cutOff: cutOffOf(day, rateRules) },
    change: (one: Parameters<typeof withRows>[0]) => withRows(one, rows, context.now),
  }));
  const missed = await days.changeMany(context.db, changes);
  if (missed.length) throw new Error('another run keeps the same days');
  return changes.map(({ unit, day }) => `${unit}:${periodsWith(day, rateRules).month}`);
}

async function freezeDays(context: AppContext, until: Moment): Promise<string[]> {
  const { rateRules } = await context.settings();
  const touched: string[] = [];
  for (let after: string | undefined; ;) {
    const { rows, next } = await days.listUnfrozen(context.db, until, { after, limit: BATCH_SIZE });
    await days.changeMany(
      context.db,
      rows.map(({ unit, day, cutOff }) => ({ unit, day, cutOff, change: freeze })),
    );
    touched.push(...rows.map(({ unit, day }) => `${unit}:${periodsWith(day, rateRules).month}`));
    if (next === undefined) return touched;
    after = next;
  }
}

/** The totals of a month, for the units above it. */
async function countMonth(context: AppContext, key: string): Promise<void> {
  const { rateRules } = await context.settings();
  const [unitId = '', period = ''] = key.split(':');
  const { units } = await getCounty(context.db, context.now);
  const unit: Unit | undefined = units.find(({ id }) => id === unitId);
  if (!unit) return;
  const bounds = periodOf('month', period, rateRules);
  const rows = mergeDays(await days.list(context.db, unitId, daysIn(bounds)));
  const monthContext = createMonthContext({ rows, bounds, rulesVersion: rateRules.version, now: context.now });
  const before = await months.getOrBegin(context.db, beginMonth(monthBeginning(units, unit, period), monthContext));
  const totals = totalsOf(rows, bounds);
  if (JSON.stringify(totals) === JSON.stringify(before.totals)) return;
  await months.save(context.db, before, { ...before, totals });
}
