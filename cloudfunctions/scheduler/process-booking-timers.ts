import { abandonMove, advance, completeMove, failClaim } from '@domain/bookings/advance';
import { isLive, type Booking } from '@domain/bookings/booking';
import { withNoShow } from '@domain/bookings/no-show-record';
import { dueTimerAction, remind, type TimerAction } from '@domain/bookings/timers';
import { slotsOwnedBy } from '@domain/bookings/room-day';
import { slotsOf } from '@domain/halls/slot';
import { settleBooking } from '../modules/bookings/advance-booking';
import * as bookings from '../modules/bookings/booking-repository';
import { releaseAndOffer, closeOffer } from '../modules/bookings/promote-waitlist';
import * as noShowRecords from '../modules/bookings/no-show-repository';
import * as roomdays from '../modules/bookings/roomday-repository';
import type { TimeBudget } from '../modules/messages/time-budget';
import { drainBooking } from '../modules/messages/drain-outbox';
import type { AppContext } from '../platform/context';

const BATCH_SIZE = 200;

/**
 * Does what bookings are due for: ends holds whose process died, requests nobody answered, offers nobody took and
 * bookings nobody came to. Answers how many it looked at.
 */
export async function processBookingTimers(context: AppContext, budget: TimeBudget): Promise<number> {
  let examined = 0;
  for (let skip = 0; ;) {
    const due = await bookings.listDue(context.db, context.now, skip, BATCH_SIZE);
    for (const booking of due) if (budget.remaining() > 0 && !(await processBooking(context, booking))) skip++;
    examined += due.length;
    if (due.length < BATCH_SIZE || budget.remaining() <= 0) return examined;
  }
}

/** One booking; what somebody else changes meanwhile, or what fails, is left for the next minute. */
async function processBooking(context: AppContext, booking: Booking): Promise<boolean> {
  const step = dueTimerAction(booking, context.now);
  if (!step) return false;
  try {
    return await TIMER_HANDLERS[step](context, booking);
  } catch (error) {
    console.error(context.requestId, 'booking', booking.id, error);
    return false;
  }
}

type TimerHandler = (context: AppContext, booking: Booking) => Promise<boolean>;

const TIMER_HANDLERS: Record<TimerAction, TimerHandler> = {
  giveUp: (context, booking) => saveAndSettle(context, booking, failClaim(booking, undefined, context.now, true)),
  expire: (context, booking) =>
    saveAndSettle(context, booking, advance(booking, { action: 'expire', by: 'system', now: context.now })),
  lapse: (context, booking) =>
    saveAndSettle(context, booking, advance(booking, { action: 'lapse', by: 'system', now: context.now })),
  remind: (context, booking) => saveAndSettle(context, booking, remind(booking, context.now)),
  release: async (context, booking) => {
    // whoever died in between may not have
    if (booking.state === 'noShow' && booking.appeal?.answer !== 'excused') await recordNoShow(context, booking);
    if (!isLive(booking.state)) await closeOffer(context, booking);
    return (await releaseAndOffer(context, booking)) !== booking;
  },
  settleMove,
  noShow,
};

async function saveAndSettle(context: AppContext, before: Booking, after: Booking): Promise<boolean> {
  if (!(await bookings.trySave(context.db, before, after))) return false;
  await settleBooking(context, before, after);
  return true;
}

/** A move whose process died: it is finished if the new time was claimed, else given up. */
async function settleMove(context: AppContext, booking: Booking): Promise<boolean> {
  const { pendingMove, state } = booking;
  if (!pendingMove) return false;
  const owners = (await roomdays.find(context.db, pendingMove.space, pendingMove.day))?.owners ?? {};
  const claimed = slotsOwnedBy(owners, booking.id);
  const isClaimed =
    (state === 'confirmed' || state === 'pending') &&
    slotsOf(pendingMove.slots).every((slot) => claimed.includes(slot));
  const after = isClaimed ? completeMove(booking, context.now) : abandonMove(booking, context.now, true);
  if (!(await bookings.trySave(context.db, booking, after))) return false;
  await drainBooking(context, await releaseAndOffer(context, after));
  return true;
}

/**
 * Nobody came: it counts, and the room is free again. Should this die in between, releasing the slots counts it;
 * counted twice is counted once.
 */
async function noShow(context: AppContext, booking: Booking): Promise<boolean> {
  const { db, now } = context;
  const after = advance(booking, { action: 'release', by: 'system', now });
  if (booking.guest) return saveAndSettle(context, booking, after);
  const noShowRecord = withNoShow(
    await noShowRecords.find(db, booking.personId),
    noShowOf(booking),
    booking.rules.noShow,
    now,
  );
  const facts = {
    count: noShowRecord.noShows.length,
    ...(noShowRecord.pausedUntil !== undefined && { dueAt: noShowRecord.pausedUntil }),
  };
  const withFacts = {
    ...after,
    outbox: after.outbox.map((entry) =>
      entry.notice === 'bookingMissed' ? { ...entry, facts: { ...entry.facts, ...facts } } : entry,
    ),
  };
  if (!(await bookings.trySave(db, booking, withFacts))) return false; // somebody checked in at the last moment
  await recordNoShow(context, booking);
  await settleBooking(context, booking, withFacts);
  return true;
}

const noShowOf = (booking: Booking) => ({ booking: booking.id, day: booking.day, roomName: booking.room.name });

async function recordNoShow({ db, now }: AppContext, booking: Booking): Promise<void> {
  if (!booking.guest)
    await noShowRecords.change(db, booking.personId, (noShowRecord) =>
      withNoShow(noShowRecord, noShowOf(booking), booking.rules.noShow, now),
    );
}
