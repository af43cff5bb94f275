import { addDays, communityDay, momentOf, type Moment } from '../time';
import type { Booking } from './booking';
import { checkInWindow } from './lifecycle';
import { createBookingNotices } from './notices';
import { HOLD_TTL } from './create-booking';

/** What the clock does to a booking. */
export type TimerAction = 'giveUp' | 'settleMove' | 'release' | 'remind' | 'expire' | 'lapse' | 'noShow';

/** The evening before, when people look at their phones. */
const REMINDER_MINUTE = 18 * 60;

/** When the booker is reminded: the evening before, unless the booking was made after that. */
export function reminderAt({ day, madeAt }: Pick<Booking, 'day' | 'madeAt'>): Moment | undefined {
  const at = momentOf(addDays(day, -1), REMINDER_MINUTE);
  return madeAt < at ? at : undefined;
}

type BookingTimer = { action: TimerAction; at: Moment };

function timersOf(it: Booking): BookingTimer[] {
  const { pendingReleases, pendingMove } = it;
  return [
    ...(pendingReleases ?? []).map(({ at }) => ({ action: 'release' as const, at: at + HOLD_TTL })),
    ...(pendingMove && !pendingReleases ? [{ action: 'settleMove' as const, at: pendingMove.at + HOLD_TTL }] : []),
    ...(pendingReleases || pendingMove ? [] : stateTimers(it)),
  ];
}

function stateTimers(it: Booking): BookingTimer[] {
  const { state, until = it.startAt } = it;
  if (state === 'hold') return [{ action: 'giveUp', at: it.madeAt + HOLD_TTL }];
  if (state === 'pending') return [{ action: 'expire', at: until }];
  if (state === 'offered') return [{ action: 'lapse', at: until }];
  if (state !== 'confirmed') return [];
  const reminder = it.remindedAt === undefined && !it.guest ? reminderAt(it) : undefined;
  const nobody: BookingTimer[] = it.rules.checkIn.required
    ? [{ action: 'noShow', at: checkInWindow(it).until + 1 }]
    : [];
  return [...(reminder !== undefined ? [{ action: 'remind' as const, at: reminder }] : []), ...nobody];
}

const earliest = (list: BookingTimer[]): BookingTimer | undefined =>
  list.reduce<BookingTimer | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);

/** When the clock looks at a booking next; never once nothing can happen to it by itself. */
export const nextTimerAt = (it: Booking): Moment | undefined => earliest(timersOf(it))?.at;

/** What is due by now. */
export function dueTimerAction(it: Booking, now: Moment): TimerAction | undefined {
  const due = earliest(timersOf(it));
  return due && due.at <= now ? due.action : undefined;
}

/**
 * The booking after its reminder; one that comes on the day itself would say “tomorrow” wrongly and is only ticked off.
 */
export function remind(it: Booking, now: Moment): Booking {
  const after = { ...it, version: it.version + 1, remindedAt: now };
  return communityDay(now) < it.day
    ? { ...after, outbox: [...it.outbox, ...createBookingNotices(after, 'remind', now)] }
    : after;
}
