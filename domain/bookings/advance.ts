import { AppError } from '../errors';
import { needsApproval, type Rules } from '../halls/hall';
import { momentAt, type Span } from '../halls/slot';
import type { Day, Moment } from '../time';
import { claimOf, isLive, type Booking, type BookingState, type Claim, type PendingRelease } from './booking';
import { cancelUntil, checkInWindow, findTransition, type BookingAction, type BookingRole } from './lifecycle';
import { createBookingNotices, type NoticeTrigger } from './notices';
import { stateAfterClaim, expiryOf } from './create-booking';
import { reminderAt } from './timers';
import type { Violation } from './booking-request';

/** Something that happens to a booking. */
export type BookingStep = { action: BookingAction; by: BookingRole; now: Moment; reason?: string };

/**
 * The booking after an action. One that ends gives up its slots with the same write: they are released afterwards,
 * never before.
 * Throws `ruleBroken` with what stands in the way.
 */
export function advance(it: Booking, { action, by, now, reason }: BookingStep): Booking {
  const transition = findTransition(it, action, by, now);
  if (!transition) throw explainRefusal(it, action, now);
  const to = transition.to === 'same' ? it.state : transition.to;
  return withNotices(
    withState({ ...it, ...(reason && { reason }), ...(action === 'checkIn' && { checkedInAt: now }) }, to, by, now),
    it,
    action,
    now,
  );
}

/** The booking once it has its slots. */
export function confirm(it: Booking, now: Moment): Booking {
  const to = stateAfterClaim(it);
  return withNotices(withState(it, to, 'system', now), it, 'confirm', now);
}

/** The booking that did not get its slots; `again` when nobody knows whether somebody still claims them. */
export function failClaim(it: Booking, refused: Violation | undefined, now: Moment, recheck?: true): Booking {
  return { ...withState(it, 'failed', 'system', now, recheck), ...(refused && { violation: refused }) };
}

function withState(it: Booking, state: BookingState, by: BookingRole, now: Moment, recheck?: true): Booking {
  const { until: _, ...rest } = it;
  const until = expiryOf(it, state, now);
  if (isLive(it.state) && !isLive(state))
    return {
      ...withReleases(rest, now, recheck),
      state,
      version: it.version + 1,
      history: [...it.history, { state, at: now, by }],
    };
  return {
    ...rest,
    state,
    version: it.version + 1,
    history: state === it.state ? it.history : [...it.history, { state, at: now, by }],
    ...(until !== undefined && { until }),
  };
}

/** It gives up everything it has, and what somebody may be claiming for it just now. */
function withReleases(
  { pendingMove, pendingReleases = [], ...it }: Booking,
  now: Moment,
  recheck: true | undefined,
): Booking {
  return {
    ...it,
    pendingReleases: [
      ...pendingReleases,
      ...(pendingMove ? [releaseOf(pendingMove, now, true)] : []),
      releaseOf(claimOf(it), now, recheck),
    ],
  };
}

const releaseOf = ({ space, day, slots }: Claim, at: Moment, recheck?: true): PendingRelease => ({
  space,
  day,
  slots,
  at,
  ...(recheck && { recheck: recheck }),
});

function withNotices(after: Booking, before: Booking, trigger: NoticeTrigger, now: Moment): Booking {
  return { ...after, outbox: [...before.outbox, ...createBookingNotices(after, trigger, now)] };
}

/** Why an action is not possible now. */
function explainRefusal(it: Booking, action: BookingAction, now: Moment): AppError {
  const refuse = (reason: string, facts: Record<string, string | number>) =>
    new AppError('ruleBroken', `bookings.${reason}`, facts);
  if ((action === 'cancel' || action === 'reschedule') && it.state === 'confirmed' && now > cancelUntil(it))
    return refuse('cancelUntil', { until: cancelUntil(it) });
  if (action === 'reschedule' && (it.pendingMove || it.pendingReleases))
    return new AppError('conflict', 'bookings.moving');
  if (action === 'checkIn' && it.state === 'confirmed') {
    const { from, until } = checkInWindow(it);
    return now < from ? refuse('early', { from }) : refuse('late', { until });
  }
  return refuse('ended', { state: it.state });
}

/** Where a booking would move to, with the rules of that place. */
export type MoveTarget = { room: Booking['room']; day: Day; slots: Span; rules: Rules; rulesVersion: number };

/** A booking that is about to claim another time: it keeps the one it has until it has the other. */
export function startMove(it: Booking, { room, day, slots, rules, rulesVersion }: MoveTarget, now: Moment): Booking {
  if (!findTransition(it, 'reschedule', 'booker', now)) throw explainRefusal(it, 'reschedule', now);
  return {
    ...it,
    version: it.version + 1,
    pendingMove: { space: room.space, day, slots, room, rules, rulesVersion, at: now },
  };
}

/** The booking at its new time, under the rules of its new place; what it leaves behind is released afterwards. */
export function completeMove(it: Booking, now: Moment): Booking {
  const { pendingMove, remindedAt: _, ...rest } = it;
  if (!pendingMove) return it;
  const { room, day, slots, rules, rulesVersion } = pendingMove;
  const reminder = reminderAt({ day, madeAt: it.madeAt });
  const skipsReminder = reminder === undefined || reminder <= now; // the message about the move says it
  const moved = {
    ...rest,
    ...(skipsReminder && { remindedAt: now }),
    room,
    day,
    slots,
    rules,
    rulesVersion,
    startAt: momentAt(day, slots.from),
    endAt: momentAt(day, slots.to),
    pendingReleases: [releaseOf(claimOf(it), now)],
  };
  return withNotices(
    withState(moved, needsApproval(rules, it.purpose) ? 'pending' : 'confirmed', 'booker', now),
    it,
    'reschedule',
    now,
  );
}

/**
 * The booking stays where it was; what it may have claimed is released, and looked through once more if somebody else
 * gave the move up.
 */
export function abandonMove(it: Booking, now: Moment, recheck?: true): Booking {
  const { pendingMove, ...rest } = it;
  return pendingMove
    ? { ...rest, version: it.version + 1, pendingReleases: [releaseOf(pendingMove, now, recheck)] }
    : it;
}

/**
 * The booking after its slots were given back: looked through once more, later, when somebody may still have been
 * claiming them.
 */
export function afterRelease(it: Booking, now: Moment): Booking {
  const { pendingReleases, ...rest } = it;
  const recheck = (pendingReleases ?? []).filter((one) => one.recheck).map((one) => releaseOf(one, now));
  return { ...rest, ...(recheck.length && { pendingReleases: recheck }), version: it.version + 1 };
}
