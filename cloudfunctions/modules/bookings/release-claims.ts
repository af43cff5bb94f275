import { afterRelease } from '@domain/bookings/advance';
import { leftoverSlots, type Booking } from '@domain/bookings/booking';
import { quotaReleases } from '@domain/bookings/weekly-quota';
import { releaseChanges, slotsOwnedBy } from '@domain/bookings/room-day';
import type { AppContext } from '../../platform/context';
import * as roomdays from './roomday-repository';
import * as bookings from './booking-repository';
import * as weeklyQuotas from './weekly-quota-repository';

/**
 * Gives back what a booking left behind, as far as it still carries the booking's id. Doing it again changes nothing.
 */
export async function releaseSlots({ db }: Pick<AppContext, 'db'>, booking: Booking): Promise<void> {
  for (const { claim, slots } of leftoverSlots(booking)) {
    const roomDay = { hall: booking.hall.id, space: claim.space, day: claim.day };
    if (await roomdays.apply(db, roomDay, releaseChanges(slots, booking.id), false)) continue;
    // some of them belong to somebody else by now: an override, or the first in line
    const owners = (await roomdays.find(db, roomDay.space, roomDay.day))?.owners ?? {};
    // one by one, because somebody else may be giving them back as well
    for (const slot of slotsOwnedBy(owners, booking.id))
      if (slots.includes(slot)) await roomdays.apply(db, roomDay, releaseChanges([slot], booking.id), false);
  }
}

/** Gives the person's week back. */
export async function releaseQuota({ db }: Pick<AppContext, 'db'>, booking: Booking): Promise<void> {
  if (booking.kind === 'booking')
    for (const { day, ...change } of quotaReleases(booking))
      await weeklyQuotas.apply(db, booking.personId, day, change, false);
}

/** Both of it, without touching the booking: for who was too late to write into it. */
export async function releaseUnsavedClaim(context: Pick<AppContext, 'db'>, booking: Booking): Promise<void> {
  await releaseSlots(context, booking);
  await releaseQuota(context, booking);
}

/** The room's day, the person's week, and the note that there was something to give back. */
export async function releaseClaims(context: Pick<AppContext, 'db' | 'now'>, booking: Booking): Promise<Booking> {
  await releaseSlots(context, booking);
  return finishRelease(context, booking);
}

/** What comes after the slots: a booking that changed meanwhile is left to whoever changed it, or to the sweeper. */
export async function finishRelease(context: Pick<AppContext, 'db' | 'now'>, booking: Booking): Promise<Booking> {
  await releaseQuota(context, booking);
  const after = afterRelease(booking, context.now);
  return booking.pendingReleases && (await bookings.trySave(context.db, booking, after)) ? after : booking;
}
