import { abandonMove, advance, completeMove, failClaim } from '@domain/bookings/advance';
import { isLive, type Booking } from '@domain/bookings/booking';
import { withNoShow } from '@domain/bookings/no-show-record';
import { dueTimerAction, remind, type TimerAction } from '@domain/bookings/timers';
import { slotsOwnedBy } from '@domain/halls/room-day';
import { slotsOf } from '@domain/halls/slot';
import { settleBooking } from '../modules/bookings/advance-booking';
import * as bookings from '../modules/bookings/booking-repository';
import { releaseSlots, settleWait } from '../modules/bookings/release-slots';
import * as standings from '../modules/bookings/standing-repository';
import * as roomdays from '../modules/halls/roomday-repository';
import type { TimeBudget } from '../modules/messages/time-budget';
import { drainBooking } from '../modules/messages/drain-outbox';
import type { AppContext } from '../platform/context';

const BATCH = 200;

/**
 * Does what bookings are due for: ends holds whose process died, requests nobody answered, offers nobody took and
 * bookings nobody came to. Answers how many it looked at.
 */
export async function turnBookings(context: AppContext, budget: TimeBudget): Promise<number> {
  let looked = 0;
  for (let past = 0; ;) {
    const due = await bookings.due(context.db, context.now, past, BATCH);
    for (const it of due) if (budget.remaining() > 0 && !(await turn(context, it))) past++;
    looked += due.length;
    if (due.length < BATCH || budget.remaining() <= 0) return looked;
  }
}

/** One booking; what somebody else changes meanwhile, or what fails, is left for the next minute. */
async function turn(context: AppContext, it: Booking): Promise<boolean> {
  const step = dueTimerAction(it, context.now);
  if (!step) return false;
  try {
    return await STEPS[step](context, it);
  } catch (error) {
    console.error(context.requestId, 'booking', it.id, error);
    return false;
  }
}

type Turn = (context: AppContext, it: Booking) => Promise<boolean>;

const STEPS: Record<TimerAction, Turn> = {
  giveUp: (context, it) => change(context, it, failClaim(it, undefined, context.now, true)),
  expire: (context, it) => change(context, it, advance(it, { action: 'expire', by: 'system', now: context.now })),
  lapse: (context, it) => change(context, it, advance(it, { action: 'lapse', by: 'system', now: context.now })),
  remind: (context, it) => change(context, it, remind(it, context.now)),
  release: async (context, it) => {
    // whoever died in between may not have
    if (it.state === 'noShow' && it.appeal?.answer !== 'excused') await count(context, it);
    if (!isLive(it.state)) await settleWait(context, it);
    return (await releaseSlots(context, it)) !== it;
  },
  settleMove,
  noShow,
};

async function change(context: AppContext, before: Booking, after: Booking): Promise<boolean> {
  if (!(await bookings.trySave(context.db, before, after))) return false;
  await settleBooking(context, before, after);
  return true;
}

/** A move whose process died: it is finished if the new time was claimed, else given up. */
async function settleMove(context: AppContext, it: Booking): Promise<boolean> {
  const { pendingMove, state } = it;
  if (!pendingMove) return false;
  const owners = (await roomdays.find(context.db, pendingMove.space, pendingMove.day))?.owners ?? {};
  const claimed = slotsOwnedBy(owners, it.id);
  const has =
    (state === 'confirmed' || state === 'pending') && slotsOf(pendingMove.slots).every((slot) => claimed.includes(slot));
  const after = has ? completeMove(it, context.now) : abandonMove(it, context.now, true);
  if (!(await bookings.trySave(context.db, it, after))) return false;
  await drainBooking(context, await releaseSlots(context, after));
  return true;
}

/**
 * Nobody came: it counts, and the room is free again. Should this die in between, releasing the slots counts it;
 * counted twice is counted once.
 */
async function noShow(context: AppContext, it: Booking): Promise<boolean> {
  const { db, now } = context;
  const after = advance(it, { action: 'release', by: 'system', now });
  if (it.guest) return change(context, it, after);
  const standing = withNoShow(await standings.find(db, it.personId), missedBy(it), it.rules.noShow, now);
  const facts = {
    count: standing.noShows.length,
    ...(standing.pausedUntil !== undefined && { dueAt: standing.pausedUntil }),
  };
  const told = {
    ...after,
    outbox: after.outbox.map((entry) =>
      entry.notice === 'bookingMissed' ? { ...entry, facts: { ...entry.facts, ...facts } } : entry,
    ),
  };
  if (!(await bookings.trySave(db, it, told))) return false; // somebody checked in at the last moment
  await count(context, it);
  await settleBooking(context, it, told);
  return true;
}

const missedBy = (it: Booking) => ({ booking: it.id, day: it.day, roomName: it.room.name });

async function count({ db, now }: AppContext, it: Booking): Promise<void> {
  if (!it.guest)
    await standings.change(db, it.personId, (standing) => withNoShow(standing, missedBy(it), it.rules.noShow, now));
}
