import type { Facts } from '@domain/errors';
import { momentOf, type Moment } from '@domain/time';
import { formatDay } from '@domain/vocabulary/time';
import { formatDate, formatTimeRange } from '@/text/halls';

/** The nearest thing that would work, as a refusal names it. */
export type Alternative = { day: string; from: string; to: string; room?: string; roomName?: string };

/** What a refusal offers instead, where it offers anything. */
export function parseAlternative(facts: Facts | undefined): Alternative | undefined {
  const { nearDay, nearFrom, nearTo, nearRoom, nearRoomName } = facts ?? {};
  if (!nearDay || !nearFrom || !nearTo) return undefined;
  return {
    day: String(nearDay),
    from: String(nearFrom),
    to: String(nearTo),
    ...(nearRoom && { room: String(nearRoom) }),
    ...(nearRoomName && { roomName: String(nearRoomName) }),
  };
}

/** The same in as few words as say it: near days by their name alone. */
export const formatShortTime = ({ day, from, to }: { day: string; from: string; to: string }, now: Moment): string =>
  `${formatDay(momentOf(day, 0), now)} ${formatTimeRange(from, to)}`;

/** A day and its times, in full. */
export const formatFullTime = ({ day, from, to }: { day: string; from: string; to: string }, now: Moment): string =>
  `${formatDate(day, now)} ${formatTimeRange(from, to)}`;
