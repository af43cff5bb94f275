import type { Day } from '../../time';
import { slotsOf, type Slot, type Span } from '../../halls/slot';

/** The booking that owns each half hour of a space; an absent one is free. */
export type Owners = Record<Slot, string>;

/** One day of one space: the document that concurrent claims change. */
export type RoomDay = { id: string; hall: string; space: string; day: Day; owners: Owners };

export const roomDayId = (space: string, day: Day): string => `${space}_${day}`;

/** A change of a slot's owner, `from` the expected one `to` the next; absent means free. */
export type SlotChange = { slot: Slot; from?: string; to?: string };

/** Claims free slots. */
export const claimChanges = (slots: Span, to: string): SlotChange[] => slotsOf(slots).map((slot) => ({ slot, to }));

/** Releases slots that still belong to `from`. */
export const releaseChanges = (slots: readonly Slot[], from: string): SlotChange[] =>
  slots.map((slot) => ({ slot, from }));

/** Claims the slots of a new time besides those that the booking has, which it keeps until its move is saved. */
export const claimAdditionalSlots = (has: Span, wants: Span, to: string): SlotChange[] =>
  claimChanges(wants, to).filter(({ slot }) => slot < has.from || slot >= has.to);

/** Claims slots from the owners in `seen`; slots that were free must still be free. */
export const overrideChanges = (slots: readonly Slot[], to: string, seen: Owners): SlotChange[] =>
  slots.map((slot) => ({ slot, ...(seen[slot] !== undefined && { from: seen[slot] }), to }));

/**
 * The owners after a change; undefined when a slot has another owner than expected. For the model and the sample: in
 * the product the database decides, by the condition of one update.
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
