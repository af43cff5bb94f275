import { MINUTE, momentOf, type Day, type Moment } from '../time';

/** A half hour of a day in China time: 0 begins at midnight, 47 ends at 24:00. */
export type Slot = number;
export const SLOTS = 48;
export const SLOT_MINUTES = 30;

/** From the first slot to the one before `to`. */
export type Span = { from: Slot; to: Slot };

/** The slot that begins at `HH:mm`, a half hour; 24:00 is the end of the day. */
export function slotAt(time: string): Slot {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return (hours * 60 + minutes) / SLOT_MINUTES;
}

/** `HH:mm` at which a slot begins. */
export const timeAt = (slot: Slot): string =>
  `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`;

/** The minutes from one `HH:mm` of a day to another; negative when `to` is earlier. */
export const minutesBetween = (from: string, to: string): number => (slotAt(to) - slotAt(from)) * SLOT_MINUTES;

/** The `HH:mm` that many minutes, a multiple of 30, after another one. */
export const addMinutes = (time: string, minutes: number): string => timeAt(slotAt(time) + minutes / SLOT_MINUTES);

/** The moment at which a slot of a day begins. */
export const momentAt = (day: Day, slot: Slot): Moment => momentOf(day, slot * SLOT_MINUTES);

/** The slot at a moment of a day, as a fraction. */
export const slotNumberAt = (day: Day, at: Moment): number => (at - momentOf(day, 0)) / (SLOT_MINUTES * MINUTE);

/** Every slot of a span. */
export const slotsOf = ({ from, to }: Span): Slot[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

export const lengthOf = ({ from, to }: Span): number => to - from;
export const isWithin = (inner: Span, outer: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** The parts of a day outside the spans, which are in order and do not overlap. */
export function gapsBetween(spans: readonly Span[]): Span[] {
  const edges = [0, ...spans.flatMap(({ from, to }) => [from, to]), SLOTS];
  return Array.from({ length: edges.length / 2 }, (_, n) => ({
    from: edges[n * 2] ?? 0,
    to: edges[n * 2 + 1] ?? 0,
  })).filter((span) => lengthOf(span) > 0);
}
