import { afterRelease } from '@domain/bookings/lifecycle/advance';
import { leftoverSlots, type Booking } from '@domain/bookings/booking';
import { guestRelease } from '@domain/bookings/availability/guest-quota';
import { quotaReleases } from '@domain/bookings/availability/weekly-quota';
import { releaseChanges, slotsOwnedBy } from '@domain/bookings/availability/room-day';
import type { AppContext } from '../../../platform/context';
import * as roomdays from './roomday-repository';
import * as bookings from '../booking/booking-repository';
import * as weeklyQuotas from './weekly-quota-repository';

/** Releases the slots that a booking gave up, as far as they still carry its id. Repeating it changes nothing. */
export async function releaseSlots({ db }: Pick<AppContext, 'db'>, booking: Booking): Promise<void> {
  for (const { claim, slots } of leftoverSlots(booking)) {
    const roomDay = { hall: booking.hall.id, space: claim.space, day: claim.day };
    if (await roomdays.apply(db, roomDay, releaseChanges(slots, booking.id), false)) continue;
    // some slots belong to another booking by now
    const owners = (await roomdays.find(db, roomDay.space, roomDay.day))?.owners ?? {};
    // one by one, because another process may be releasing them as well
    for (const slot of slotsOwnedBy(owners, booking.id))
      if (slots.includes(slot)) await roomdays.apply(db, roomDay, releaseChanges([slot], booking.id), false);
  }
}

/** Releases the person's weekly quota, and that of a guest's telephone or desk. */
export async function releaseQuota({ db }: Pick<AppContext, 'db'>, booking: Booking): Promise<void> {
  if (booking.kind === 'booking')
    for (const { day, ...change } of quotaReleases(booking))
      await weeklyQuotas.apply(db, booking.personId, day, change, false);
  const ofGuest = guestRelease(booking);
  if (booking.guestQuota && ofGuest) await weeklyQuotas.apply(db, booking.guestQuota.key, booking.day, ofGuest, false);
}

/** Releases slots and quota without changing the booking, for a process that could not save it. */
export async function releaseUnsavedClaim(context: Pick<AppContext, 'db'>, booking: Booking): Promise<void> {
  await releaseSlots(context, booking);
  await releaseQuota(context, booking);
}

/** Releases slots and quota, and removes the pending releases from the booking. */
export async function releaseClaims(context: Pick<AppContext, 'db' | 'now'>, booking: Booking): Promise<Booking> {
  await releaseSlots(context, booking);
  return finishRelease(context, booking);
}

/**
 * Releases the quota and removes the pending releases; a booking that changed meanwhile is left to the process that
 * changed it, or to the scheduler.
 */
export async function finishRelease(context: Pick<AppContext, 'db' | 'now'>, booking: Booking): Promise<Booking> {
  await releaseQuota(context, booking);
  const after = afterRelease(booking, context.now);
  return booking.pendingReleases && (await bookings.trySave(context.db, booking, after)) ? after : booking;
}
