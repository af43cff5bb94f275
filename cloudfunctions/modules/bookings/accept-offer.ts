import { viewBooking } from '@domain/bookings/view';
import type { Handler } from '../handler';
import { advanceBooking } from './advance-booking';
import { checkNotPaused } from './check-not-paused';
import { findBooking } from './find-booking';
import { closeOffer } from './promote-waitlist';

/** The first in line takes the freed time. */
export const acceptOffer: Handler<'bookings.acceptOffer'> = async ({ id }, context) => {
  const { it, by } = await findBooking(context, id);
  if (it.waitlistEntry !== undefined && (it.state === 'confirmed' || it.state === 'pending')) {
    await closeOffer(context, it); // the first tap may have died before it
    return viewBooking(it, context);
  }
  await checkNotPaused(context, it.hall.id);
  return viewBooking(await advanceBooking(context, it, { action: 'accept', by }), context);
};
