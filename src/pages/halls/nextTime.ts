import { slotNumberAt, timeAt } from '@domain/halls/slot';
import { addDays, communityDay, type Day, type Moment } from '@domain/time';

const LAST_START = 38; // 19:00
const MORNING = 18; // 9:00
const HOUR = 2;

/**
 * A time to begin looking with: the next full hour that leaves half an hour to decide, or tomorrow morning when the day
 * is over.
 */
export function nextTime(now: Moment): { day: Day; from: string; to: string } {
  const today = communityDay(now);
  const next = Math.max(MORNING, 2 * Math.ceil((slotNumberAt(today, now) + 1) / 2));
  const [day, from] = next > LAST_START ? [addDays(today, 1), MORNING] : [today, next];
  return { day, from: timeAt(from), to: timeAt(from + HOUR) };
}
