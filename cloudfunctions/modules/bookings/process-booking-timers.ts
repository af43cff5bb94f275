import { abandonMove, advanceBySystem, completeMove } from '@domain/bookings/lifecycle/advance';
import { isOver } from '@domain/bookings/availability/booking-request';
import { isLive, type Booking } from '@domain/bookings/booking';
import type { BookingDetails } from '@domain/bookings/lifecycle/event';
import { withNoShow } from '@domain/bookings/no-show-record';
import { dueTimerAction, type TimerAction } from '@domain/bookings/lifecycle/timers';
import { slotsOwnedBy } from '@domain/bookings/availability/room-day';
import { AppError } from '@domain/errors';
import { slotsOf } from '@domain/halls/slot';
import type { AppContext } from '../../platform/context';
import * as roomdays from './room-days/roomday-repository';
import { changeRecord } from '../lifecycle/change-record';
import { processTimers, type TimerJob } from '../lifecycle/process-timers';
import type { TimeBudget } from '../messages/time-budget';
import * as bookings from './booking/booking-repository';
import { finishFollowUp } from './booking/follow-up';
import { bookingStore, noShowOf, recordNoShow } from './booking/booking-store';
import * as noShowRecords from './no-shows/no-show-repository';
import { claimBlock } from './desk/block-slots';
import { releaseAndOffer } from './waitlist/promote-waitlist';
import { updateEntryOf } from './waitlist/update-entry';

/**
 * Ends holds whose process died, requests nobody answered, offers nobody took and bookings nobody came to. Answers how
 * many bookings it looked at.
 */
export const processBookingTimers = (context: AppContext, budget: TimeBudget): Promise<number> =>
  processTimers(context, budget, bookingTimers);

const bookingTimers: TimerJob<Booking, Booking> = {
  name: 'booking timers',
  listDue: bookings.listDue,
  load: async (_, listed) => listed.map((booking) => () => booking),
  runDueAction: async (context, booking) => {
    const action = dueTimerAction(booking, context.now);
    return action && TIMER_HANDLERS[action](context, booking);
  },
};

type TimerHandler = (context: AppContext, booking: Booking) => Promise<Booking | undefined>;

const TIMER_HANDLERS: Record<TimerAction, TimerHandler> = {
  fail: (context, booking) =>
    change(context, booking, (before) => advanceBySystem(before, 'fail', context.now, { recheck: true })),
  expire: (context, booking) => change(context, booking, (before) => advanceBySystem(before, 'expire', context.now)),
  lapse: (context, booking) => change(context, booking, (before) => advanceBySystem(before, 'lapse', context.now)),
  remind: (context, booking) => change(context, booking, (before) => advanceBySystem(before, 'remind', context.now)),
  markNoShow: (context, booking) =>
    change(context, booking, async (before) =>
      advanceBySystem(before, 'markNoShow', context.now, await noShowDetails(context, before)),
    ),
  releaseClaims,
  settleMove,
  followUp: finishFollowUp,
  resumeBlock,
};

/** The outbox job of the same run sends what follows. */
const change = (
  context: AppContext,
  booking: Booking,
  decide: (before: Booking) => Booking | Promise<Booking>,
): Promise<Booking> => changeRecord(context, bookingStore, { load: async () => booking, decide, deliver: 'later' });

/** How many no-shows the booker has with this one, and until when that pauses booking. */
async function noShowDetails({ db, now }: AppContext, booking: Booking): Promise<BookingDetails> {
  if (booking.guest) return {};
  const record = await noShowRecords.find(db, booking.personId);
  const { noShows, pausedUntil } = withNoShow(record, noShowOf(booking), booking.rules.noShow, now);
  return { noShows: noShows.length, pausedUntil };
}

/** Finishes what a process left undone that died after it saved a new state. */
async function releaseClaims(context: AppContext, booking: Booking): Promise<Booking | undefined> {
  if (booking.state === 'noShow' && booking.appeal?.answer !== 'excused') await recordNoShow(context, booking);
  if (!isLive(booking.state)) await updateEntryOf(context, booking);
  const released = await releaseAndOffer(context, booking);
  return released === booking ? undefined : released;
}

/** A block that displaces: what is in its way may have ended already, so it is finished, not given up. */
async function resumeBlock(context: AppContext, hold: Booking): Promise<Booking | undefined> {
  if (isOver(hold, context.now)) return TIMER_HANDLERS.fail(context, hold);
  try {
    return (await claimBlock(context, hold, true)).booking;
  } catch (error) {
    // it failed for a reason that is stored with it
    if (error instanceof AppError && error.code === 'ruleBroken') return undefined;
    throw error;
  }
}

/** A move whose process died: it is completed if the new time was claimed, else abandoned. */
async function settleMove(context: AppContext, booking: Booking): Promise<Booking | undefined> {
  const { pendingMove, state } = booking;
  if (!pendingMove) return undefined;
  const owners = (await roomdays.find(context.db, pendingMove.space, pendingMove.day))?.owners ?? {};
  const claimed = slotsOwnedBy(owners, booking.id);
  const isClaimed =
    (state === 'confirmed' || state === 'pending') &&
    slotsOf(pendingMove.slots).every((slot) => claimed.includes(slot));
  const moved = await change(context, booking, (before) =>
    isClaimed ? completeMove(before, context.now) : abandonMove(before, context.now, true),
  );
  return releaseAndOffer(context, moved);
}
