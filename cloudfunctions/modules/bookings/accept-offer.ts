import { viewBooking } from '@domain/bookings/view';
import type { Handler } from '../handler';
import { advanceBooking } from './advance-booking';
import { findBooking } from './find-booking';

/** The first in line takes the freed time. */
export const acceptOffer: Handler<'bookings.accept'> = async ({ id }, context) => {
  const { it, by } = await findBooking(context, id);
  const isTaken = it.wait !== undefined && (it.state === 'confirmed' || it.state === 'pending');
  return viewBooking(isTaken ? it : await advanceBooking(context, it, { action: 'accept', by }), context);
};
