import { viewBooking } from '@domain/bookings/view';
import type { Handler } from '../../handler';
import { advanceBooking } from '../booking/advance-booking';
import { checkNotPaused } from '../no-shows/check-not-paused';
import { findBooking } from '../booking/find-booking';
import { closeOffer } from './promote-waitlist';

/** The person who was offered a freed time accepts it. */
export const acceptOffer: Handler<'bookings.acceptOffer'> = async ({ id }, context) => {
  const { booking, by } = await findBooking(context, id);
  if (booking.waitlistEntry !== undefined && (booking.state === 'confirmed' || booking.state === 'pending')) {
    await closeOffer(context, booking); // the first of repeated requests may have died before this
    return viewBooking(booking, context);
  }
  await checkNotPaused(context, booking.hall.id);
  return viewBooking(await advanceBooking(context, booking, { action: 'accept', by }), context);
};
