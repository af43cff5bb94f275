import { AppError } from '../errors';
import { timeAt, type Span } from '../halls/slot';
import type { Attempts } from '../people/limits';
import { recentKeys } from '../people/limits';
import { MINUTE, type Day, type Moment } from '../time';
import type { WaitlistEntry } from './booking';

/** One person's waitlist entries for one space and day. */
export const MAX_WAITLIST_ENTRIES = 3;

/** What somebody waits for. */
export type WaitedTime = { room: { id: string; space: string }; day: Day; slots: Span };

const groupOf = ({ room, day }: WaitedTime): string => `${room.space}/${day}/`;

/** The key under which an attempt to wait for a time is counted. */
export const waitKey = (waited: WaitedTime): string =>
  `${groupOf(waited)}${waited.room.id}/${timeAt(waited.slots.from)}-${timeAt(waited.slots.to)}`;

/** An attempt may still be on its way for so long, before its entry is saved. */
const PENDING_FOR = MINUTE;

/** An attempt to wait for a time, with the moment of its command. */
type PendingAttempt = { key: string; at: Moment };
type OwnEntry = WaitedTime & Pick<WaitlistEntry, 'state' | 'at'>;

/** Attempts for the same space and day that may have no entry yet. */
export const pendingAttempts = (attempts: Attempts | undefined, waited: WaitedTime, now: Moment): PendingAttempt[] =>
  recentKeys(attempts ?? { at: [] }, now - PENDING_FOR).filter(({ key }) => key.startsWith(groupOf(waited)));

/**
 * The times for which somebody has a place. An attempt counts until the entry of its own moment is there; from then on
 * the entry does, while it waits.
 */
function placesOf(own: readonly OwnEntry[], pending: readonly PendingAttempt[]): Set<string> {
  const waiting = own.filter(({ state }) => state === 'waiting').map(waitKey);
  const onTheirWay = pending.filter(({ key, at }) => !own.some((entry) => waitKey(entry) === key && entry.at >= at));
  return new Set([...waiting, ...onTheirWay.map(({ key }) => key)]);
}

/**
 * Whether one more place is to be counted; not when another tap has it already. Throws `ruleBroken: bookings.places`
 * when somebody has their places for this space and day.
 */
export function needsPlace(waited: WaitedTime, own: readonly OwnEntry[], pending: readonly PendingAttempt[]): boolean {
  const places = placesOf(own, pending);
  if (places.has(waitKey(waited))) return false;
  if (places.size >= MAX_WAITLIST_ENTRIES)
    throw new AppError('ruleBroken', 'bookings.places', { limit: MAX_WAITLIST_ENTRIES });
  return true;
}
