import { addMinutes, minutesBetween } from '@domain/halls/slot';
import type { LimitsView } from '@domain/halls/view';

/** Shortens a time to the longest one that the room's rules allow; a stretch that others hold may be longer. */
export const clampToLongest = <T extends { from: string; to: string }>(
  when: T,
  { longest }: Pick<LimitsView, 'longest'>,
): T => (minutesBetween(when.from, when.to) > longest ? { ...when, to: addMinutes(when.from, longest) } : when);
