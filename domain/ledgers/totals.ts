import { CATEGORIES, CHANNELS, type Category, type Channel } from '../cases/case';
import type { ReportPeriod } from '../rates/period';
import type { Moment } from '../time';
import { isUnfinished } from './row';
import type { LedgerRow, LedgerValue } from './columns';

/** The last line of a ledger. Those of communities add up to the line of the unit above. */
export type LedgerTotals = {
  /** Registered in the period, and of them by channel and category. */
  received: number;
  channels: Partial<Record<Channel, number>>;
  categories: Partial<Record<Category, number>>;
  /** Registered before, with something happening in the period. */
  carriedOver: number;
  closed: number;
  unfinished: number;
  overdue: number;
  cameBack: number;
};

type Bounds = Pick<ReportPeriod, 'from' | 'to'>;

const isWithin = ({ from, to }: Bounds, at: LedgerValue): boolean => typeof at === 'number' && from <= at && at < to;

/** Whether the time to finish was over at a moment, or when the case was closed. */
export const isOverdue = (row: LedgerRow, at: Moment): boolean =>
  isUnfinished(row) && row.progress !== 'handled' && row.progress !== 'callback' && Number(row.dueAt ?? Infinity) < at;

/** The totals of a period's rows. */
export function totalsOf(rows: readonly LedgerRow[], bounds: Bounds): LedgerTotals {
  const count = (matches: (row: LedgerRow) => boolean): number => rows.filter(matches).length;
  const isNew = ({ registeredAt }: LedgerRow): boolean => isWithin(bounds, registeredAt);
  const by = <Value extends string>(column: 'channel' | 'category', values: readonly Value[]) => {
    const counts = values.map((value) => [value, count((row) => isNew(row) && row[column] === value)] as const);
    return Object.fromEntries(counts.filter(([, found]) => found > 0)) as Partial<Record<Value, number>>;
  };
  return {
    received: count(isNew),
    channels: by('channel', CHANNELS),
    categories: by('category', CATEGORIES),
    carriedOver: count((row) => !isNew(row)),
    closed: count(({ closedAt }) => isWithin(bounds, closedAt)),
    unfinished: count(isUnfinished),
    overdue: count((row) => isOverdue(row, bounds.to)),
    cameBack: count(({ round }) => Number(round) > 1),
  };
}

/** The totals of several units as one. */
export function addTotals(all: readonly LedgerTotals[]): LedgerTotals {
  const sum = (pick: (totals: LedgerTotals) => number | undefined): number =>
    all.reduce((total, totals) => total + (pick(totals) ?? 0), 0);
  const by = <Value extends string>(values: readonly Value[], pick: (totals: LedgerTotals, value: Value) => number) => {
    const counts = values.map((value) => [value, sum((totals) => pick(totals, value))] as const);
    return Object.fromEntries(counts.filter(([, found]) => found > 0)) as Partial<Record<Value, number>>;
  };
  return {
    received: sum(({ received }) => received),
    channels: by(CHANNELS, ({ channels }, channel) => channels[channel] ?? 0),
    categories: by(CATEGORIES, ({ categories }, category) => categories[category] ?? 0),
    carriedOver: sum(({ carriedOver }) => carriedOver),
    closed: sum(({ closed }) => closed),
    unfinished: sum(({ unfinished }) => unfinished),
    overdue: sum(({ overdue }) => overdue),
    cameBack: sum(({ cameBack }) => cameBack),
  };
}
