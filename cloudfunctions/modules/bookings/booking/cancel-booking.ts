import { viewBooking } from '@domain/bookings/view';
import type { Handler } from '../../handler';
import { advanceBooking } from './advance-booking';
import { answererOf, checkSameAnswer } from './check-same-words';
import { findBooking } from './find-booking';

/**
 * The booker cancels their own booking. The desk cancels a block or a guest's booking, and displaces others with a
 * reason.
 */
export const cancelBooking: Handler<'bookings.cancel'> = async ({ id, reason }, context) => {
  const { booking, by } = await findBooking(context, id);
  // a repeated tap
  if (booking.state === 'cancelled' || booking.state === 'displaced') {
    if (by === 'desk' && booking.state === 'displaced')
      checkSameAnswer(context, booking, true, { said: reason, stored: booking.reason });
    return viewBooking(booking, context);
  }
  const displaces = by === 'desk' && booking.kind === 'booking' && !(booking.guest && !reason);
  return viewBooking(
    await advanceBooking(context, booking, {
      action: displaces ? 'displace' : 'cancel',
      by,
      reason,
      answeredBy: displaces ? answererOf(context, id) : undefined,
    }),
    context,
  );
};
