import { isOwnRequest } from '@domain/bookings/guest';
import { viewBooking } from '@domain/bookings/view';
import { AppError } from '@domain/errors';
import { managesHall } from '@domain/halls/hall';
import type { Handler } from '../../handler';
import { answererOf, checkSameAnswer } from '../booking/check-same-words';
import { advanceBooking } from '../booking/advance-booking';
import * as bookings from '../booking/booking-repository';

/**
 * The desk approves or rejects a request; a repeated answer counts once. Nobody decides on their own request, nor on
 * one that they wrote down for a guest.
 */
export const decideBooking: Handler<'bookings.decide'> = async ({ id, approve, reason }, context) => {
  const booking = await bookings.get(context.db, id);
  if (!managesHall(context.actor, booking.hall)) throw new AppError('notFound');
  if (isOwnRequest(booking, context.actor)) throw new AppError('ruleBroken', 'conflictOfInterest');
  if (booking.state === (approve ? 'confirmed' : 'rejected')) {
    if (!approve) checkSameAnswer(context, booking, true, { said: reason, stored: booking.reason });
    return viewBooking(booking, context);
  }
  return viewBooking(
    await advanceBooking(context, booking, {
      action: approve ? 'approve' : 'reject',
      by: 'desk',
      reason,
      answeredBy: answererOf(context, id),
    }),
    context,
  );
};
