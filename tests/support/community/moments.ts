import { isWorkday, type Calendar } from '@domain/calendar/calendar';
import { dueAfter } from '@domain/calendar/period';
import { addDays, communityDay, MINUTE, momentOf, type Day, type Moment } from '@domain/time';

const DAY_OF_WORK = 420; // minutes between 8:30 and 17:30, without the noon rest

/** The moment so many working minutes before now; outside working hours they count from the last minute worked. */
function workMinutesAgo(now: Moment, minutes: number, calendar: Calendar): Moment {
  let left = minutes * MINUTE;
  for (let day = communityDay(now); ; day = addDays(day, -1)) {
    for (const { from, to } of dutyOf(day, calendar)) {
      const end = Math.min(to, now);
      if (end - left >= from) return end - left;
      if (end > from) left -= end - from;
    }
  }
}

/** The duty hours of a day, the latest first. */
const dutyOf = (day: Day, calendar: Calendar) =>
  isWorkday(calendar, day)
    ? [...calendar.hours].reverse().map(({ from, to }) => ({ from: momentOf(day, from), to: momentOf(day, to) }))
    : [];

/** When a story begins: so many working days ago, or only minutes ago, whatever the hour. */
export type Start = number | { minutes: number };

export const startOf = (start: Start, now: Moment, calendar: Calendar): Moment =>
  wholeMinute(
    typeof start === 'number' ? workMinutesAgo(now, start * DAY_OF_WORK, calendar) : now - start.minutes * MINUTE,
  );

/** How long after the last step: working minutes, or in the evening, when residents sit at their phones. */
export type Gap = number | 'evening';

export function after(last: Moment, gap: Gap, calendar: Calendar): Moment {
  if (gap !== 'evening') return dueAfter(last, { workMinutes: gap }, calendar).at;
  // some time between 19:00 and 20:36, never the same for everybody
  const minute = 1140 + (Math.floor(last / MINUTE) % 97);
  const today = momentOf(communityDay(last), minute);
  return today > last ? today : momentOf(addDays(communityDay(last), 1), minute);
}

/** As `after`, where there is a danger: people act at any hour. */
export const atOnce = (last: Moment, gap: Gap, calendar: Calendar): Moment =>
  gap === 'evening' ? after(last, gap, calendar) : last + gap * MINUTE;

/** The scheduler looks once a minute. */
export const nextMinute = (at: Moment): Moment => Math.ceil(at / MINUTE) * MINUTE;

const wholeMinute = (at: Moment): Moment => Math.floor(at / MINUTE) * MINUTE;
