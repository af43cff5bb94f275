import { addDays, communityDay, daysBetween, isOnCalendar, momentOf, weekday, type Day, type Moment } from '../time';
import type { RateRules } from './rules';

/** A day `2026-03-02`, a week by its Monday, a month `2026-03`. */
export const PERIOD_KINDS = ['day', 'week', 'month'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A period of the statistics: its days, the last included, and its moments, the end not included. */
export type ReportPeriod = { first: Day; last: Day; from: Moment; to: Moment };

type Window = Pick<RateRules, 'dayEndsAt' | 'monthStartsOn'>;

/** When the day of the ledger is over. */
export const cutOffOf = (day: Day, { dayEndsAt }: Pick<Window, 'dayEndsAt'>): Moment => momentOf(day, dayEndsAt);

/** The day of the ledger in which a moment lies. */
export function ledgerDayOf(at: Moment, window: Pick<Window, 'dayEndsAt'>): Day {
  const day = communityDay(at);
  return at < cutOffOf(day, window) ? day : addDays(day, 1);
}

/** Whether a text names a period of this kind. */
export function isPeriod(kind: PeriodKind, period: string): boolean {
  if (kind === 'month') return /^\d{4}-\d{2}$/.test(period) && isOnCalendar(`${period}-01`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(period) && isOnCalendar(period);
  return isDay && (kind === 'day' || weekday(period) === 1);
}

/** The period of a name that `isPeriod` accepts. */
export function periodOf(kind: PeriodKind, period: string, window: Window): ReportPeriod {
  const [first, last] = kind === 'month' ? daysOfMonth(period, window) : daysOf(kind, period);
  return { first, last, from: cutOffOf(addDays(first, -1), window), to: cutOffOf(last, window) };
}

const daysOf = (kind: 'day' | 'week', day: Day): [Day, Day] => [day, kind === 'day' ? day : addDays(day, 6)];

function daysOfMonth(month: string, { monthStartsOn }: Window): [Day, Day] {
  const startIn = (name: string): Day => addDays(`${name}-01`, monthStartsOn - 1);
  if (monthStartsOn === 1) return [startIn(month), addDays(startIn(monthAfter(month)), -1)];
  return [startIn(monthAfter(month, -1)), addDays(startIn(month), -1)];
}

/** The month so many months later, or earlier when negative. */
export function monthAfter(month: string, months = 1): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** The names of the month and the week in which a day of the ledger lies. */
export function periodsWith(day: Day, { monthStartsOn }: Window): { week: string; month: string } {
  const month = day.slice(0, 7);
  const isNext = monthStartsOn > 1 && Number(day.slice(8)) >= monthStartsOn;
  return { week: addDays(day, 1 - weekday(day)), month: isNext ? monthAfter(month) : month };
}

/** The days of a period, the first one first. */
export const daysIn = ({ first, last }: Pick<ReportPeriod, 'first' | 'last'>): Day[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => addDays(first, n));
