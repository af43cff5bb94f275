import { viewBooking } from '@domain/bookings/view';
import { AppError } from '@domain/errors';
import type { Handler } from '../handler';
import { resolveCode } from './resolve-code';
import { advanceBooking } from '../bookings/booking/advance-booking';
import { findBooking } from '../bookings/booking/find-booking';

/** The booker checks in with the code at the door; the desk checks in anybody. */
export const checkIn: Handler<'bookings.checkIn'> = async ({ id, code }, context) => {
  const { booking, by } = await findBooking(context, id);
  if (booking.state === 'checkedIn') return viewBooking(booking, context);
  if (by === 'booker' && code === undefined) throw new AppError('invalidInput', 'code');
  if (by === 'booker' && code !== undefined) {
    const scannedCode = await resolveCode(context, code);
    // layouts of one space share its door
    if (scannedCode.kind !== 'room' || scannedCode.hall !== booking.hall.id || scannedCode.space !== booking.room.space)
      throw new AppError('ruleBroken', 'bookings.otherDoor', { roomName: booking.room.name });
  }
  return viewBooking(await advanceBooking(context, booking, { action: 'checkIn', by }), context);
};
