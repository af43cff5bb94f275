import type { BookingContext } from '@domain/bookings/availability/booking-request';
import type { UserContext } from '../../../platform/context';

/** A hall with the calendar and the time: what the rules of a booking are checked against. */
export async function createHallContext(
  context: Pick<UserContext, 'settings' | 'calendar' | 'now'>,
  hall: BookingContext['hall'],
): Promise<BookingContext> {
  return { hall, calendar: context.calendar(await context.settings()), now: context.now };
}
