import { AppError } from '../errors';
import type { Hall } from '../halls/hall';
import type { Station } from '../places/place';
import type { Moment } from '../time';

/**
 * What a code on paper stands for: the counter of a station, a hall, the door of a room, or a notice that leads to one
 * of them.
 */
export const CODE_KINDS = ['station', 'hall', 'room', 'notice'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/**
 * A printed code. Its id is short, so that it fits a mini-program code's scene, and signed, so that it can not be made
 * up.
 */
export type Code = {
  id: string;
  kind: CodeKind;
  /** The hall whose desk printed it. */
  hall: string;
  community: string;
  /** Where it leads: a station, the hall, or one of its rooms. */
  station?: string;
  room?: string;
  /** The space behind a room's door, which its layouts share. */
  space?: string;
  /** What stands beside it on paper. */
  name: string;
  label: string;
  madeAt: Moment;
  revokedAt?: Moment;
};

/**
 * The id in whatever a camera read: the bare id, `c=…` as a scene or in a path, or an ordinary link that ends in
 * `/c/…`.
 */
export function parseCodeId(scanned: string): string | undefined {
  const decoded = scanned.includes('%') ? decodeSafely(scanned) : scanned;
  const found =
    /(?:^|[?&=]|scene=)c=([a-z2-7]{16})(?:$|[&#])/.exec(decoded) ??
    /^https:\/\/[^/\s]+\/c\/([a-z2-7]{16})(?:$|[/?#])/.exec(decoded) ??
    /^([a-z2-7]{16})$/.exec(decoded);
  return found?.[1];
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type CodeRequest = { kind: CodeKind; label: string; room?: string; station?: string };

/** What a new code stands for. Throws `invalidInput` for a door without a room, or a station of another community. */
export function buildCode(
  { kind, label, room: roomId, station: stationId }: CodeRequest,
  hall: Hall,
  stations: readonly Station[],
): Omit<Code, 'id' | 'madeAt'> {
  const base = { kind, hall: hall.id, community: hall.community, label };
  if (kind === 'station') {
    const station = stations.find(({ id, community }) => id === stationId && community === hall.community);
    if (!station) throw new AppError('invalidInput', 'station');
    return { ...base, station: station.id, name: station.name };
  }
  const room = hall.rooms.find(({ id }) => id === roomId);
  if (!room && (kind === 'room' || roomId !== undefined)) throw new AppError('invalidInput', 'room');
  if (kind === 'notice' && !label) throw new AppError('invalidInput', 'label');
  return room ? { ...base, room: room.id, space: room.space, name: room.name } : { ...base, name: hall.name };
}
