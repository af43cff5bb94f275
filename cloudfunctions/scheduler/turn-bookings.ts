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
import type { Allowance } from '../modules/messages/allowance';
import { drainBooking } from '../modules/messages/drain-outbox';
import type { Ground } from '../platform/context';

const BATCH = 200;

/**
 * Does what bookings are due for: ends holds whose process died, requests nobody answered, offers nobody took and
 * bookings nobody came to. Answers how many it looked at.
 */
export async function turnBookings(ground: Ground, time: Allowance): Promise<number> {
  let looked = 0;
  for (let past = 0; ;) {
    const due = await bookings.due(ground.db, ground.now, past, BATCH);
    for (const it of due) if (time.left() > 0 && !(await turn(ground, it))) past++;
    looked += due.length;
    if (due.length < BATCH || time.left() <= 0) return looked;
  }
}

/** One booking; what somebody else changes meanwhile, or what fails, is left for the next minute. */
async function turn(ground: Ground, it: Booking): Promise<boolean> {
  const step = dueTimerAction(it, ground.now);
  if (!step) return false;
  try {
    return await STEPS[step](ground, it);
  } catch (error) {
    console.error(ground.requestId, 'booking', it.id, error);
    return false;
  }
}

type Turn = (ground: Ground, it: Booking) => Promise<boolean>;

const STEPS: Record<TimerAction, Turn> = {
  giveUp: (ground, it) => change(ground, it, failClaim(it, undefined, ground.now, true)),
  expire: (ground, it) => change(ground, it, advance(it, { action: 'expire', by: 'system', now: ground.now })),
  lapse: (ground, it) => change(ground, it, advance(it, { action: 'lapse', by: 'system', now: ground.now })),
  remind: (ground, it) => change(ground, it, remind(it, ground.now)),
  release: async (ground, it) => {
    // whoever died in between may not have
    if (it.state === 'noShow' && it.appeal?.answer !== 'excused') await count(ground, it);
    if (!isLive(it.state)) await settleWait(ground, it);
    return (await releaseSlots(ground, it)) !== it;
  },
  settleMove,
  noShow,
};

async function change(ground: Ground, before: Booking, after: Booking): Promise<boolean> {
  if (!(await bookings.trySave(ground.db, before, after))) return false;
  await settleBooking(ground, before, after);
  return true;
}

/** A move whose process died: it is finished if the new time was claimed, else given up. */
async function settleMove(ground: Ground, it: Booking): Promise<boolean> {
  const { pendingMove, state } = it;
  if (!pendingMove) return false;
  const owners = (await roomdays.find(ground.db, pendingMove.space, pendingMove.day))?.owners ?? {};
  const claimed = slotsOwnedBy(owners, it.id);
  const has =
    (state === 'confirmed' || state === 'pending') && slotsOf(pendingMove.slots).every((slot) => claimed.includes(slot));
  const after = has ? completeMove(it, ground.now) : abandonMove(it, ground.now, true);
  if (!(await bookings.trySave(ground.db, it, after))) return false;
  await drainBooking(ground, await releaseSlots(ground, after));
  return true;
}

/**
 * Nobody came: it counts, and the room is free again. Should this die in between, releasing the slots counts it;
 * counted twice is counted once.
 */
async function noShow(ground: Ground, it: Booking): Promise<boolean> {
  const { db, now } = ground;
  const after = advance(it, { action: 'release', by: 'system', now });
  if (it.guest) return change(ground, it, after);
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
  await count(ground, it);
  await settleBooking(ground, it, told);
  return true;
}

const missedBy = (it: Booking) => ({ booking: it.id, day: it.day, roomName: it.room.name });

async function count({ db, now }: Ground, it: Booking): Promise<void> {
  if (!it.guest)
    await standings.change(db, it.personId, (standing) => withNoShow(standing, missedBy(it), it.rules.noShow, now));
}
