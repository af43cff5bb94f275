import type { Calendar } from '../calendar/calendar';
import { addDays, communityDay, type Day, type Moment } from '../time';
import type { Hall } from '../halls/hall';
import { hoursOn } from '../halls/day-hours';
import { lengthOf, type Span } from '../halls/slot';
import type { UtilisationView } from './availability/availability-view';

/** The fields of a booking that are counted. */
export type CountedBooking = {
  room: { id: string };
  kind: string;
  state: string;
  day: Day;
  slots: Span;
  history: readonly { state: string; at: Moment }[];
};

const HOURS_PER_SLOT = 0.5; // of a slot
const USED_STATES = ['confirmed', 'checkedIn'];

/**
 * Open and used hours by room, and the outcomes of bookings. A cancellation counts on the day on which somebody
 * cancelled, so `bookings` also holds those of the days after. Layouts of one space are counted separately.
 */
export function utilisation(
  hall: Hall,
  { from, to }: { from: Day; to: Day },
  bookings: readonly CountedBooking[],
  calendar: Calendar,
): Omit<UtilisationView, 'violations'> {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  const hours = (list: readonly CountedBooking[]): number =>
    list.reduce((sum, { slots }) => sum + lengthOf(slots) * HOURS_PER_SLOT, 0);
  const isWithin = (day: Day): boolean => from <= day && day <= to;
  const counts = ({ state, day, history }: CountedBooking): boolean => {
    const cancelled = state === 'cancelled' && history.find((entry) => entry.state === 'cancelled');
    return isWithin(cancelled ? communityDay(cancelled.at) : day);
  };
  const counted = bookings.filter(counts);
  const rooms = hall.rooms.map((room) => {
    const roomBookings = counted.filter((booking) => booking.room.id === room.id);
    const residents = roomBookings.filter(({ kind }) => kind === 'booking');
    const count = (...states: string[]): number => residents.filter(({ state }) => states.includes(state)).length;
    return {
      id: room.id,
      name: room.name,
      openHours: days
        .flatMap((day) => hoursOn(hall, room, day, calendar).open)
        .reduce((sum, span) => sum + lengthOf(span) * HOURS_PER_SLOT, 0),
      usedHours: hours(residents.filter(({ state }) => USED_STATES.includes(state))),
      bookings: count(...USED_STATES, 'noShow'),
      cancelled: count('cancelled'),
      noShows: count('noShow'),
      blockedHours: hours(roomBookings.filter(({ kind, state }) => state === 'blocked' && kind !== 'closure')),
    };
  });
  return { from, to, rooms };
}
