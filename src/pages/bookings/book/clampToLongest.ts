import { addMinutes, minutesBetween } from '@domain/halls/slot';
import type { LimitsView } from '@domain/halls/view';

/**
 * Shortens a time to the longest that the room's rules allow: a taken stretch that somebody waits for may be longer.
 */
export const clampToLongest = <T extends { from: string; to: string }>(
  when: T,
  { longest }: Pick<LimitsView, 'longest'>,
): T => (minutesBetween(when.from, when.to) > longest ? { ...when, to: addMinutes(when.from, longest) } : when);
