import type { Booking, GuestQuota } from '@domain/bookings/booking';
import { guestLimits } from '@domain/bookings/availability/guest-quota';
import { guestKey, phoneDigits, type Guest } from '@domain/bookings/guest';
import { quotaViolation, findConflict, takenViolation } from '@domain/bookings/availability/alternative';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { weeklyQuotaId } from '@domain/bookings/availability/weekly-quota';
import { viewBooking, type BookingView } from '@domain/bookings/view';
import {
  findViolation,
  type BookingContext,
  type BookingRequest,
  type Violation,
} from '@domain/bookings/availability/booking-request';
import { dependsOnTable } from '@domain/bookings/provisional';
import { checkNotFailed } from '@domain/bookings/lifecycle/lifecycle';
import type { ParsedInput } from '@domain/contract';
import { AppError } from '@domain/errors';
import { findRoom, rulesFor, managesHall } from '@domain/halls/hall';
import type { UserContext } from '../../../platform/context';
import { idempotentId, personIdOf } from '../../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../../platform/repeated-request';
import { joinedHandler } from '../../handler';
import * as halls from '../../halls/hall-repository';
import * as vault from '../../people/identity/vault-repository';
import { isHold, awaitOutcome } from './await-outcome';
import * as bookings from './booking-repository';
import { deliverToInbox } from '../../messages/drain-outbox';
import { checkNotPaused } from '../no-shows/check-not-paused';
import { claimSlots, failHold, type ClaimResult } from '../room-days/claim-slots';
import { violationWithAlternative, weeksFor } from '../violations/explain-violation';
import { createHallContext } from '../room-days/hall-context';
import * as hallDays from '../room-days/hall-day-repository';

type Input = ParsedInput<'bookings.book'>;
/** What is read first, whose booking it will be and under which id. */
type FirstRead = hallDays.HallRead & { id: string; personId: string };

export const bookRoom = joinedHandler<'bookings.book', FirstRead>({
  read: async ({ roomId, day, requestId, guest }, { db, keys }, caller) => {
    const { hall, space } = await halls.locateRoom(db, roomId);
    const id = idempotentId(caller, `booking/${requestId}`, keys.identity);
    const personId = guest ? guestIdFor(guest, hall, keys.identity) : caller;
    const found = await hallDays.readWithCaller(
      db,
      { _id: hall },
      { days: { spaces: [space], days: [day] }, weeks: weeksFor(personId, day), booking: id, caller },
    );
    return found && { person: found.person, read: { ...found.read, id, personId } };
  },
  handle: book,
});

async function book(input: Input, context: UserContext, { id, personId, ...read }: FirstRead): Promise<BookingView> {
  const { roomId, day, from, to, people, purpose, note, guest } = input;
  const { db, actor, keys, now } = context;
  const fingerprint = fingerprintOf(input, keys.identity);
  if (read.booking) return repeatedResult(read.booking, fingerprint, context);

  const { hall } = read;
  if (guest && !managesHall(actor, hall)) throw new AppError('forbidden');
  if (!guest) await checkNotPaused(context, hall.id);
  const request: BookingRequest = { room: findRoom(hall, roomId), day, slots: { from, to }, people, purpose };
  const hallContext = await createHallContext(context, hall);
  const violation = findViolation(request, hallContext) ?? findConflict(request, { ...read, personId }, hallContext);
  if (violation) throw await violationWithAlternative(context, request, hallContext, violation, personId, read);

  if (guest) await vault.addGuest(db, personId, guest, now);
  const hold = createBooking(request, hall, {
    ...{ id, personId, kind: 'booking', now, note, fingerprint },
    provisional: dependsOnTable(day, hallContext.calendar),
    guest: guest && { writtenBy: actor.personId, guestQuota: guestQuotaFor(guest, hall.id, context) },
  });
  if (!(await bookings.add(db, hold))) return repeatedResult(await bookings.get(db, id), fingerprint, context);
  const claimed = await claimSlots(context, hold, {
    isNewDay: !read.days.length,
    isNewWeek: !read.weeks.some((week) => week.id === weeklyQuotaId(personId, day)),
  });
  if ('refused' in claimed)
    throw await refuseHold(context, hold, claimed.refused, { request: request, hallContext: hallContext, personId });
  await deliverToInbox(context, claimed.booking); // the booker has the answer anyway
  return viewBooking(claimed.booking, context);
}

/** With whom a guest is counted: others of the same telephone, or of the same desk where there is none. */
function guestQuotaFor({ phone }: Guest, hall: string, { actor, keys }: UserContext): GuestQuota {
  const digits = phoneDigits(phone);
  const key = digits ? `guest-phone/${hall}/${digits}` : `guest-desk/${hall}/${actor.personId}`;
  return { key: personIdOf(key, keys.identity), by: digits ? 'phone' : 'desk' };
}

/** The same person without a phone is the same guest, so that quotas count for guests too. */
const guestIdFor = (guest: Guest, hall: string, key: string): string =>
  personIdOf(`guest/${hall}/${guestKey(guest)}`, key);

/** The result of the first of several equal requests; a hold when that one takes too long to wait for. */
async function repeatedResult(known: Booking, fingerprint: string, context: UserContext): Promise<BookingView> {
  checkSameRequest(known.fingerprint, fingerprint);
  const booking = await awaitOutcome(context.db, known, isHold);
  checkNotFailed(booking);
  return viewBooking(booking, context);
}

function explain(
  violation: Exclude<Extract<ClaimResult, { refused: unknown }>['refused'], 'timedOut'>,
  { guestQuota }: Booking,
  { request, hallContext }: Omit<CheckedRequest, 'personId'>,
): Violation {
  const limits = rulesFor(hallContext.hall, request.room);
  if (violation === 'taken') return takenViolation(request);
  if (violation !== 'perPhone' && violation !== 'perDesk') return quotaViolation(violation, limits);
  return {
    reason: `bookings.${violation}`,
    facts: guestQuota ? { limit: guestLimits(guestQuota, limits).perWeek } : {},
  };
}

type CheckedRequest = { request: BookingRequest; hallContext: BookingContext; personId: string };

/** Ends a hold that was refused and stores the reason, so that a repeated request gets the same answer. */
async function refuseHold(
  context: UserContext,
  hold: Booking,
  violation: Extract<ClaimResult, { refused: unknown }>['refused'],
  { request, hallContext, personId }: CheckedRequest,
): Promise<AppError> {
  if (violation === 'timedOut') return new AppError('ruleBroken', 'bookings.timedOut');
  const why = explain(violation, hold, { request, hallContext });
  await failHold(context, hold, why);
  return violationWithAlternative(context, request, hallContext, why, personId);
}
