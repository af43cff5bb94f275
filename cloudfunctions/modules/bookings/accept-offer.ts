import { pausedRefusal, standingOf } from '@domain/bookings/standing';
import { viewBooking } from '@domain/bookings/view';
import type { Handler } from '../handler';
import { advanceBooking } from './advance-booking';
import { refusalOutright } from './book-room';
import { findBooking } from './find-booking';
import { settleWait } from './release-slots';

/** The first in line takes the freed time. */
export const acceptOffer: Handler<'bookings.accept'> = async ({ id }, context) => {
  const { it, by } = await findBooking(context, id);
  if (it.wait !== undefined && (it.state === 'confirmed' || it.state === 'pending')) {
    await settleWait(context, it); // the first tap may have died before it
    return viewBooking(it, context);
  }
  const paused = pausedRefusal(standingOf(context.person), context.now);
  if (paused) throw await refusalOutright(context, it.hall.id, paused);
  return viewBooking(await advanceBooking(context, it, { action: 'accept', by }), context);
};
