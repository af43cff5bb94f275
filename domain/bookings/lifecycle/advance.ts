import { AppError } from '../../errors';
import { needsApproval, type Rules } from '../../halls/hall';
import { momentAt, type Span } from '../../halls/slot';
import { applyEvent } from '../../lifecycle/apply';
import { decide } from '../../lifecycle/decide';
import type { TransitionOf } from '../../lifecycle/lifecycle';
import { createNotices } from '../../lifecycle/notices';
import { findSystemTransition } from '../../lifecycle/transitions';
import type { Day, Moment } from '../../time';
import { claimOf, type Booking, type BookingActor } from '../booking';
import type { Violation } from '../availability/booking-request';
import type { BookingRole } from './booking-roles';
import type { BookingTypes } from '../booking-types';
import { reminderAt } from './deadlines';
import { releaseOf } from './effects';
import type { BookingAction, BookingDetails, BookingEvent, BookingSystemAction } from './event';
import { bookingLifecycle, findOffered } from './lifecycle';

/** An action of a person in a role, with its details. */
export type BookingStep = { action: BookingAction; by: BookingRole; now: Moment } & BookingDetails;

/**
 * The booking after an action. One that ends gives up its slots in the same write: they are released after the state
 * is saved, never before. Throws `ruleBroken` with what prevents it, or `invalidInput` with the missing detail.
 */
export const advance = (booking: Booking, { action, by, now, ...details }: BookingStep): Booking =>
  takeTransition(booking, findOffered(booking, action, by, now), by, details, now);

/** The booking after an action of a timer or of a claim. Throws `ruleBroken` when the state does not allow it. */
export function advanceBySystem(
  booking: Booking,
  action: BookingSystemAction,
  now: Moment,
  details: BookingDetails = {},
): Booking {
  const transition = findSystemTransition(bookingLifecycle, booking, action, { now });
  if (!transition) throw new AppError('ruleBroken', 'bookings.ended', { state: booking.state });
  return takeTransition(booking, transition, 'system', details, now);
}

function takeTransition(
  booking: Booking,
  transition: TransitionOf<BookingTypes>,
  by: BookingActor,
  details: BookingDetails,
  now: Moment,
): Booking {
  const { facts, outbox } = decide(
    bookingLifecycle,
    booking,
    transition,
    { by, details, seq: booking.version + 1 },
    { now },
  );
  return { ...facts, outbox: [...booking.outbox, ...outbox] };
}

/** The booking of somebody who left: `alias` stands for them, and their words to the desk are gone. */
export function unlinkBooker({ note: _, appeal: __, ...rest }: Booking, alias: string): Booking {
  return { ...rest, personId: alias, version: rest.version + 1 };
}

/** The booking once it has its slots. */
export const confirm = (booking: Booking, now: Moment): Booking => advanceBySystem(booking, 'confirm', now);

/** The booking that did not get its slots; `recheck` when somebody may still be claiming them. */
export const failClaim = (booking: Booking, violation: Violation | undefined, now: Moment, recheck?: true): Booking =>
  applyEvent<BookingTypes>(
    bookingLifecycle,
    booking,
    eventOf(booking, 'fail', 'system', 'failed', now, { violation, recheck }),
  );

/** The booking that did not get its slots and has nothing to release. */
export const failClaimless = (booking: Booking, violation: Violation | undefined, now: Moment): Booking => {
  const { pendingReleases: _, ...failed } = failClaim(booking, violation, now);
  return failed;
};

const eventOf = (
  booking: Booking,
  action: BookingEvent['action'],
  by: BookingActor,
  to: Booking['state'],
  at: Moment,
  details: BookingDetails = {},
): BookingEvent => ({ seq: booking.version + 1, action, at, by, from: booking.state, to, details, clocks: [] });

/** Where a booking would move to, with the rules of that place. */
export type MoveTarget = {
  room: Booking['room'];
  day: Day;
  slots: Span;
  rules: Rules;
  rulesVersion: number;
  provisional?: true;
};

/** A booking that is about to claim another time: it keeps the one it has until it has the other. */
export function startMove(booking: Booking, { room, ...target }: MoveTarget, now: Moment): Booking {
  findOffered(booking, 'reschedule', 'booker', now);
  return {
    ...booking,
    version: booking.version + 1,
    pendingMove: { space: room.space, room, ...target, at: now },
  };
}

/** Older entries are dropped: nothing else limits how often a booking moves. */
const STORED_HISTORY = 60;

/** The booking at its new time, under the rules of its new place; its old slots are released afterwards. */
export function completeMove(booking: Booking, now: Moment): Booking {
  const { pendingMove, remindedAt: _, provisional: __, ...rest } = booking;
  if (!pendingMove) return booking;
  const { room, day, slots, rules, rulesVersion, provisional } = pendingMove;
  const reminder = reminderAt({ day, madeAt: booking.madeAt });
  const skipsReminder = reminder === undefined || reminder <= now; // the message about the move says it
  const moved: Booking = {
    ...rest,
    ...(skipsReminder && { remindedAt: now }),
    ...(provisional && { provisional }),
    room,
    day,
    slots,
    rules,
    rulesVersion,
    startAt: momentAt(day, slots.from),
    endAt: momentAt(day, slots.to),
    pendingReleases: [releaseOf(claimOf(booking), now)],
  };
  const state = needsApproval(rules, booking.purpose) ? 'pending' : 'confirmed';
  const isPending = state === 'pending';
  const event = eventOf(moved, 'reschedule', 'booker', state, now);
  const movedFrom = { day: booking.day, slots: booking.slots, roomName: booking.room.name };
  const after: Booking = {
    ...applyEvent<BookingTypes>(bookingLifecycle, moved, event),
    history: [...booking.history.slice(-STORED_HISTORY), { state, at: now, by: 'booker', movedFrom }],
  };
  const notices = createNotices<BookingTypes>(bookingLifecycle, after, event, [
    isPending ? 'bookingAsked' : 'bookingMoved',
  ]);
  return { ...after, outbox: [...booking.outbox, ...notices] };
}

/**
 * The booking stays where it was. What it may have claimed is released, and checked once more when another process
 * than the claiming one gave the move up.
 */
export function abandonMove(booking: Booking, now: Moment, recheck?: true): Booking {
  const { pendingMove, ...rest } = booking;
  return pendingMove
    ? { ...rest, version: booking.version + 1, pendingReleases: [releaseOf(pendingMove, now, recheck)] }
    : booking;
}

/** The booking once everything follows its state. */
export function afterFollowUp({ followUp: _, ...rest }: Booking): Booking {
  return { ...rest, version: rest.version + 1 };
}

/** The booking after its slots were released; those that somebody may still be claiming are checked once more later. */
export function afterRelease(booking: Booking, now: Moment): Booking {
  const { pendingReleases, ...rest } = booking;
  const recheck = (pendingReleases ?? []).filter((one) => one.recheck).map((one) => releaseOf(one, now));
  return { ...rest, ...(recheck.length && { pendingReleases: recheck }), version: booking.version + 1 };
}
