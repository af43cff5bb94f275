import { abandonMove, startMove, completeMove, type MoveTarget } from '@domain/bookings/lifecycle/advance';
import { claimOf, isLive, type Booking } from '@domain/bookings/booking';
import { quotaViolation, takenViolation as takenBy } from '@domain/bookings/availability/alternative';
import { quotaClaim, undoClaim, type QuotaViolation } from '@domain/bookings/availability/weekly-quota';
import { dependsOnTable } from '@domain/bookings/provisional';
import { viewBooking } from '@domain/bookings/view';
import { findViolation, type BookingRequest } from '@domain/bookings/availability/booking-request';
import { findOffered } from '@domain/bookings/lifecycle/lifecycle';
import { AppError } from '@domain/errors';
import { findRoom, rulesFor } from '@domain/halls/hall';
import { claimChanges, claimAdditionalSlots } from '@domain/bookings/availability/room-day';
import type { UserContext } from '../../../platform/context';
import type { Handler } from '../../handler';
import * as halls from '../../halls/hall-repository';
import * as roomdays from '../room-days/roomday-repository';
import { violationWithAlternative, weeksFor } from '../violations/explain-violation';
import { createHallContext } from '../room-days/hall-context';
import * as hallDays from '../room-days/hall-day-repository';
import { awaitOutcome } from './await-outcome';
import * as bookings from './booking-repository';
import { drainBooking } from './drain-booking';
import { findBooking } from './find-booking';
import { releaseClaims, releaseSlots } from '../room-days/release-claims';
import * as weeklyQuotas from '../room-days/weekly-quota-repository';
import { releaseAndOffer } from '../waitlist/promote-waitlist';

/**
 * Moves a booking within its hall. It keeps its old time until the new one is saved, and releases the old one after
 * that.
 */
export const rescheduleBooking: Handler<'bookings.reschedule'> = async ({ id, roomId, day, from, to }, context) => {
  const { booking: found, by } = await findBooking(context, id);
  if (by !== 'booker') throw new AppError('forbidden');
  const isReschedulingTo = ({ pendingMove }: Booking): boolean =>
    pendingMove !== undefined &&
    isSameTime(pendingMove, { room: { id: roomId ?? pendingMove.room.id }, day, slots: { from, to } });
  const booking = await awaitOutcome(context.db, found, isReschedulingTo);
  const { hall, days } = await readTarget(context, booking, roomId ?? booking.room.id, day);
  const room = findRoom(hall, roomId ?? booking.room.id);
  const request: BookingRequest = { room, day, slots: { from, to }, people: booking.people, purpose: booking.purpose };
  if (isSameTime(booking, request)) return viewBooking(booking, context);
  const hallContext = await createHallContext(context, hall);
  findOffered(booking, 'reschedule', by, context.now);
  const violation = findViolation(request, hallContext);
  if (violation) throw await violationWithAlternative(context, request, hallContext, violation, booking.personId);

  const target: MoveTarget = {
    room: { id: room.id, name: room.name, space: room.space },
    day,
    slots: request.slots,
    rules: rulesFor(hall, room),
    rulesVersion: hall.version,
    ...(dependsOnTable(day, hallContext.calendar) && { provisional: true as const }),
  };
  const moving = startMove(booking, target, context.now);
  if (!(await bookings.trySave(context.db, booking, moving))) {
    const other = await awaitOutcome(context.db, await bookings.get(context.db, id), isReschedulingTo);
    if (isSameTime(other, request)) return viewBooking(other, context);
    throw new AppError('conflict');
  }
  const conflict = await claimTarget(context, moving, target, !days.length);
  if (conflict) {
    await abandonReschedule(context, moving);
    throw await violationWithAlternative(
      context,
      request,
      hallContext,
      conflict === 'taken' ? takenBy(request) : quotaViolation(conflict, target.rules),
      booking.personId,
    );
  }
  const rescheduled = completeMove(moving, context.now);
  if (!(await bookings.trySave(context.db, moving, rescheduled))) throw await releaseLateClaim(context, moving);
  const released = await releaseAndOffer(context, rescheduled);
  await drainBooking(context, released);
  return viewBooking(released, context);
};

type RoomTime = Pick<MoveTarget, 'day' | 'slots'> & { room: { id: string } };
const isSameTime = ({ room, day, slots }: RoomTime, request: RoomTime): boolean =>
  room.id === request.room.id &&
  day === request.day &&
  slots.from === request.slots.from &&
  slots.to === request.slots.to;

async function readTarget({ db }: UserContext, booking: Booking, roomId: string, day: string) {
  const { hall, space } = await halls.locateRoom(db, roomId);
  if (hall !== booking.hall.id) throw new AppError('notFound');
  return hallDays.readWithDays(
    db,
    { _id: hall },
    { days: { spaces: [space], days: [day] }, weeks: weeksFor(booking.personId, day) },
  );
}

/** Claims the new time; answers what prevents it, if anything. */
async function claimTarget(
  { db }: UserContext,
  booking: Booking,
  target: MoveTarget,
  isNewDay: boolean,
): Promise<QuotaViolation | 'taken' | undefined> {
  const change = quotaClaim(booking.id, target, target.rules, booking);
  const violation = await weeklyQuotas.claim(db, booking.personId, target.day, change, false);
  if (violation) return violation;
  const before = claimOf(booking);
  const sameDay = before.space === target.room.space && before.day === target.day;
  const slotChanges = sameDay
    ? claimAdditionalSlots(before.slots, target.slots, booking.id)
    : claimChanges(target.slots, booking.id);
  return (await roomdays.apply(
    db,
    { hall: booking.hall.id, space: target.room.space, day: target.day },
    slotChanges,
    isNewDay && !sameDay,
  ))
    ? undefined
    : 'taken';
}

async function abandonReschedule(context: UserContext, moving: Booking): Promise<void> {
  const after = abandonMove(moving, context.now);
  if (await bookings.trySave(context.db, moving, after)) await releaseClaims(context, after);
}

/** Releases what a move claimed after somebody else ended the booking, or the scheduler abandoned the move. */
async function releaseLateClaim(context: UserContext, moving: Booking): Promise<AppError> {
  const now = await bookings.get(context.db, moving.id);
  const { pendingMove: target } = moving;
  if (target && !(isLive(now.state) && isSameTime(now, target))) {
    await releaseSlots(context, { ...now, pendingReleases: [{ ...claimOf(target), at: context.now }] });
    await weeklyQuotas.apply(
      context.db,
      moving.personId,
      target.day,
      undoClaim(quotaClaim(moving.id, target, target.rules, moving)),
      false,
    );
  }
  return new AppError('conflict');
}
