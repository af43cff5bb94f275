import {
  addDays,
  communityDay,
  DAY,
  daysBetween,
  HOUR,
  lastDay,
  MINUTE,
  type Day,
  type Moment,
  momentOf,
} from '../time';
import {
  haveHolidayTables,
  type Calendar,
  isWorkday,
  nextWorkday,
  previousWorkday,
  type Deadline,
  workdayOnOrAfter,
} from './calendar';

/** How long something may take. A working day counts as a whole one from its first minute. */
export type Period = { workMinutes: number } | { workDays: number } | { hours: number } | { naturalDays: number };

/**
 * When a period that begins at `start` is over.
 * Working minutes run from the next duty minute; none at all is that minute itself.
 * Working days leave out the starting day and end at the close of business of the last one.
 * Hours run from the minute, day and night. (Civil Code art. 201)
 * Natural days leave out the starting day, move off a last day of rest and end at 24:00. (Civil Code art. 201, 203)
 */
export function dueAfter(start: Moment, period: Period, calendar: Calendar): Deadline {
  if ('hours' in period) return { at: start + period.hours * HOUR, provisional: false };
  if ('workMinutes' in period) return afterWorkTime(start, period.workMinutes * MINUTE, calendar);
  if ('workDays' in period) return afterWorkDays(communityDay(start), period.workDays, calendar);

  const last = addDays(communityDay(start), period.naturalDays);
  return endOfWorkday(momentOf(last, 1440), calendar);
}

/** Duty minutes from one moment to another, with the broken ones; none when `to` is not later. */
export const workMinutesBetween = (from: Moment, to: Moment, calendar: Calendar): number =>
  workTimeBetween(from, to, calendar) / MINUTE;

/**
 * The due moment after a pause: work periods move by the working minutes paused, hours by the time paused,
 * natural days by the calendar days paused, and off rest days again.
 */
export function dueAfterPause(
  due: Moment,
  period: Period,
  pause: { from: Moment; to: Moment },
  calendar: Calendar,
): Deadline {
  if ('hours' in period) return { at: due + Math.max(0, pause.to - pause.from), provisional: false };

  const moved = 'naturalDays' in period ? moveByDays(due, pause, calendar) : moveByWork(due, pause, calendar);
  const provisional =
    moved.provisional || !haveHolidayTables(calendar, communityDay(pause.from), communityDay(pause.to));
  return { at: moved.at, provisional };
}

/** The working days after a day, until another, which counts; unknown years count as they are guessed. */
export function workDaysAfter(from: Day, until: Day, calendar: Calendar): number {
  let days = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkday(calendar, day)) days++;
  return days;
}

/** A deadline that is so many working days later: at the close of business of the last one. */
export const extendedBy = (due: Moment, workDays: number, calendar: Calendar): Deadline =>
  workDays > 0 ? afterWorkDays(lastDay(due), workDays, calendar) : { at: due, provisional: false };

/** The two warning days: yellow one working day before the last day, red the first working day after it. */
export function warningDays(due: Moment, calendar: Calendar): { yellow: Day; red: Day } {
  const last = lastDay(due);
  return { yellow: previousWorkday(calendar, last), red: nextWorkday(calendar, last) };
}

function moveByDays(due: Moment, pause: { from: Moment; to: Moment }, calendar: Calendar): Deadline {
  const days = Math.max(0, daysBetween(communityDay(pause.from), communityDay(pause.to)));
  return endOfWorkday(due + days * DAY, calendar);
}

function moveByWork(due: Moment, pause: { from: Moment; to: Moment }, calendar: Calendar): Deadline {
  const paused = workTimeBetween(pause.from, pause.to, calendar);
  if (paused > 0) return afterWorkTime(due, paused, calendar);

  // a due moment at the close of business stays there; counting nothing from it would open the next morning
  const last = lastDay(due);
  return { at: due, provisional: !haveHolidayTables(calendar, last, last) };
}

/** Moves the end of a period, hour kept, off a last day of rest. */
function endOfWorkday(end: Moment, calendar: Calendar): Deadline {
  const rest = lastDay(end);
  const last = workdayOnOrAfter(calendar, rest);
  return { at: end + daysBetween(rest, last) * DAY, provisional: !haveHolidayTables(calendar, rest, last) };
}

function afterWorkDays(start: Day, days: number, calendar: Calendar): Deadline {
  let last = start;
  for (let remaining = days; remaining > 0; remaining--) last = nextWorkday(calendar, last);

  const close = calendar.hours[calendar.hours.length - 1]?.to ?? 1440;
  return { at: momentOf(last, close), provisional: !haveHolidayTables(calendar, addDays(start, 1), last) };
}

/** The moment when so much working time has passed. */
function afterWorkTime(start: Moment, work: number, calendar: Calendar): Deadline {
  // either would search for ever
  if (!Number.isFinite(work)) throw new RangeError('a period without an end');
  if (!calendar.hours.some(({ from, to }) => from < to)) throw new RangeError('business hours without a minute');

  const first = communityDay(start);
  let remaining = work;
  for (let day = first; ; day = addDays(day, 1)) {
    for (const interval of businessHoursOf(day, calendar)) {
      if (interval.to <= start) continue;
      const from = Math.max(start, interval.from);
      if (from + remaining <= interval.to)
        return { at: from + remaining, provisional: !haveHolidayTables(calendar, first, day) };
      remaining -= interval.to - from;
    }
  }
}

function workTimeBetween(from: Moment, to: Moment, calendar: Calendar): number {
  let work = 0;
  for (let day = communityDay(from); momentOf(day, 0) < to; day = addDays(day, 1)) {
    for (const interval of businessHoursOf(day, calendar))
      work += Math.max(0, Math.min(to, interval.to) - Math.max(from, interval.from));
  }
  return work;
}

const businessHoursOf = (day: Day, calendar: Calendar): { from: Moment; to: Moment }[] =>
  isWorkday(calendar, day)
    ? calendar.hours.map(({ from, to }) => ({ from: momentOf(day, from), to: momentOf(day, to) }))
    : [];
