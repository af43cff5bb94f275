import { advance } from '@domain/bookings/lifecycle/advance';
import { viewBooking } from '@domain/bookings/view';
import { AppError } from '@domain/errors';
import { managesHall } from '@domain/halls/hall';
import type { Handler } from '../../handler';
import { changeRecord } from '../../lifecycle/change-record';
import { advanceBooking } from '../booking/advance-booking';
import * as bookings from '../booking/booking-repository';
import { bookingStore } from '../booking/booking-store';
import { answererOf, checkSameAnswer, checkSameWords } from '../booking/check-same-words';
import { findBooking } from '../booking/find-booking';

/** The booker explains a no-show. */
export const appealNoShow: Handler<'bookings.appeal'> = async ({ id, note }, context) => {
  const { booking, by } = await findBooking(context, id);
  if (by !== 'booker') throw new AppError('forbidden');
  // a repeated tap
  if (booking.state === 'noShow' && booking.appeal?.note) {
    checkSameWords(note, booking.appeal.note);
    return viewBooking(booking, context);
  }
  return viewBooking(await advanceBooking(context, booking, { action: 'appeal', by, note }), context);
};

/**
 * The desk answers an appeal, or lifts a no-show unasked. An excused one no longer counts, and a pause that depended on
 * it ends.
 */
export const excuseNoShow: Handler<'bookings.excuse'> = async ({ id, excused, reply }, context) => {
  const { db, actor, now } = context;
  const answered = await changeRecord(context, bookingStore, {
    load: async () => {
      const booking = await bookings.get(db, id);
      if (!managesHall(actor, booking.hall)) throw new AppError('notFound');
      if (booking.personId === actor.personId) throw new AppError('ruleBroken', 'conflictOfInterest');
      return booking;
    },
    decide: (booking) => {
      const answer = booking.appeal?.answer;
      const isSame = answer === (excused ? 'excused' : 'upheld');
      // a repeated tap: nothing is left to do
      if (answer) return checkSameAnswer(context, booking, isSame, { said: reply, stored: booking.appeal?.reply });
      return advance(booking, {
        ...{ action: 'excuse', by: 'desk', now, excused, reply },
        answeredBy: answererOf(context, id),
      });
    },
  });
  return viewBooking(answered ?? (await bookings.get(db, id)), context);
};
