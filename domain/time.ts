import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** UTC milliseconds. */
export type Moment = number;
/** `YYYY-MM-DD` on the community's calendar. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

// Beijing time all year: China keeps no summer time, so a fixed offset is exact. It is added in UTC, because dayjs'
// own `utcOffset` passes through the machine's zone and is wrong around the hour at which that zone changes its clocks.
const OFFSET_HOURS = 8;
const DAY_FORMAT = 'YYYY-MM-DD';

/** The clock and calendar of the community at a moment, as if they were UTC. */
const localTime = (at: Moment): Dayjs => dayjs.utc(at).add(OFFSET_HOURS, 'hour');
const parseDay = (day: Day): Dayjs => dayjs.utc(day);
const formatDay = (local: Dayjs): Day => local.format(DAY_FORMAT);
/** 1 is Monday, 7 is Sunday. */
const weekdayOf = (local: Dayjs): number => local.day() || 7;

/** The calendar day a moment falls on in the community. Midnight belongs to the day it begins. */
export const communityDay = (at: Moment): Day => formatDay(localTime(at));

/** The last day of a period that ends at `end`: a period that ends at 24:00 ends on the day before midnight. */
export const lastDay = (end: Moment): Day => communityDay(end - 1);

/** The moment a Beijing minute of a day begins; 1440 is 24:00, the first moment of the next day. */
export const momentOf = (day: Day, minuteOfDay: number): Moment =>
  parseDay(day).subtract(OFFSET_HOURS, 'hour').add(minuteOfDay, 'minute').valueOf();

/** The whole Beijing minute of the day, 0 to 1439. */
export function minuteOfDay(at: Moment): number {
  const local = localTime(at);
  return local.hour() * 60 + local.minute();
}

/** The day that many days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => formatDay(parseDay(day).add(days, 'day'));

/** How many days `to` lies after `from`. */
export const daysBetween = (from: Day, to: Day): number => parseDay(to).diff(parseDay(from), 'day');

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => weekdayOf(parseDay(day));

/** So many days in a row, `first` among them. */
export const consecutiveDays = (first: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, n) => addDays(first, n));

/** Whether the calendar has this day; of a text that looks like one, such as `2025-02-30`. */
export const isOnCalendar = (day: Day): boolean => formatDay(parseDay(day)) === day;

export type DateParts = { year: number; month: number; day: number; hour: number; minute: number; weekday: number };

/** What a clock and a calendar on the community's wall show: months from 1, Monday is 1. */
export function dateParts(at: Moment): DateParts {
  const local = localTime(at);
  return {
    year: local.year(),
    month: local.month() + 1,
    day: local.date(),
    hour: local.hour(),
    minute: local.minute(),
    weekday: weekdayOf(local),
  };
}

/** A moment as calendar files write it: `20260304T070000Z`, in UTC (RFC 5545 §3.3.5). */
export const calendarFileTime = (at: Moment): string => dayjs.utc(at).format('YYYYMMDD[T]HHmmss[Z]');
