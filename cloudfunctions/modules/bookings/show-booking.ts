import { viewBooking } from '@domain/bookings/view';
import type { Handler } from '../handler';
import { findBooking } from './find-booking';

export const showBooking: Handler<'bookings.show'> = async ({ id }, context) => viewBooking((await findBooking(context, id)).it, context);
