import { viewBooking } from '@domain/bookings/view';
import { AppError } from '@domain/errors';
import type { Handler } from '../handler';
import { advanceBooking } from './advance-booking';
import { findBooking } from './find-booking';

/**
 * The booker cancels his own; the desk cancels a block, or for a guest who asked for it, and displaces a booking with a
 * reason.
 */
export const cancelBooking: Handler<'bookings.cancel'> = async ({ id, reason }, context) => {
  const { booking, by } = await findBooking(context, id);
  // a second tap
  if (booking.state === 'cancelled' || booking.state === 'displaced') return viewBooking(booking, context);
  const displaces = by === 'desk' && booking.kind === 'booking' && !(booking.guest && !reason);
  if (displaces && !reason) throw new AppError('invalidInput', 'reason');
  return viewBooking(
    await advanceBooking(context, booking, {
      action: displaces ? 'displace' : 'cancel',
      by,
      ...(displaces && { reason }),
    }),
    context,
  );
};
