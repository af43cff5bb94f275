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
  areCovered,
  type Calendar,
  isWorkday,
  nextWorkday,
  previousWorkday,
  type Reckoned,
  workdayOnOrAfter,
} from './calendar';

/** How long something may take. Days are counted from 1; a broken working day counts as a whole one. */
export type Period = { workMinutes: number } | { workDays: number } | { hours: number } | { naturalDays: number };

/**
 * When a period that starts now is over.
 * Working minutes run from the next duty minute; none at all is that minute itself.
 * Working days leave out the starting day and end at the close of business of the last one.
 * Hours run from the minute, day and night. (Civil Code art. 201)
 * Natural days leave out the starting day, move off a last day of rest and end at 24:00. (Civil Code art. 201, 203)
 */
export function dueAfter(start: Moment, period: Period, calendar: Calendar): Reckoned {
  if ('hours' in period) return { at: start + period.hours * HOUR, provisional: false };
  if ('workMinutes' in period) return afterWork(start, period.workMinutes * MINUTE, calendar);
  if ('workDays' in period) return afterWorkDays(communityDay(start), period.workDays, calendar);

  const last = addDays(communityDay(start), period.naturalDays);
  return atEndOfRest(momentOf(last, 1440), calendar);
}

/** Duty minutes from one moment to another, with the broken ones; none when `to` is not later. */
export const workMinutesBetween = (from: Moment, to: Moment, calendar: Calendar): number =>
  workBetween(from, to, calendar) / MINUTE;

/**
 * The due moment after a pause: work periods move by the working minutes paused, hours by the time paused,
 * natural days by the calendar days paused, and off rest days again.
 */
export function dueAfterPause(
  due: Moment,
  period: Period,
  pause: { from: Moment; to: Moment },
  calendar: Calendar,
): Reckoned {
  if ('hours' in period) return { at: due + Math.max(0, pause.to - pause.from), provisional: false };

  const moved = 'naturalDays' in period ? movedByDays(due, pause, calendar) : movedByWork(due, pause, calendar);
  const provisional = moved.provisional || !areCovered(calendar, communityDay(pause.from), communityDay(pause.to));
  return { at: moved.at, provisional };
}

/** The days of the two cards: one working day before the last day, and the first working day after it. */
export function cards(due: Moment, calendar: Calendar): { yellow: Day; red: Day } {
  const last = lastDay(due);
  return { yellow: previousWorkday(calendar, last), red: nextWorkday(calendar, last) };
}

function movedByDays(due: Moment, pause: { from: Moment; to: Moment }, calendar: Calendar): Reckoned {
  const days = Math.max(0, daysBetween(communityDay(pause.from), communityDay(pause.to)));
  return atEndOfRest(due + days * DAY, calendar);
}

function movedByWork(due: Moment, pause: { from: Moment; to: Moment }, calendar: Calendar): Reckoned {
  const paused = workBetween(pause.from, pause.to, calendar);
  if (paused > 0) return afterWork(due, paused, calendar);

  // a due moment at the close of business stays there; counting nothing from it would open the next morning
  const last = lastDay(due);
  return { at: due, provisional: !areCovered(calendar, last, last) };
}

/** Moves the end of a period, hour kept, off a last day of rest. */
function atEndOfRest(end: Moment, calendar: Calendar): Reckoned {
  const rest = lastDay(end);
  const last = workdayOnOrAfter(calendar, rest);
  return { at: end + daysBetween(rest, last) * DAY, provisional: !areCovered(calendar, rest, last) };
}

function afterWorkDays(start: Day, days: number, calendar: Calendar): Reckoned {
  let last = start;
  for (let left = days; left > 0; left--) last = nextWorkday(calendar, last);

  const close = calendar.hours[calendar.hours.length - 1]?.to ?? 1440;
  return { at: momentOf(last, close), provisional: !areCovered(calendar, addDays(start, 1), last) };
}

/** The moment when so much working time has passed. */
function afterWork(start: Moment, work: number, calendar: Calendar): Reckoned {
  // either would search for ever
  if (!Number.isFinite(work)) throw new RangeError('a period without an end');
  if (!calendar.hours.some(({ from, to }) => from < to)) throw new RangeError('business hours without a minute');

  const first = communityDay(start);
  let left = work;
  for (let day = first; ; day = addDays(day, 1)) {
    for (const duty of dutyOf(day, calendar)) {
      if (duty.to <= start) continue;
      const from = Math.max(start, duty.from);
      if (from + left <= duty.to) return { at: from + left, provisional: !areCovered(calendar, first, day) };
      left -= duty.to - from;
    }
  }
}

function workBetween(from: Moment, to: Moment, calendar: Calendar): number {
  let work = 0;
  for (let day = communityDay(from); momentOf(day, 0) < to; day = addDays(day, 1)) {
    for (const duty of dutyOf(day, calendar)) work += Math.max(0, Math.min(to, duty.to) - Math.max(from, duty.from));
  }
  return work;
}

const dutyOf = (day: Day, calendar: Calendar): { from: Moment; to: Moment }[] =>
  isWorkday(calendar, day)
    ? calendar.hours.map(({ from, to }) => ({ from: momentOf(day, from), to: momentOf(day, to) }))
    : [];
