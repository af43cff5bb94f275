import { confirm, failClaim } from '@domain/bookings/lifecycle/advance';
import type { Booking } from '@domain/bookings/booking';
import {
  quotaClaim,
  findQuotaViolation,
  weeklyQuotaId,
  type QuotaViolation,
} from '@domain/bookings/availability/weekly-quota';
import { overrideChanges, claimChanges, type Owners } from '@domain/bookings/availability/room-day';
import { slotsOf } from '@domain/halls/slot';
import type { AppContext } from '../../../platform/context';
import type { Database } from '../../../platform/database/database';
import * as roomdays from './roomday-repository';
import * as bookings from '../booking/booking-repository';
import * as weeklyQuotas from './weekly-quota-repository';
import { releaseClaims, releaseUnsavedClaim } from './release-claims';

/**
 * How a claim ended: with the slots, or with what prevented it. `timedOut` means that the scheduler ended the hold
 * first.
 */
export type ClaimResult = { booking: Booking } | { refused: QuotaViolation | 'taken' | 'timedOut' };

/** What was read a moment ago; only a hint which write to try first. */
export type ClaimHints = {
  isNewDay: boolean;
  isNewWeek: boolean;
  /** Owners from whom slots may be taken. */ claimableFrom?: Owners;
};

/**
 * Hold → claim → confirm, for a hold that is stored: the person's week, then the room's day, each in one conditional
 * update, then the booking. A process that dies in between leaves a hold, which the scheduler ends.
 */
export async function claimSlots(
  context: AppContext,
  hold: Booking,
  { isNewDay, isNewWeek, claimableFrom = {} }: ClaimHints,
): Promise<ClaimResult> {
  const violation = await claimWeek(context.db, hold, isNewWeek);
  if (violation) return violation;

  const { hall, room, day, slots, id } = hold;
  const change = Object.keys(claimableFrom).length
    ? overrideChanges(slotsOf(slots), id, claimableFrom)
    : claimChanges(slots, id);
  if (!(await roomdays.apply(context.db, { hall: hall.id, space: room.space, day }, change, isNewDay)))
    return { refused: 'taken' };

  const booking = confirm(hold, context.now);
  if (await bookings.trySave(context.db, hold, booking)) return { booking };
  // the scheduler ended the hold, perhaps before the slots were claimed
  await releaseUnsavedClaim(context, failClaim(hold, undefined, context.now));
  return { refused: 'timedOut' };
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
  if (await weeklyQuotas.apply(db, personId, hold.day, change, isNewWeek)) return undefined;
  const week = await weeklyQuotas.find(db, weeklyQuotaId(personId, hold.day));
  if (!week) return claimWeek(db, hold, true);
  return { refused: findQuotaViolation(week, change) ?? 'otherRoom' };
}

/** Ends a hold that did not get its slots, and releases what it claimed. */
export async function failHold(context: AppContext, hold: Booking, violation: Booking['violation']): Promise<void> {
  const booking = failClaim(hold, violation, context.now);
  if (await bookings.trySave(context.db, hold, booking)) await releaseClaims(context, booking);
}
