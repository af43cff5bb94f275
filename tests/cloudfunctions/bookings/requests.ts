import { addDays, communityDay } from '@domain/time';

let tap = 0;

/**
 * The next Wednesday that is at least two days away: a working day in any year's table but a holiday's, which the tests
 * do not choose.
 */
export function aDay(from = Date.now()): string {
  for (let day = addDays(communityDay(from), 2); ; day = addDays(day, 1))
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === 3) return day;
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
