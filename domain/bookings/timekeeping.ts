import { addDays, communityDay, momentOf, type Moment } from '../time';
import type { Booking } from './booking';
import { checkInWindow } from './lifecycle';
import { noticesOf } from './notices';
import { HOLD_LIFE } from './open';

/** What the clock does to a booking. */
export type ClockStep = 'giveUp' | 'settleMove' | 'release' | 'remind' | 'expire' | 'lapse' | 'noShow';

/** The evening before, when people look at their phones. */
const REMIND_AT = 18 * 60;

/** When the booker is reminded: the evening before, unless the booking was made after that. */
export function remindAt({ day, madeAt }: Pick<Booking, 'day' | 'madeAt'>): Moment | undefined {
  const at = momentOf(addDays(day, -1), REMIND_AT);
  return madeAt < at ? at : undefined;
}

type Due = { step: ClockStep; at: Moment };

function dues(it: Booking): Due[] {
  const { leaving, moving } = it;
  return [
    ...(leaving ?? []).map(({ at }) => ({ step: 'release' as const, at: at + HOLD_LIFE })),
    ...(moving && !leaving ? [{ step: 'settleMove' as const, at: moving.at + HOLD_LIFE }] : []),
    ...(leaving || moving ? [] : ofState(it)),
  ];
}

function ofState(it: Booking): Due[] {
  const { state, until = it.startAt } = it;
  if (state === 'hold') return [{ step: 'giveUp', at: it.madeAt + HOLD_LIFE }];
  if (state === 'pending') return [{ step: 'expire', at: until }];
  if (state === 'offered') return [{ step: 'lapse', at: until }];
  if (state !== 'confirmed') return [];
  const reminder = it.remindedAt === undefined && !it.guest ? remindAt(it) : undefined;
  const nobody: Due[] = it.rules.checkIn.required ? [{ step: 'noShow', at: checkInWindow(it).until + 1 }] : [];
  return [...(reminder !== undefined ? [{ step: 'remind' as const, at: reminder }] : []), ...nobody];
}

const soonest = (list: Due[]): Due | undefined =>
  list.reduce<Due | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);

/** When the clock looks at a booking next; never once nothing can happen to it by itself. */
export const dueAt = (it: Booking): Moment | undefined => soonest(dues(it))?.at;

/** What is due by now. */
export function dueByClock(it: Booking, now: Moment): ClockStep | undefined {
  const due = soonest(dues(it));
  return due && due.at <= now ? due.step : undefined;
}

/**
 * The booking after its reminder; one that comes on the day itself would say “tomorrow” wrongly and is only ticked off.
 */
export function remind(it: Booking, now: Moment): Booking {
  const after = { ...it, version: it.version + 1, remindedAt: now };
  return communityDay(now) < it.day ? { ...after, outbox: [...it.outbox, ...noticesOf(after, 'remind', now)] } : after;
}
