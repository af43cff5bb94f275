import { viewBooking } from '@domain/bookings/view';
import { AppError } from '@domain/errors';
import type { Handler } from '../handler';
import { resolveCode } from '../codes/resolve-code';
import { advanceBooking } from './advance-booking';
import { findBooking } from './find-booking';

/** Whoever booked checks in at the door, with its code; the desk checks in anybody. */
export const checkIn: Handler<'bookings.checkIn'> = async ({ id, code }, context) => {
  const { it, by } = await findBooking(context, id);
  if (it.state === 'checkedIn') return viewBooking(it, context);
  if (by === 'booker' && code === undefined) throw new AppError('invalidInput', 'code');
  if (by === 'booker' && code !== undefined) {
    const door = await resolveCode(context, code);
    // layouts of one space share its door
    if (door.kind !== 'room' || door.hall !== it.hall.id || door.space !== it.room.space)
      throw new AppError('ruleBroken', 'bookings.otherDoor', { roomName: it.room.name });
  }
  return viewBooking(await advanceBooking(context, it, { action: 'checkIn', by }), context);
};
