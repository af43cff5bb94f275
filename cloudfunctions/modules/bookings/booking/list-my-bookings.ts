import { isLive } from '@domain/bookings/booking';
import { activePause, noShowRecordOf, activeNoShows } from '@domain/bookings/no-show-record';
import { viewBookingCard, viewWaitlistEntry } from '@domain/bookings/view';
import { communityDay } from '@domain/time';
import type { Handler } from '../../handler';
import * as bookings from './booking-repository';
import * as waitlistEntries from '../waitlist/waitlist-repository';

/** The caller's bookings, waitlist entries and no-shows. */
export const listMyBookings: Handler<'bookings.mine'> = async ({ page }, context) => {
  const { db, actor, now, person } = context;
  const [found, entries] = await Promise.all([
    bookings.listOfPerson(db, actor.personId, page),
    waitlistEntries.listOfPerson(db, actor.personId, communityDay(now)),
  ]);
  const rows = found.slice(0, bookings.PAGE_SIZE);
  const isComing = (endAt: number, live: boolean): boolean => live && endAt > now;
  const coming = rows.filter((booking) => isComing(booking.endAt, isLive(booking.state))).reverse();
  const past = rows.filter((booking) => !isComing(booking.endAt, isLive(booking.state)));
  const noShowRecord = noShowRecordOf(person);
  const pausedUntil = activePause(noShowRecord, now);
  return {
    coming: coming.map((booking) => viewBookingCard(booking, context)),
    past: past.map((booking) => viewBookingCard(booking, context)),
    more: found.length > bookings.PAGE_SIZE,
    waitlist: entries.map(viewWaitlistEntry),
    noShowRecord: {
      noShows: activeNoShows(noShowRecord, now).map(({ booking, day, roomName }) => ({ booking, day, roomName })),
      ...(pausedUntil !== undefined && { pausedUntil }),
    },
  };
};
