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
  const { it, by } = await findBooking(context, id);
  if (it.state === 'cancelled' || it.state === 'displaced') return viewBooking(it, context); // a second tap
  const displaces = by === 'desk' && it.kind === 'booking' && !(it.guest && !reason);
  if (displaces && !reason) throw new AppError('invalidInput', 'reason');
  return viewBooking(
    await advanceBooking(context, it, { action: displaces ? 'displace' : 'cancel', by, ...(displaces && { reason }) }),
    context,
  );
};
