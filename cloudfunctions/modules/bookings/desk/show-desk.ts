import { isLive } from '@domain/bookings/booking';
import { viewBooking, viewBookingCard } from '@domain/bookings/view';
import { communityDay } from '@domain/time';
import type { Handler } from '../../handler';
import { getOwnHall } from '../../halls/own-hall';
import * as bookings from '../booking/booking-repository';

/** What waits for the desk, and who is expected on a day. */
export const showDesk: Handler<'bookings.desk'> = async ({ hall: id, day: asked }, context) => {
  const { db, now } = context;
  const hall = await getOwnHall(context, id);
  const day = asked ?? communityDay(now);
  const [{ waiting, remaining }, expected] = await Promise.all([
    bookings.listForDesk(db, id),
    bookings.listOfHall(db, id, day, day),
  ]);
  const shown = expected
    .filter(({ state }) => (isLive(state) && state !== 'hold') || state === 'noShow')
    .sort((a, b) => a.startAt - b.startAt);
  return {
    hall: { id, name: hall.name },
    day,
    pending: waiting.filter(({ state }) => state === 'pending').map((booking) => viewBooking(booking, context)),
    appeals: waiting.filter(({ state }) => state === 'noShow').map((booking) => viewBooking(booking, context)),
    remaining,
    bookings: shown.map((booking) => viewBookingCard(booking, context)),
  };
};
