import type { DayView, SlotRangeView } from '@domain/bookings/availability/availability-view';
import { addMinutes, minutesBetween } from '@domain/halls/slot';
import type { LimitsView } from '@domain/halls/view';

/** Slots that are drawn as one: a free slot stands alone, neighbours of the same kind are merged. */
export type SlotRange = SlotRangeView;

const isContinuation = (a: SlotRangeView, b: SlotRangeView): boolean =>
  a.state === b.state &&
  a.title === b.title &&
  a.booking === b.booking &&
  a.to === b.from &&
  (a.state === 'free' || a.endOnly === b.endOnly);

/** Merges the slots of a day, with the closed time between two openings, and without the closed time around them. */
export function mergeSlots(
  slots: readonly SlotRangeView[],
  together: (slot: SlotRangeView) => boolean = ({ state }) => state !== 'free',
): SlotRange[] {
  const merged = slots.reduce<SlotRange[]>((before, slot) => {
    const last = before[before.length - 1];
    if (last && together(slot) && isContinuation(last, slot)) return [...before.slice(0, -1), { ...last, to: slot.to }];
    return last && last.to < slot.from
      ? [...before, { from: last.to, to: slot.from, state: 'closed' }, slot]
      : [...before, slot];
  }, []);
  const first = merged.findIndex(({ state }) => state !== 'closed');
  const last = merged.length - [...merged].reverse().findIndex(({ state }) => state !== 'closed');
  return first < 0 ? [] : merged.slice(first, last);
}

export type SelectedTime = { day: string; from: string; to: string };

/** The latest end of a booking that begins at `from`: while it is free and within the longest time. */
export function findLatestEnd(
  slots: readonly SlotRangeView[],
  from: string,
  { longest }: Pick<LimitsView, 'longest'>,
): string {
  const begin = slots.findIndex((slot) => slot.from === from);
  let end = from;
  for (const slot of slots.slice(Math.max(begin, 0))) {
    if (slot.state !== 'free' || slot.from !== end || minutesBetween(from, slot.to) > longest) break;
    end = slot.to;
  }
  return end;
}

/** Draws what can only be an end as not free, until a beginning is selected from which it can be reached. */
export function withSelectableEnds(
  { day, slots }: Pick<DayView, 'day' | 'slots'>,
  limits: Pick<LimitsView, 'longest'>,
  chosen: SelectedTime | undefined,
): SlotRangeView[] {
  const end = chosen?.day === day ? findLatestEnd(slots, chosen.from, limits) : '';
  return slots.map((slot) =>
    slot.endOnly && !(chosen && chosen.from < slot.from && slot.to <= end) ? { ...slot, state: 'tooShort' } : slot,
  );
}

const DEFAULT_MINUTES = 60;

/**
 * The selection after a tap on a free slot: the first tap sets the beginning, a later slot the end, the beginning again
 * clears it. It begins with `length` minutes, or as many as fit. Returns `tooShort` where the shortest booking does not
 * fit.
 */
export function selectSlot(
  { day, slots }: Pick<DayView, 'day' | 'slots'>,
  limits: LimitsView,
  before: SelectedTime | undefined,
  tapped: SlotRangeView,
  length = DEFAULT_MINUTES,
): SelectedTime | 'tooShort' | undefined {
  if (before?.day === day && before.from === tapped.from) return undefined;
  if (before?.day === day && tapped.from > before.from && tapped.to <= findLatestEnd(slots, before.from, limits))
    return {
      ...before,
      to:
        minutesBetween(before.from, tapped.to) < limits.shortest ? addMinutes(before.from, limits.shortest) : tapped.to,
    };
  const most = minutesBetween(tapped.from, findLatestEnd(slots, tapped.from, limits));
  if (most < limits.shortest) return 'tooShort';
  return {
    day,
    from: tapped.from,
    to: addMinutes(tapped.from, Math.min(most, Math.max(limits.shortest, length))),
  };
}

/** The selection one step longer or shorter; undefined where the room is taken or the rules forbid it. */
export function resizeSelection(
  slots: readonly SlotRangeView[],
  { shortest, longest, step }: LimitsView,
  { from, to, ...rest }: SelectedTime,
  steps: 1 | -1,
): SelectedTime | undefined {
  const length = minutesBetween(from, to) + steps * step;
  if (length < shortest || length > minutesBetween(from, findLatestEnd(slots, from, { longest }))) return undefined;
  return { ...rest, from, to: addMinutes(from, length) };
}
