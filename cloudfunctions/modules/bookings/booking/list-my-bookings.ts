import type { Booking } from '@domain/bookings/booking';
import { activePause, noShowRecordOf, activeNoShows, MAX_NO_SHOWS_SHOWN } from '@domain/bookings/no-show-record';
import { viewBookingCard, viewWaitlistEntry } from '@domain/bookings/view';
import { communityDay } from '@domain/time';
import type { UserContext } from '../../../platform/context';
import { readInTurn } from '../../../platform/database/pages';
import type { Handler } from '../../handler';
import * as bookings from './booking-repository';
import * as waitlistEntries from '../waitlist/waitlist-repository';

/** The caller's bookings, waitlist entries and no-shows. */
export const listMyBookings: Handler<'bookings.mine'> = async ({ after }, context) => {
  const { db, actor, now, person } = context;
  const [{ coming, past, next }, entries] = await Promise.all([
    readBookings(context, after),
    waitlistEntries.listOfPerson(db, actor.personId, communityDay(now)),
  ]);
  const noShowRecord = noShowRecordOf(person);
  const pausedUntil = activePause(noShowRecord, now);
  return {
    coming: coming.map((booking) => viewBookingCard(booking, context)),
    past: past.map((booking) => viewBookingCard(booking, context)),
    ...(next !== undefined && { next }),
    waitlist: entries.map(viewWaitlistEntry),
    noShowRecord: {
      noShows: activeNoShows(noShowRecord, now)
        .slice(-MAX_NO_SHOWS_SHOWN)
        .map(({ booking, day, roomName }) => ({ booking, day, roomName })),
      ...(pausedUntil !== undefined && { pausedUntil }),
    },
  };
};

/** One page of coming bookings, filled up with past ones once they end. */
const readBookings = ({ db, actor, now }: UserContext, after: string | undefined) =>
  readInTurn<'coming' | 'past', Booking>(
    {
      coming: (page) => bookings.listComing(db, actor.personId, now, page),
      past: (page) => bookings.listPast(db, actor.personId, now, page),
    },
    { after, limit: bookings.PAGE_SIZE },
  );
