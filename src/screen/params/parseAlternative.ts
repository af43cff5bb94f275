import type { Facts } from '@domain/errors';

/** The nearest free time that an error names. */
export type Alternative = { day: string; from: string; to: string; room?: string; roomName?: string };

/** Reads the nearest free time from the facts of an error; undefined where there is none. */
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
