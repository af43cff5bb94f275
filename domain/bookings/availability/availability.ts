import { communityDay, MINUTE, addDays, type Day, type Moment } from '../../time';
import type { Calendar } from '../../calendar/calendar';
import { hoursOn } from '../../halls/day-hours';
import { rulesFor, type Hall, type Room } from '../../halls/hall';
import { roomDayId, isFree, type Owners, type RoomDay } from './room-day';
import { lengthOf, momentAt, slotsOf, timeAt, type Slot, type Span } from '../../halls/slot';
import type { DayView, EventView, SlotState, SlotRangeView } from './availability-view';
import { viewLimits, viewTimes } from '../../halls/view';
import { isProvisionalDay } from '../provisional';
import { markStarts } from './starts';

/** The fields of a booking that a calendar of rooms shows. */
export type ShownBooking = { id: string; title?: string; mine: boolean };

/** A hall with its days, as one reader may see them. */
export type CalendarContext = {
  hall: Hall;
  calendar: Calendar;
  now: Moment;
  days: readonly RoomDay[];
  /** Bookings with a public title, and the reader's own; for the desk all of them. */
  shown: readonly ShownBooking[];
  staff: boolean;
  /** Bookings the reader may still make on a day. */
  remaining: (day: Day, room: Room) => number;
};

const ownersOf = ({ days }: CalendarContext, { space }: Room, day: Day): Owners =>
  days.find(({ id }) => id === roomDayId(space, day))?.owners ?? {};

/** The first owner within a span. */
const firstOwnerIn = (owners: Owners, span: Span): string | undefined =>
  slotsOf(span).flatMap((slot) => owners[slot] ?? [])[0];

/** Opening hours cut where bookings may begin and end: at whole steps from midnight. */
function slotRanges(open: readonly Span[], step: number): Span[] {
  return open.flatMap(({ from, to }) => {
    const cuts = [from, ...slotsOf({ from: from + 1, to }).filter((slot) => slot % step === 0), to];
    return cuts.slice(1).map((end, n) => ({ from: cuts[n] ?? from, to: end }));
  });
}

function freeState(context: CalendarContext, room: Room, day: Day, span: Span): SlotState {
  const { horizon, notice, step } = rulesFor(context.hall, room);
  const { from } = span;
  // a part shorter than a step cannot be booked
  if (!room.inUse || lengthOf(span) < step) return 'closed';
  const start = momentAt(day, from);
  if (start <= context.now) return 'past';
  if (day > addDays(communityDay(context.now), horizon)) return 'tooFar';
  return start < context.now + notice * MINUTE ? 'tooSoon' : 'free';
}

function viewSlot(context: CalendarContext, room: Room, day: Day, span: Span): SlotRangeView {
  const owner = firstOwnerIn(ownersOf(context, room, day), span);
  if (owner === undefined) return { ...viewTimes(span), state: freeState(context, room, day, span) };
  const booking = context.shown.find(({ id }) => id === owner);
  const state = booking?.mine ? 'mine' : booking?.title ? 'block' : 'taken';
  return {
    ...viewTimes(span),
    state,
    ...(booking?.title && { title: booking.title }),
    ...((booking?.mine || (booking && context.staff)) && { booking: owner }),
  };
}

/** One day of a room, each part of its opening hours with a state. */
export function viewDay(context: CalendarContext, room: Room, day: Day): DayView {
  const { kind, open, reason } = hoursOn(context.hall, room, day, context.calendar);
  const rules = rulesFor(context.hall, room);
  const slots = slotRanges(open, rules.step).map((span) => viewSlot(context, room, day, span));
  return {
    day,
    kind,
    ...(reason && { reason }),
    ...(isProvisionalDay(context.hall, room, day, context.calendar) && { provisional: true as const }),
    open: open.map(viewTimes),
    slots: markStarts(slots, viewLimits(rules, room)),
    remaining: context.remaining(day, room),
  };
}

/** Blocks and activities of a day by their public titles, in order. */
export function eventsOn(context: CalendarContext, room: Room, day: Day): EventView[] {
  const owners = ownersOf(context, room, day);
  return context.shown
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

/** The slots of the day at which the shortest booking can begin, as far as hours and notice decide. */
function startsOn({ hall, calendar, now }: CalendarContext, room: Room, day: Day): Slot[] {
  const { step, shortest, notice } = rulesFor(hall, room);
  return hoursOn(hall, room, day, calendar)
    .open.flatMap(({ from, to }) => slotsOf({ from, to: to - shortest + 1 }))
    .filter((from) => from % step === 0 && momentAt(day, from) >= now + notice * MINUTE && momentAt(day, from) > now);
}

/** The times of the day at which a booking of one of the rooms can begin, taken or not, `HH:mm`. */
export const startTimes = (context: CalendarContext, rooms: readonly Room[], day: Day): string[] =>
  [...new Set(rooms.flatMap((room) => startsOn(context, room, day)))].sort((a, b) => a - b).map(timeAt);

/** The first time of the day at which the shortest booking fits, `HH:mm`. */
export function firstFreeTime(context: CalendarContext, room: Room, day: Day): string | undefined {
  const { shortest } = rulesFor(context.hall, room);
  const owners = ownersOf(context, room, day);
  const first = startsOn(context, room, day).find((from) => isFree(owners, { from, to: from + shortest }));
  return first === undefined ? undefined : timeAt(first);
}
