import { answerAppeal, askAppeal } from '@domain/bookings/appeal';
import { withoutNoShow } from '@domain/bookings/no-show-record';
import { viewBooking } from '@domain/bookings/view';
import { AppError } from '@domain/errors';
import { managesHall } from '@domain/halls/hall';
import type { Handler } from '../handler';
import { drainBooking } from '../messages/drain-outbox';
import * as bookings from './booking-repository';
import { findBooking } from './find-booking';
import * as noShowRecords from './no-show-repository';

/** Whoever did not come says why. */
export const appealNoShow: Handler<'bookings.appeal'> = async ({ id, note }, context) => {
  const { booking, by } = await findBooking(context, id);
  if (by !== 'booker') throw new AppError('forbidden');
  const after = await bookings.save(context.db, booking, askAppeal(booking, note, context.now));
  await drainBooking(context, after);
  return viewBooking(after, context);
};

/**
 * The desk answers, or lifts a no-show unasked; an excused one no longer counts, and a pause that rested on it ends.
 */
export const excuseNoShow: Handler<'bookings.excuse'> = async ({ id, excused: isExcused, reply }, context) => {
  const { db, actor, now } = context;
  const booking = await bookings.get(db, id);
  if (!managesHall(actor, booking.hall)) throw new AppError('notFound');
  if (booking.personId === actor.personId) throw new AppError('ruleBroken', 'ownWork');
  const afterAnswer = answerAppeal(booking, isExcused, reply, now);
  if (isExcused)
    await noShowRecords.change(db, booking.personId, (noShowRecord) =>
      withoutNoShow(noShowRecord, id, booking.rules.noShow, now),
    );
  const after = await bookings.save(db, booking, afterAnswer); // last, so that an interrupted answer can be given again
  await drainBooking(context, after);
  return viewBooking(after, context);
};
