import type { BookingState } from '@domain/bookings/booking';
import { LIVE_STATES } from '@domain/bookings/booking';
import { viewBooking, viewBookingCard, type DeskListName } from '@domain/bookings/view';
import { communityDay, type Day } from '@domain/time';
import type { UserContext } from '../../../platform/context';
import type { Handler } from '../../handler';
import { getOwnHall } from '../../halls/own-hall';
import * as bookings from '../booking/booking-repository';

/** Who is expected, and who did not come. */
const EXPECTED_STATES: readonly BookingState[] = [...LIVE_STATES.filter((state) => state !== 'hold'), 'noShow'];

/** What waits for the desk, and who is expected on a day: the first page of each. */
export const showDesk: Handler<'bookings.desk'> = async ({ hall: id, day: asked }, context) => {
  const hall = await getOwnHall(context, id);
  const day = asked ?? communityDay(context.now);
  const read = (list: DeskListName) => readList(context, { hall: id, day, list });
  const [pending, appeals, expected] = await Promise.all([read('pending'), read('appeals'), read('bookings')]);
  return {
    hall: { id, name: hall.name },
    day,
    pending: pending.rows.map((booking) => viewBooking(booking, context)),
    appeals: appeals.rows.map((booking) => viewBooking(booking, context)),
    bookings: expected.rows.map((booking) => viewBookingCard(booking, context)),
    next: {
      ...(pending.next !== undefined && { pending: pending.next }),
      ...(appeals.next !== undefined && { appeals: appeals.next }),
      ...(expected.next !== undefined && { bookings: expected.next }),
    },
  };
};

/** A further page of one of these lists. */
export const listDeskBookings: Handler<'bookings.deskList'> = async ({ hall: id, list, day, after }, context) => {
  await getOwnHall(context, id);
  const { rows, ...page } = await readList(context, { hall: id, day: day ?? communityDay(context.now), list, after });
  return { bookings: rows.map((booking) => viewBooking(booking, context)), ...page };
};

type DeskList = { hall: string; day: Day; list: DeskListName; after?: string | undefined };

const readList = ({ db }: UserContext, { hall, day, list, after }: DeskList) => {
  const page = { after, limit: bookings.PAGE_SIZE };
  return list === 'bookings'
    ? bookings.listOfDay(db, { hall, day, states: EXPECTED_STATES }, page)
    : bookings.listForDesk(db, hall, list === 'pending' ? 'pending' : 'appeal', page);
};
