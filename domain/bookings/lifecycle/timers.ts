import * as timers from '../../lifecycle/timers';
import type { Timer, TimerTable } from '../../lifecycle/timers';
import type { Moment } from '../../time';
import type { Booking, BookingState } from '../booking';
import { checkInWindow, HOLD_TTL, reminderAt } from './deadlines';
import type { BookingSystemAction } from './event';

/**
 * What happens to a booking by itself: an action of its transition table, or a step of the claim protocol that an
 * interrupted process left open.
 */
export type TimerAction =
  | Exclude<BookingSystemAction, 'confirm' | 'displace' | 'bookerLeft' | 'recalculate'>
  | 'settleMove'
  | 'releaseClaims'
  | 'followUp'
  | 'resumeBlock';

type BookingTimers = Timer<TimerAction>[];

/** Timers of a state wait until what was given up is released and a move is settled. */
const inState = ({ state, pendingReleases, pendingMove }: Booking, expected: BookingState): boolean =>
  state === expected && !pendingReleases && !pendingMove;

const TIMERS: TimerTable<Booking, undefined, TimerAction> = {
  release: ({ pendingReleases = [] }) =>
    pendingReleases.map(({ at }) => ({ at: at + HOLD_TTL, action: 'releaseClaims' })),
  move: ({ pendingMove, pendingReleases }) =>
    pendingMove && !pendingReleases ? [{ at: pendingMove.at + HOLD_TTL, action: 'settleMove' }] : [],
  followUp: ({ followUp, pendingReleases }) =>
    followUp !== undefined && !pendingReleases ? [{ at: followUp + HOLD_TTL, action: 'followUp' }] : [],
  hold: (booking) =>
    inState(booking, 'hold')
      ? [{ at: booking.madeAt + HOLD_TTL, action: booking.overrides ? 'resumeBlock' : 'fail' }]
      : [],
  approval: (booking) =>
    inState(booking, 'pending') ? [{ at: booking.until ?? booking.startAt, action: 'expire' }] : [],
  offer: (booking) => (inState(booking, 'offered') ? [{ at: booking.until ?? booking.startAt, action: 'lapse' }] : []),
  reminder(booking): BookingTimers {
    const at =
      inState(booking, 'confirmed') && booking.remindedAt === undefined && !booking.guest
        ? reminderAt(booking)
        : undefined;
    return at === undefined ? [] : [{ at, action: 'remind' }];
  },
  arrival: (booking) =>
    inState(booking, 'confirmed') && booking.rules.checkIn.required
      ? [{ at: checkInWindow(booking).until + 1, action: 'markNoShow' }]
      : [],
};

/** When a booking is due next; undefined when nothing happens to it by itself. */
export const nextTimerAt = (booking: Booking): Moment | undefined => timers.nextTimerAt(TIMERS, booking, undefined);

/** What is due by `now`, if anything. */
export const dueTimerAction = (booking: Booking, now: Moment): TimerAction | undefined =>
  timers.dueTimerAction(TIMERS, booking, undefined, now);
