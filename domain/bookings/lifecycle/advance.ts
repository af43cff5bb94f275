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
export const advance = (it: Booking, { action, by, now, ...details }: BookingStep): Booking =>
  takeTransition(it, findOffered(it, action, by, now), by, details, now);

/** The booking after an action of a timer or of a claim. Throws `ruleBroken` when the state does not allow it. */
export function advanceBySystem(
  it: Booking,
  action: BookingSystemAction,
  now: Moment,
  details: BookingDetails = {},
): Booking {
  const transition = findSystemTransition(bookingLifecycle, it, action, { now });
  if (!transition) throw new AppError('ruleBroken', 'bookings.ended', { state: it.state });
  return takeTransition(it, transition, 'system', details, now);
}

function takeTransition(
  it: Booking,
  transition: TransitionOf<BookingTypes>,
  by: BookingActor,
  details: BookingDetails,
  now: Moment,
): Booking {
  const { facts, outbox } = decide(bookingLifecycle, it, transition, { by, details, seq: it.version + 1 }, { now });
  return { ...facts, outbox: [...it.outbox, ...outbox] };
}

/** The booking of somebody who left: `alias` stands for them, and their words to the desk are gone. */
export function unlinkBooker({ note: _, appeal: __, ...it }: Booking, alias: string): Booking {
  return { ...it, personId: alias, version: it.version + 1 };
}

/** The booking once it has its slots. */
export const confirm = (it: Booking, now: Moment): Booking => advanceBySystem(it, 'confirm', now);

/** The booking that did not get its slots; `recheck` when somebody may still be claiming them. */
export const failClaim = (it: Booking, violation: Violation | undefined, now: Moment, recheck?: true): Booking =>
  applyEvent<BookingTypes>(bookingLifecycle, it, eventOf(it, 'fail', 'system', 'failed', now, { violation, recheck }));

/** The booking that did not get its slots and has nothing to release. */
export const failClaimless = (it: Booking, violation: Violation | undefined, now: Moment): Booking => {
  const { pendingReleases: _, ...failed } = failClaim(it, violation, now);
  return failed;
};

const eventOf = (
  it: Booking,
  action: BookingEvent['action'],
  by: BookingActor,
  to: Booking['state'],
  at: Moment,
  details: BookingDetails = {},
): BookingEvent => ({ seq: it.version + 1, action, at, by, from: it.state, to, details, clocks: [] });

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
export function startMove(it: Booking, { room, ...target }: MoveTarget, now: Moment): Booking {
  findOffered(it, 'reschedule', 'booker', now);
  return {
    ...it,
    version: it.version + 1,
    pendingMove: { space: room.space, room, ...target, at: now },
  };
}

/** Older entries are dropped: nothing else limits how often a booking moves. */
const STORED_HISTORY = 60;

/** The booking at its new time, under the rules of its new place; its old slots are released afterwards. */
export function completeMove(it: Booking, now: Moment): Booking {
  const { pendingMove, remindedAt: _, provisional: __, ...rest } = it;
  if (!pendingMove) return it;
  const { room, day, slots, rules, rulesVersion, provisional } = pendingMove;
  const reminder = reminderAt({ day, madeAt: it.madeAt });
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
    pendingReleases: [releaseOf(claimOf(it), now)],
  };
  const state = needsApproval(rules, it.purpose) ? 'pending' : 'confirmed';
  const isPending = state === 'pending';
  const event = eventOf(moved, 'reschedule', 'booker', state, now);
  const movedFrom = { day: it.day, slots: it.slots, roomName: it.room.name };
  const after: Booking = {
    ...applyEvent<BookingTypes>(bookingLifecycle, moved, event),
    history: [...it.history.slice(-STORED_HISTORY), { state, at: now, by: 'booker', movedFrom }],
  };
  const notices = createNotices<BookingTypes>(bookingLifecycle, after, event, [
    isPending ? 'bookingAsked' : 'bookingMoved',
  ]);
  return { ...after, outbox: [...it.outbox, ...notices] };
}

/**
 * The booking stays where it was. What it may have claimed is released, and checked once more when another process
 * than the claiming one gave the move up.
 */
export function abandonMove(it: Booking, now: Moment, recheck?: true): Booking {
  const { pendingMove, ...rest } = it;
  return pendingMove
    ? { ...rest, version: it.version + 1, pendingReleases: [releaseOf(pendingMove, now, recheck)] }
    : it;
}

/** The booking once everything follows its state. */
export function afterFollowUp({ followUp: _, ...it }: Booking): Booking {
  return { ...it, version: it.version + 1 };
}

/** The booking after its slots were released; those that somebody may still be claiming are checked once more later. */
export function afterRelease(it: Booking, now: Moment): Booking {
  const { pendingReleases, ...rest } = it;
  const recheck = (pendingReleases ?? []).filter((one) => one.recheck).map((one) => releaseOf(one, now));
  return { ...rest, ...(recheck.length && { pendingReleases: recheck }), version: it.version + 1 };
}
