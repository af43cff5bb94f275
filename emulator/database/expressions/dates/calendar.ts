const DAY = 86_400_000;

/** The parts of a local time. */
export type CalendarParts = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** 1 is January 1st. */
  dayOfYear: number;
  /** 1 is Sunday. */
  dayOfWeek: number;
  /** Weeks begin on Sunday; the days before the first Sunday are week 0. */
  week: number;
  /** 1 is Monday. */
  isoDayOfWeek: number;
  isoWeek: number;
  isoWeekYear: number;
};

/** Milliseconds since 1970 of a UTC date; months and days outside of their range are carried. */
export function utcDate(year: number, month: number, day: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month - 1, day);
}

/** Milliseconds since 1970 of a date in the ISO week calendar; day 1 is Monday. */
export function isoDate(weekYear: number, week: number, day: number): number {
  const january4 = utcDate(weekYear, 1, 4);
  const monday = january4 - ((new Date(january4).getUTCDay() + 6) % 7) * DAY;
  return monday + ((week - 1) * 7 + (day - 1)) * DAY;
}

/** Splits a local time, given in milliseconds as if it were UTC. */
export function partsOf(local: number): CalendarParts {
  const date = new Date(local);
  const [year, weekday] = [date.getUTCFullYear(), date.getUTCDay()];
  const today = Math.floor(local / DAY) * DAY;
  const dayOfYear = (today - utcDate(year, 1, 1)) / DAY + 1;
  const isoDayOfWeek = ((weekday + 6) % 7) + 1;
  const isoWeekYear = new Date(today + (4 - isoDayOfWeek) * DAY).getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    dayOfYear,
    dayOfWeek: weekday + 1,
    week: Math.floor((dayOfYear + 6 - weekday) / 7),
    isoDayOfWeek,
    isoWeek: Math.floor((today - isoDate(isoWeekYear, 1, 1)) / (7 * DAY)) + 1,
    isoWeekYear,
  };
}
