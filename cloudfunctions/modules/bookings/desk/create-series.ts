import type { SeriesView } from '@domain/bookings/view';
import type { BookingRequest } from '@domain/bookings/availability/booking-request';
import { MAX_SERIES_WEEKS } from '@domain/bookings/input-limits';
import { AppError } from '@domain/errors';
import { findRoom } from '@domain/halls/hall';
import { hoursOn } from '@domain/halls/day-hours';
import { addDays } from '@domain/time';
import type { UserContext } from '../../../platform/context';
import { idempotentId } from '../../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../../platform/repeated-request';
import type { Handler } from '../../handler';
import { checkPublicText } from '../../moderation/check-public-text';
import { isHold } from '../booking/await-outcome';
import * as bookings from '../booking/booking-repository';
import { getOwnHallOfRoom } from '../../halls/own-hall';
import { blockSlots, type BlockRequest } from './block-slots';
import { createHallContext } from '../room-days/hall-context';

/** The same weekday for some weeks; each date is claimed and answered separately. */
export const createSeries: Handler<'bookings.createSeries'> = async (input, context) => {
  const { roomId, day, from, to, title, kind, weeks, requestId } = input;
  const hall = await getOwnHallOfRoom(context, roomId);
  await checkPublicText(context, { hall: hall.id }, title);
  const { calendar } = await createHallContext(context, hall);
  const series = idempotentId(context.actor.personId, `series/${requestId}`, context.keys.identity);
  const fingerprint = fingerprintOf(input, context.keys.identity);
  await checkNewSeries(context, series, fingerprint);
  const dates: SeriesView['dates'] = [];
  for (let n = 0; n < weeks; n++) {
    const request: BookingRequest = {
      room: findRoom(hall, roomId),
      day: addDays(day, n * 7),
      slots: { from, to },
      people: 1,
      purpose: 'activity',
    };
    const isClosed = !hoursOn(hall, request.room, request.day, calendar).open.length;
    dates.push(
      isClosed
        ? { day: request.day, ok: false, reason: 'bookings.closed' }
        : await blockDate(context, {
            request: request,
            hall,
            id: `${series}-${n}`,
            personId: context.actor.personId,
            kind,
            title,
            series,
            fingerprint,
            override: false,
          }),
    );
  }
  return { series, dates };
};

/** Before the first date, so that no half of a changed series is made. */
async function checkNewSeries({ db }: UserContext, series: string, fingerprint: string): Promise<void> {
  const ids = Array.from({ length: MAX_SERIES_WEEKS }, (_, n) => `${series}-${n}`);
  for (const known of await bookings.listByIds(db, ids)) checkSameRequest(known.fingerprint, fingerprint);
}

async function blockDate(context: UserContext, blockRequest: BlockRequest): Promise<SeriesView['dates'][number]> {
  const { day } = blockRequest.request;
  try {
    const { booking } = await blockSlots(context, blockRequest);
    return isHold(booking) ? { day, ok: false, reason: 'bookings.underWay' } : { day, ok: true, booking: booking.id };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'ruleBroken') throw error;
    return { day, ok: false, reason: error.reason, ...(error.facts && { facts: error.facts }) };
  }
}
