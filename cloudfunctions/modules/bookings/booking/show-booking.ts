import { canSeeBooking, viewBooking } from '@domain/bookings/view';
import { AppError } from '@domain/errors';
import type { Handler } from '../../handler';
import * as bookings from './booking-repository';

export const showBooking: Handler<'bookings.show'> = async ({ id }, context) => {
  const booking = await bookings.get(context.db, id);
  if (!canSeeBooking(booking, context.actor)) throw new AppError('notFound');
  return viewBooking(booking, context);
};
