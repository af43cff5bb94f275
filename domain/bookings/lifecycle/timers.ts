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
  hold: (it) =>
    inState(it, 'hold') ? [{ at: it.madeAt + HOLD_TTL, action: it.overrides ? 'resumeBlock' : 'fail' }] : [],
  approval: (it) => (inState(it, 'pending') ? [{ at: it.until ?? it.startAt, action: 'expire' }] : []),
  offer: (it) => (inState(it, 'offered') ? [{ at: it.until ?? it.startAt, action: 'lapse' }] : []),
  reminder(it): BookingTimers {
    const at = inState(it, 'confirmed') && it.remindedAt === undefined && !it.guest ? reminderAt(it) : undefined;
    return at === undefined ? [] : [{ at, action: 'remind' }];
  },
  arrival: (it) =>
    inState(it, 'confirmed') && it.rules.checkIn.required
      ? [{ at: checkInWindow(it).until + 1, action: 'markNoShow' }]
      : [],
};

/** When a booking is due next; undefined when nothing happens to it by itself. */
export const nextTimerAt = (it: Booking): Moment | undefined => timers.nextTimerAt(TIMERS, it, undefined);

/** What is due by `now`, if anything. */
export const dueTimerAction = (it: Booking, now: Moment): TimerAction | undefined =>
  timers.dueTimerAction(TIMERS, it, undefined, now);
