import type { Moment } from '../time';
import type { CountedCase } from './counted-case';
import type { Basis } from './members';
import { ledgerDayOf, periodOf, periodsWith } from './period';
import type { RateRules } from './rules';
import { tallyOf, type Tally } from './tally';

/**
 * What a unit's month counts by one basis, as it stood at `asOf`. Where a deadline is still open, `recountAt` is the
 * moment from which it counts as late without anything happening.
 */
export type MonthTally = {
  unit: string;
  month: string;
  basis: Basis;
  asOf: Moment;
  recountAt?: Moment;
  tally: Tally;
};

type Window = Pick<RateRules, 'dayEndsAt' | 'monthStartsOn'>;

/** The months in which something of a case counts, by either basis, in their order. */
export function monthsOf({ receivedAt, closings, callbacks, steps, deadlines }: CountedCase, window: Window): string[] {
  const moments = [
    receivedAt,
    ...[...closings, ...callbacks, ...steps].map(({ at }) => at),
    ...deadlines.flatMap(({ dueAt, stoppedAt = dueAt }) => [dueAt, stoppedAt]),
  ];
  return [...new Set(moments.map((at) => periodsWith(ledgerDayOf(at, window), window).month))].sort();
}

/** Counts the cases of a unit's month; others among `cases` add nothing. */
export function tallyMonth(
  cases: readonly CountedCase[],
  { unit, month, basis, asOf }: Pick<MonthTally, 'unit' | 'month' | 'basis' | 'asOf'>,
  window: Window,
): MonthTally {
  const { from, to } = periodOf('month', month, window);
  const open = cases.flatMap(({ deadlines }) =>
    deadlines.flatMap(({ result, dueAt }) => (result === 'open' && dueAt >= asOf ? [dueAt + 1] : [])),
  );
  return {
    ...{ unit, month, basis, asOf },
    ...(open.length && { recountAt: Math.min(...open) }),
    tally: tallyOf(cases, { basis, from, to, asOf }),
  };
}
