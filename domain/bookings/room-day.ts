import type { Day } from '../time';
import { slotsOf, type Slot, type Span } from '../halls/slot';

/** Which booking has which half hour of a space; what is not named is free. */
export type Owners = Record<Slot, string>;

/** One day of one space: the one document that claims contend for. */
export type RoomDay = { id: string; hall: string; space: string; day: Day; owners: Owners };

export const roomDayId = (space: string, day: Day): string => `${space}_${day}`;

/** One half hour changes hands: from whom it must be, to whom it goes; nobody is a free slot. */
export type SlotChange = { slot: Slot; from?: string; to?: string };

/** Takes free slots. */
export const claimChanges = (slots: Span, to: string): SlotChange[] => slotsOf(slots).map((slot) => ({ slot, to }));

/** Gives slots back, as long as they still carry the id. */
export const releaseChanges = (slots: readonly Slot[], from: string): SlotChange[] =>
  slots.map((slot) => ({ slot, from }));

/** Takes what a booking wants besides the slots it has: it keeps those until it is known to be at its new time. */
export const claimAdditionalSlots = (has: Span, wants: Span, to: string): SlotChange[] =>
  claimChanges(wants, to).filter(({ slot }) => slot < has.from || slot >= has.to);

/** Takes slots from the owners one has seen; the free ones among them must still be free. */
export const overrideChanges = (slots: readonly Slot[], to: string, seen: Owners): SlotChange[] =>
  slots.map((slot) => ({ slot, ...(seen[slot] !== undefined && { from: seen[slot] }), to }));

/**
 * What a day looks like afterwards; nothing when one of its slots is not as expected. The database does the same in one
 * conditional update.
 */
export function applySlotChanges(owners: Owners, change: readonly SlotChange[]): Owners | undefined {
  if (!change.every(({ slot, from }) => owners[slot] === from)) return undefined;
  const after = { ...owners };
  for (const { slot, to } of change) {
    if (to === undefined) delete after[slot];
    else after[slot] = to;
  }
  return after;
}

export const isFree = (owners: Owners, slots: Span): boolean =>
  slotsOf(slots).every((slot) => owners[slot] === undefined);
export const slotsOwnedBy = (owners: Owners, id: string): Slot[] =>
  Object.keys(owners)
    .map(Number)
    .filter((slot) => owners[slot] === id);
export const ownersIn = (owners: Owners, slots: Span): string[] => [
  ...new Set(slotsOf(slots).flatMap((slot) => owners[slot] ?? [])),
];
