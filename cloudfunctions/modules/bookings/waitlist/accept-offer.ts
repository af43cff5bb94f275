import { viewBooking } from '@domain/bookings/view';
import type { Handler } from '../../handler';
import { advanceBooking } from '../booking/advance-booking';
import { checkNotPaused } from '../no-shows/check-not-paused';
import { findBooking } from '../booking/find-booking';

/** The person who was offered a freed time accepts it. */
export const acceptOffer: Handler<'bookings.acceptOffer'> = async ({ id }, context) => {
  const { booking, by } = await findBooking(context, id);
  const isAccepted = booking.state === 'confirmed' || booking.state === 'pending';
  if (booking.waitlistEntry !== undefined && isAccepted) return viewBooking(booking, context); // a repeated tap
  await checkNotPaused(context, booking.hall.id);
  return viewBooking(await advanceBooking(context, booking, { action: 'accept', by }), context);
};
