import type { Booking } from '@domain/bookings/booking';
import { isBookerOrDesk, bookingRoleOf, type BookingRole } from '@domain/bookings/lifecycle';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import * as bookings from './booking-repository';

/** A booking that is the caller's own or his hall's, and who he is to it. Throws `notFound` for every other. */
export async function findBooking(
  { db, actor }: UserContext,
  id: string,
): Promise<{ booking: Booking; by: Exclude<BookingRole, 'system'> }> {
  const booking = await bookings.get(db, id);
  const by = bookingRoleOf(booking, actor);
  if (!isBookerOrDesk(booking, actor) || !by) throw new AppError('notFound');
  return { booking, by };
}
