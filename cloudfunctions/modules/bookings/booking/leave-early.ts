import { viewBooking } from '@domain/bookings/view';
import type { Handler } from '../../handler';
import { advanceBooking } from './advance-booking';
import { findBooking } from './find-booking';

/** People who checked in go before their time is over; whoever waits for the rest is offered it. */
export const leaveEarly: Handler<'bookings.leave'> = async ({ id }, context) => {
  const { booking, by } = await findBooking(context, id);
  if (booking.leftAt !== undefined) return viewBooking(booking, context); // a repeated tap
  return viewBooking(await advanceBooking(context, booking, { action: 'leave', by }), context);
};
