/** UTC milliseconds. */
export type Moment = number;
/** `YYYY-MM-DD` on the community's calendar. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

// Beijing time all year: China keeps no summer time, so a fixed offset is exact and the machine's own zone never
// matters.
const OFFSET = 8 * HOUR;

const toLocalDate = (at: Moment): Date => new Date(at + OFFSET);

/** The calendar day a moment falls on in the community. Midnight belongs to the day it begins. */
export const communityDay = (at: Moment): Day => toLocalDate(at).toISOString().slice(0, 10);

/** The last day of a period that ends at `end`: a period that ends at 24:00 ends on the day before midnight. */
export const lastDay = (end: Moment): Day => communityDay(end - 1);

/** The moment a Beijing minute of a day begins; 1440 is 24:00, the first moment of the next day. */
export const momentOf = (day: Day, minuteOfDay: number): Moment =>
  Date.parse(`${day}T00:00:00Z`) - OFFSET + minuteOfDay * MINUTE;

/** The whole Beijing minute of the day, 0 to 1439. */
export const minuteOfDay = (at: Moment): number => Math.floor((at - momentOf(communityDay(at), 0)) / MINUTE);

/** The day that many days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => communityDay(momentOf(day, 0) + days * DAY);

/** How many days `to` lies after `from`. */
export const daysBetween = (from: Day, to: Day): number => (momentOf(to, 0) - momentOf(from, 0)) / DAY;

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => toLocalDate(momentOf(day, 0)).getUTCDay() || 7;

/** So many days in a row, `first` among them. */
export const consecutiveDays = (first: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, n) => addDays(first, n));

export type DateParts = { year: number; month: number; day: number; hour: number; minute: number; weekday: number };

/** What a clock and a calendar on the community's wall show: months from 1, Monday is 1. */
export function dateParts(at: Moment): DateParts {
  const clock = toLocalDate(at);
  return {
    year: clock.getUTCFullYear(),
    month: clock.getUTCMonth() + 1,
    day: clock.getUTCDate(),
    hour: clock.getUTCHours(),
    minute: clock.getUTCMinutes(),
    weekday: clock.getUTCDay() || 7,
  };
}
