import type { Booking } from '@domain/bookings/booking';
import { bookingRoleOf, type BookingRole } from '@domain/bookings/lifecycle/booking-roles';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../../platform/context';
import * as bookings from './booking-repository';

/** A booking of the caller or of their hall, and in which role they act on it. Throws `notFound` for every other. */
export async function findBooking(
  { db, actor }: UserContext,
  id: string,
): Promise<{ booking: Booking; by: BookingRole }> {
  const booking = await bookings.get(db, id);
  const by = bookingRoleOf(booking, actor);
  if (!by) throw new AppError('notFound');
  return { booking, by };
}
