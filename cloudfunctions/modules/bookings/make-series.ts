import type { SeriesView } from '@domain/bookings/view';
import type { BookingRequest } from '@domain/bookings/booking-request';
import { AppError } from '@domain/errors';
import { findRoom } from '@domain/halls/hall';
import { hoursOn } from '@domain/halls/day-hours';
import { addDays } from '@domain/time';
import type { UserContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import type { Handler } from '../handler';
import { checkPublic } from '../halls/check-public';
import { isBeingMade } from './await-outcome';
import { hallFor, keepTime, type Keep } from './block-time';
import { worldOf } from './book-room';

/** The same weekday for some weeks; each date is claimed by itself and answered by itself. */
export const makeSeries: Handler<'bookings.series'> = async (
  { roomId, day, from, to, title, kind, weeks, requestId },
  context,
) => {
  const hall = await hallFor(context, roomId);
  await checkPublic(context, title);
  const { calendar } = await worldOf(context, hall);
  const series = idempotentId(context.actor.personId, `series/${requestId}`, context.keys.identity);
  const dates: SeriesView['dates'] = [];
  for (let n = 0; n < weeks; n++) {
    const wish: BookingRequest = {
      room: findRoom(hall, roomId),
      day: addDays(day, n * 7),
      slots: { from, to },
      people: 1,
      purpose: 'activity',
    };
    const isClosed = !hoursOn(hall, wish.room, wish.day, calendar).open.length;
    dates.push(
      isClosed
        ? { day: wish.day, ok: false, reason: 'bookings.closed' }
        : await oneDate(context, { wish, hall, id: `${series}-${n}`, kind, title, series, override: false }),
    );
  }
  return { series, dates };
};

async function oneDate(context: UserContext, keep: Keep): Promise<SeriesView['dates'][number]> {
  const { day } = keep.wish;
  try {
    const { it } = await keepTime(context, keep);
    return isBeingMade(it) ? { day, ok: false, reason: 'bookings.underWay' } : { day, ok: true, booking: it.id };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'ruleBroken') throw error;
    return { day, ok: false, reason: error.reason, ...(error.facts && { facts: error.facts }) };
  }
}
