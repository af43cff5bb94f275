import { slotNumberAt, timeAt } from '@domain/halls/slot';
import { addDays, communityDay, type Day, type Moment } from '@domain/time';

const LAST_START_SLOT = 38; // 19:00
const MORNING_SLOT = 18; // 9:00
const SLOTS_PER_HOUR = 2;

/** The time that a form starts with: the next full hour that is at least half an hour away, or tomorrow morning. */
export function nextTime(now: Moment): { day: Day; from: string; to: string } {
  const today = communityDay(now);
  const next = Math.max(MORNING_SLOT, 2 * Math.ceil((slotNumberAt(today, now) + 1) / 2));
  const [day, from] = next > LAST_START_SLOT ? [addDays(today, 1), MORNING_SLOT] : [today, next];
  return { day, from: timeAt(from), to: timeAt(from + SLOTS_PER_HOUR) };
}
