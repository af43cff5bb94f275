import { addDays, communityDay } from '@domain/time';

let tap = 0;

/**
 * The next Wednesday that is at least two days away: a working day in any year's table but a holiday's, which the tests
 * do not choose.
 */
export const aDay = (from = Date.now()): string => nextDay([3], from);

/** A day in the middle of a week that is two to six days away. */
export const aNearDay = (): string => nextDay([2, 3, 4], Date.now());

/** The next of these days of the week that is at least two days away. */
function nextDay(weekdays: readonly number[], from: number): string {
  for (let day = addDays(communityDay(from), 2); ; day = addDays(day, 1))
    if (weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay())) return day;
}

/** A wish for two hours in the meeting room. */
export const aWish = (changes: object = {}) => ({
  roomId: 'h1-talk',
  day: aDay(),
  from: '10:00',
  to: '12:00',
  purpose: 'meeting' as const,
  people: 4,
  requestId: `tap${tap++}`,
  ...changes,
});
