import type { Facts } from '@domain/errors';

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
