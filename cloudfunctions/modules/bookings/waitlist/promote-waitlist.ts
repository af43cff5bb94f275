import { leftoverSlots, type Booking, type WaitlistEntry } from '@domain/bookings/booking';
import { offerId, createBooking } from '@domain/bookings/lifecycle/create-booking';
import { dependsOnTable } from '@domain/bookings/provisional';
import { activePause } from '@domain/bookings/no-show-record';
import { findViolation } from '@domain/bookings/availability/booking-request';
import type { Hall, Room } from '@domain/halls/hall';
import { isFree, type Owners } from '@domain/bookings/availability/room-day';
import { momentAt, slotsOf } from '@domain/halls/slot';
import type { AppContext } from '../../../platform/context';
import * as halls from '../../halls/hall-repository';
import * as roomdays from '../room-days/roomday-repository';
import { createHallContext } from '../room-days/hall-context';
import * as bookings from '../booking/booking-repository';
import { drainBooking } from '../booking/drain-booking';
import { finishFollowUp } from '../booking/follow-up';
import { claimSlots, failHold } from '../room-days/claim-slots';
import { releaseSlots, finishRelease } from '../room-days/release-claims';
import * as noShowRecords from '../no-shows/no-show-repository';
import * as waitlistEntries from './waitlist-repository';

/**
 * Releases what a booking gave up. The first on the waitlist gets it in the same update that takes it from the booking,
 * so that nobody can claim it in between.
 */
export async function releaseAndOffer(context: AppContext, booking: Booking): Promise<Booking> {
  if (!booking.pendingReleases) return booking;
  for (const { claim, slots } of leftoverSlots(booking)) {
    const isAhead = momentAt(claim.day, claim.slots.to) > context.now;
    if (isAhead && slots.length)
      await offerFreedSlots(
        context,
        { hall: booking.hall.id, space: claim.space, day: claim.day },
        { id: booking.id, slots },
      );
  }
  await releaseSlots(context, booking);
  return finishRelease(context, booking);
}

/** Slots that are about to be released, and their owner. */
type Releaser = { id: string; slots: number[] };

/** Offers slots that are free, or about to be released, to the waitlist in its order. */
export async function offerFreedSlots(
  context: AppContext,
  place: roomdays.SpaceDay,
  releaser?: Releaser,
): Promise<void> {
  const waitlist = await waitlistEntries.listWaiting(context.db, place.space, place.day);
  for (const entry of waitlist)
    if (momentAt(entry.day, entry.slots.from) > context.now) await offerIfFree(context, place, entry, releaser);
}

async function offerIfFree(
  context: AppContext,
  place: roomdays.SpaceDay,
  entry: WaitlistEntry,
  releaser: Releaser | undefined,
): Promise<void> {
  const owners = (await roomdays.find(context.db, place.space, place.day))?.owners ?? {};
  const isReleased = (slot: number): boolean =>
    releaser !== undefined && owners[slot] === releaser.id && releaser.slots.includes(slot);
  const wanted = slotsOf(entry.slots);
  if (!wanted.every((slot) => owners[slot] === undefined || isReleased(slot))) return;
  const claimableFrom: Owners = Object.fromEntries(wanted.filter(isReleased).map((slot) => [slot, owners[slot] ?? '']));
  await createOffer(context, entry, claimableFrom);
}

/** Makes an offer, a booking whose id follows from entry and turn, so that two simultaneous releases make one offer. */
async function createOffer(context: AppContext, entry: WaitlistEntry, claimableFrom: Owners): Promise<void> {
  const { db, now } = context;
  const hall = await halls.get(db, entry.hall.id);
  const room = hall.rooms.find(({ id }) => id === entry.room.id);
  if (!room || !(await mayBook(context, entry, hall, room))) return;
  const hold = createBooking({ ...entry, room }, hall, {
    id: offerId(entry),
    personId: entry.personId,
    kind: 'booking',
    now,
    waitlistEntry: entry.id,
    provisional: dependsOnTable(entry.day, (await createHallContext(context, hall)).calendar),
  });
  if (!(await bookings.add(db, hold))) return; // another process makes this offer
  const claimed = await claimSlots(context, hold, {
    isNewDay: isFree(claimableFrom, entry.slots),
    isNewWeek: false,
    claimableFrom: claimableFrom,
  });
  if ('refused' in claimed) {
    // first, so that a process that dies in between costs nobody their turn
    await waitlistEntries.tryUpdate(db, entry, { offers: entry.offers + 1 });
    return failHold(context, hold, undefined);
  }
  await drainBooking(context, await finishFollowUp(context, claimed.booking));
}

/** Whether a booking would be allowed now: hours, rules and no-shows may have changed since the entry was made. */
async function mayBook(context: AppContext, entry: WaitlistEntry, hall: Hall, room: Room): Promise<boolean> {
  if (findViolation({ ...entry, room }, await createHallContext(context, hall))) return false;
  return activePause(await noShowRecords.find(context.db, entry.personId), context.now) === undefined;
}
