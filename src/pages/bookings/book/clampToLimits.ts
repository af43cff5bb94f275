import { addMinutes, minutesBetween } from '@domain/halls/slot';
import type { LimitsView, TimeRangeView } from '@domain/halls/view';

/**
 * Fits a time to the lengths that the room's rules allow, within its opening hours: a taken stretch that somebody waits
 * for may be longer or shorter.
 */
export function clampToLimits<T extends TimeRangeView>(
  when: T,
  { shortest, longest }: Pick<LimitsView, 'shortest' | 'longest'>,
  open: readonly TimeRangeView[] = [],
): T {
  const length = minutesBetween(when.from, when.to);
  if (length > longest) return { ...when, to: addMinutes(when.from, longest) };
  if (length >= shortest) return when;
  const closing = open.find(({ from, to }) => from <= when.from && when.to <= to)?.to ?? '24:00';
  const from = minutesBetween(when.from, closing) < shortest ? addMinutes(closing, -shortest) : when.from;
  return { ...when, from, to: addMinutes(from, shortest) };
}
