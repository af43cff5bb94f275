import { confirm, failClaim, failClaimless } from '@domain/bookings/lifecycle/advance';
import type { Booking } from '@domain/bookings/booking';
import { quotaClaim, type QuotaViolation } from '@domain/bookings/availability/weekly-quota';
import { guestClaim } from '@domain/bookings/availability/guest-quota';
import { overrideChanges, claimChanges, type Owners } from '@domain/bookings/availability/room-day';
import { slotsOf } from '@domain/halls/slot';
import type { AppContext } from '../../../platform/context';
import type { Database } from '../../../platform/database/database';
import * as roomdays from './roomday-repository';
import * as bookings from '../booking/booking-repository';
import * as weeklyQuotas from './weekly-quota-repository';
import { releaseQuota, releaseSlots, releaseUnsavedClaim } from './release-claims';

/**
 * How a claim ended: with the slots, or with what prevented it. `timedOut` means that the scheduler ended the hold
 * first.
 */
export type ClaimResult =
  { booking: Booking } | { refused: QuotaViolation | 'perPhone' | 'perDesk' | 'taken' | 'timedOut' };

/** What was read a moment ago; only a hint which write to try first. */
export type ClaimHints = {
  isNewDay: boolean;
  isNewWeek: boolean;
  /** Owners from whom slots may be taken. */ claimableFrom?: Owners;
};

/**
 * Hold → claim → confirm, for a hold that is stored: the person's week and the room's day side by side, each in one
 * conditional update, then the booking. When one of them is refused the other is released again before the answer. A
 * process that dies in between leaves a hold, which the scheduler ends.
 */
export async function claimSlots(
  context: AppContext,
  hold: Booking,
  { isNewDay, isNewWeek, claimableFrom = {} }: ClaimHints,
): Promise<ClaimResult> {
  const ofGuests = await claimForGuests(context.db, hold);
  if (ofGuests) return ofGuests;
  const [ofWeek, isDayClaimed] = await claimBoth(context.db, hold, { isNewDay, isNewWeek, claimableFrom });
  if (ofWeek || !isDayClaimed) {
    const failed = failClaim(hold, undefined, context.now);
    if (isDayClaimed) await releaseSlots(context, failed);
    if (!ofWeek || hold.guestQuota) await releaseQuota(context, failed);
    return ofWeek ?? { refused: 'taken' };
  }

  const booking = confirm(hold, context.now);
  if (await bookings.trySave(context.db, hold, booking)) return { booking };
  // the scheduler ended the hold, perhaps before the slots were claimed
  await releaseUnsavedClaim(context, failClaim(hold, undefined, context.now));
  return { refused: 'timedOut' };
}

/**
 * Both claims at once; of an offer one after the other, because it takes its slots from another booking and somebody
 * else might get them in between. Waits for both even when one fails, so that nothing runs on after the answer.
 */
async function claimBoth(
  db: Database,
  hold: Booking,
  { isNewDay, isNewWeek, claimableFrom }: Required<ClaimHints>,
): Promise<[Awaited<ReturnType<typeof claimWeek>>, boolean]> {
  const ofWeek = claimWeek(db, hold, isNewWeek);
  if (hold.waitlistEntry !== undefined && (await ofWeek)) return [await ofWeek, false];
  const ofDay = claimDay(db, hold, isNewDay, claimableFrom);
  await Promise.allSettled([ofWeek, ofDay]);
  return Promise.all([ofWeek, ofDay]);
}

function claimDay(
  db: Database,
  { hall, room, day, slots, id }: Booking,
  isNewDay: boolean,
  claimableFrom: Owners,
): Promise<boolean> {
  const change = Object.keys(claimableFrom).length
    ? overrideChanges(slotsOf(slots), id, claimableFrom)
    : claimChanges(slots, id);
  return roomdays.apply(db, { hall: hall.id, space: room.space, day }, change, isNewDay);
}

/** Counts a guest's booking with those of the same telephone, or of the same person at the desk. */
async function claimForGuests(db: Database, hold: Booking): Promise<{ refused: 'perPhone' | 'perDesk' } | undefined> {
  const { guestQuota, day } = hold;
  if (!guestQuota) return undefined;
  const violation = await weeklyQuotas.claim(db, guestQuota.key, day, guestClaim(hold, guestQuota), false);
  return violation && { refused: guestQuota.by === 'phone' ? 'perPhone' : 'perDesk' };
}

async function claimWeek(
  db: Database,
  hold: Booking,
  isNewWeek: boolean,
): Promise<{ refused: QuotaViolation } | undefined> {
  if (hold.kind !== 'booking') return undefined;
  const { id, personId, rules } = hold;
  // an offer does not count as an attempt
  const change = { ...quotaClaim(id, hold, rules), ...(hold.waitlistEntry !== undefined && { attempts: 0 }) };
  const violation = await weeklyQuotas.claim(db, personId, hold.day, change, isNewWeek);
  return violation && { refused: violation };
}

/** Ends a hold that was refused; it owns nothing any more, because claims are made whole or not at all. */
export async function failHold({ db, now }: AppContext, hold: Booking, violation: Booking['violation']): Promise<void> {
  await bookings.trySave(db, hold, failClaimless(hold, violation, now));
}
