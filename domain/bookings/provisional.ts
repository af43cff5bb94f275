import { hasHolidayTable, type Calendar } from '../calendar/calendar';
import { hoursOn } from '../halls/day-hours';
import type { Hall, Room } from '../halls/hall';
import { isWithin } from '../halls/slot';
import type { Day, Moment } from '../time';
import { isOver } from './availability/booking-request';
import { isLive, type Booking } from './booking';

/**
 * Whether the hours of a room on a day may still change by the State Council's table, which is not there for its year.
 * A day for which staff set hours of its own does not depend on it.
 */
export const isProvisionalDay = (hall: Hall, room: Room, day: Day, calendar: Calendar): boolean =>
  !hasHolidayTable(calendar, day) && hoursOn(hall, room, day, calendar).kind !== 'exception';

/**
 * Whether a booking of a day is looked at again once the table of its year is there. Also on a day for which staff set
 * hours of its own: they may take those back.
 */
export const dependsOnTable = (day: Day, calendar: Calendar): boolean => !hasHolidayTable(calendar, day);

/** Nobody is claiming, moving or releasing it at this moment, and it has not ended. */
const isSettled = ({ state, pendingMove, pendingReleases }: Booking): boolean =>
  isLive(state) && state !== 'hold' && !pendingMove && !pendingReleases;

/**
 * What becomes of a booking in a year without a table: it `stands` or falls on a day that is `closed` then, once the
 * table is there; undefined while it is not, and for a booking that is over.
 */
export function settledByCalendar(
  booking: Booking,
  hall: Hall,
  calendar: Calendar,
  now: Moment,
): 'stands' | 'closed' | undefined {
  const room = hall.rooms.find(({ id }) => id === booking.room.id);
  if (!booking.provisional || !isSettled(booking) || isOver(booking, now)) return undefined;
  if (!room || dependsOnTable(booking.day, calendar)) return undefined;
  return hoursOn(hall, room, booking.day, calendar).open.some((span) => isWithin(booking.slots, span))
    ? 'stands'
    : 'closed';
}
