import type { Case } from '@domain/cases/record';
import { freeze, mergeDays, withRows } from '@domain/ledgers/day';
import { beginMonth } from '@domain/ledgers/lifecycle/lifecycle';
import { rowOf } from '@domain/ledgers/row';
import type { LedgerRow } from '@domain/ledgers/columns';
import { totalsOf } from '@domain/ledgers/totals';
import type { Unit } from '@domain/places/place';
import { countCase } from '@domain/rates/count-case';
import { monthsOf } from '@domain/rates/month-tally';
import { cutOffOf, daysIn, ledgerDayOf, periodOf, periodsWith } from '@domain/rates/period';
import { HOUR, type Day, type Moment } from '@domain/time';
import type { AppContext } from '../../platform/context';
import * as cases from '../cases/case-repository';
import type { TimeBudget } from '../messages/time-budget';
import { getCounty } from '../places/county-repository';
import { countUnitMonth } from '../rates/count-months';
import * as counts from '../rates/count-repository';
import * as days from './day-repository';
import * as months from './month-repository';
import { createMonthContext, monthBeginning } from './month-context';
import * as progressRepository from './progress-repository';
import type { Pass, Progress } from './progress-repository';

/** Cases of one step; each step is stored, so that a run which dies begins at its step again. */
const BATCH_SIZE = 60;
/** Months that are counted between two stores. */
const MONTHS_AT_ONCE = 10;
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
    pass: progress?.pass ?? {
      ...{ from: Math.max(0, (progress?.until ?? 0) - OVERLAP), to: context.now },
      ...{ ledgers: [], rates: [] },
    },
  });
  while (progress?.pass && budget.remaining() > 0) {
    const { pass, until }: Progress & { pass: Pass } = { ...progress, pass: progress.pass };
    if (pass.counts) {
      const rest = await countSome(context, pass);
      progress = await store(context, progress, rest ? { until, pass: rest } : { until: pass.to });
      continue;
    }
    const { rows, next } = await cases.listWithEventsSince(context.db, pass.from, {
      after: pass.after,
      limit: BATCH_SIZE,
    });
    const touched = await keepCases(context, rows, pass.from);
    examined += rows.length;
    const ledgers = [...pass.ledgers, ...touched.ledgers];
    const rates = unique([...pass.rates, ...touched.rates]);
    if (next === undefined) ledgers.push(...(await freezeDays(context, pass.to - OVERLAP)));
    progress = await store(context, progress, {
      until,
      pass: {
        ...{ from: pass.from, to: pass.to, ledgers: unique(ledgers), rates },
        ...(next === undefined ? { counts: true } : { after: next }),
      },
    });
  }
  return examined;
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

/** Counts some of the months that changed; nothing when none is left. */
async function countSome(context: AppContext, pass: Pass): Promise<Pass | undefined> {
  for (const key of pass.ledgers.slice(0, MONTHS_AT_ONCE)) await countMonth(context, key);
  for (const key of pass.rates.slice(0, MONTHS_AT_ONCE)) {
    const [unit = '', month = ''] = key.split(':');
    await countUnitMonth(context, { unit, month });
  }
  const [ledgers, rates] = [pass.ledgers.slice(MONTHS_AT_ONCE), pass.rates.slice(MONTHS_AT_ONCE)];
  return ledgers.length || rates.length ? { ...pass, ledgers, rates } : undefined;
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

/**
 * Keeps the rows of these cases on the days on which something happened to them, and what the statistics know of them.
 * Answers the months whose ledger and whose rates have to be counted again.
 */
async function keepCases(
  context: AppContext,
  records: readonly Case[],
  from: Moment,
): Promise<Pick<Pass, 'ledgers' | 'rates'>> {
  const settings = await context.settings();
  const calendar = context.calendar(settings);
  const { rateRules } = settings;
  const byDay = new Map<string, CaseDay>();
  const documents: counts.CountDocument[] = [];
  for (const { facts, events, version } of records) {
    const counted = countCase(events, calendar);
    const months = monthsOf(counted, rateRules);
    documents.push(counts.toDocument(counted, { number: facts.number, version, months }));
    const recent = events.filter(({ at }) => at >= from);
    for (const day of new Set(recent.map(({ at }) => ledgerDayOf(at, rateRules)))) {
      const row = rowOf(events, cutOffOf(day, rateRules));
      const key = days.dayId(counted.unit, day);
      const known = byDay.get(key) ?? { unit: counted.unit, day, rows: [] };
      if (row) byDay.set(key, { ...known, rows: [...known.rows, row] });
    }
  }
  const counted = await counts.saveMany(context.db, documents);
  const changes = [...byDay.values()].map(({ unit, day, rows }) => ({
    ...{ unit, day, cutOff: cutOffOf(day, rateRules) },
    change: (one: Parameters<typeof withRows>[0]) => withRows(one, rows, context.now),
  }));
  const missed = await days.changeMany(context.db, changes);
  if (missed.length) throw new Error('another run keeps the same days');
  return {
    ledgers: unique(changes.map(({ unit, day }) => `${unit}:${periodsWith(day, rateRules).month}`)),
    rates: unique(counted.map(({ unit, month }) => `${unit}:${month}`)),
  };
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
