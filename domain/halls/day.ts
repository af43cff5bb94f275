import { communityDay, MINUTE, addDays, type Day, type Moment } from '../time';
import type { Calendar } from '../calendar/calendar';
import { openingOf } from './opening';
import { rulesFor, type Hall, type Room } from './hall';
import { dayId, isFree, type Owners, type RoomDay } from './roomday';
import { lengthOf, momentAt, slotsOf, timeAt, type Span } from './slot';
import type { DayView, OnView, SlotState, SlotView, TimesView } from './view';

/** A booking as far as a calendar of rooms needs it: its public title if it has one. */
export type Shown = { id: string; title?: string; mine: boolean };

/** What is known about the days of a hall, for one reader. */
export type HallDays = {
  hall: Hall;
  calendar: Calendar;
  now: Moment;
  days: readonly RoomDay[];
  /** Bookings with a public title, and the reader's own; for the desk all of them. */
  shown: readonly Shown[];
  staff: boolean;
  /** Bookings the reader may still make on a day. */
  left: (day: Day, room: Room) => number;
};

export const viewTimes = ({ from, to }: Span): TimesView => ({ from: timeAt(from), to: timeAt(to) });

const ownersOf = ({ days }: HallDays, { space }: Room, day: Day): Owners =>
  days.find(({ id }) => id === dayId(space, day))?.owners ?? {};

/** Whose stretch it is: the first owner in it. */
const ownerIn = (owners: Owners, span: Span): string | undefined =>
  slotsOf(span).flatMap((slot) => owners[slot] ?? [])[0];

/** The open day of a room, cut where bookings may begin and end: at whole steps from midnight. */
function stretches(open: readonly Span[], step: number): Span[] {
  return open.flatMap(({ from, to }) => {
    const cuts = [from, ...slotsOf({ from: from + 1, to }).filter((slot) => slot % step === 0), to];
    return cuts.slice(1).map((end, n) => ({ from: cuts[n] ?? from, to: end }));
  });
}

function freeState(world: HallDays, room: Room, day: Day, span: Span): SlotState {
  const { horizon, notice, step } = rulesFor(world.hall, room);
  const { from } = span;
  // less than a step before or after the whole ones can not be booked
  if (!room.inUse || lengthOf(span) < step) return 'closed';
  const start = momentAt(day, from);
  if (start <= world.now) return 'past';
  if (day > addDays(communityDay(world.now), horizon)) return 'tooFar';
  return start < world.now + notice * MINUTE ? 'tooSoon' : 'free';
}

function viewSlot(world: HallDays, room: Room, day: Day, span: Span): SlotView {
  const owner = ownerIn(ownersOf(world, room, day), span);
  if (owner === undefined) return { ...viewTimes(span), state: freeState(world, room, day, span) };
  const known = world.shown.find(({ id }) => id === owner);
  const state = known?.mine ? 'mine' : known?.title ? 'block' : 'taken';
  return {
    ...viewTimes(span),
    state,
    ...(known?.title && { title: known.title }),
    ...((known?.mine || (known && world.staff)) && { booking: owner }),
  };
}

/** One day of one room, every stretch with its state. */
export function viewDay(world: HallDays, room: Room, day: Day): DayView {
  const { kind, open, reason } = openingOf(world.hall, room, day, world.calendar);
  const slots = stretches(open, rulesFor(world.hall, room).step).map((span) => viewSlot(world, room, day, span));
  return { day, kind, ...(reason && { reason }), open: open.map(viewTimes), slots, left: world.left(day, room) };
}

/** What is on in a room today: blocks and activities with their public titles, in order. */
export function whatIsOn(world: HallDays, room: Room, day: Day): OnView[] {
  const owners = ownersOf(world, room, day);
  return world.shown
    .flatMap(({ id, title }) => {
      const slots = Object.keys(owners)
        .map(Number)
        .filter((slot) => owners[slot] === id)
        .sort((a, b) => a - b);
      const [first, last] = [slots[0], slots[slots.length - 1]];
      return title && first !== undefined && last !== undefined
        ? [{ ...viewTimes({ from: first, to: last + 1 }), title }]
        : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The first time of the day at which the shortest booking would work. */
export function freeFrom(world: HallDays, room: Room, day: Day): string | undefined {
  const { step, shortest, notice } = rulesFor(world.hall, room);
  const owners = ownersOf(world, room, day);
  const starts = openingOf(world.hall, room, day, world.calendar).open.flatMap(({ from, to }) =>
    slotsOf({ from, to: to - shortest + 1 }),
  );
  const first = starts.find(
    (from) =>
      from % step === 0 &&
      momentAt(day, from) >= world.now + notice * MINUTE &&
      momentAt(day, from) > world.now &&
      isFree(owners, { from, to: from + shortest }),
  );
  return first === undefined ? undefined : timeAt(first);
}
