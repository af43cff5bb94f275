import { AppError } from '../errors';
import type { Hall } from '../halls/hall';
import type { Station } from '../places/place';
import type { Moment } from '../time';
import { MAX_SHEET_CODES } from './input-limits';

/** What a printed code belongs to: a station, a hall, a room, or a paper notice that leads to one of them. */
export const CODE_KINDS = ['station', 'hall', 'room', 'notice'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/**
 * A printed code. Its id fits the scene of a mini-program code (32 characters) and is signed, so that nobody can forge
 * it.
 */
export type Code = {
  id: string;
  kind: CodeKind;
  /** The hall whose desk printed it. */
  hall: string;
  community: string;
  /** The station or room that the code opens; without them it opens the hall. */
  station?: string;
  room?: string;
  /** The space of the room, which its layouts share. */
  space?: string;
  /** Printed beside the code. */
  name: string;
  label: string;
  madeAt: Moment;
  revokedAt?: Moment;
};

/**
 * The code's id in scanned text: the bare id, `c=…` as a scene or in a path, or a link that ends in `/c/…`. Undefined
 * for any other text.
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

/**
 * The fields of a new code. Throws `invalidInput` for a room or station that the hall or its community lacks, and for a
 * notice without a label.
 */
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

/** The codes to print, those in use and of `ids` if given, and how many find no room on the sheet. */
export function chooseForSheet(codes: readonly Code[], ids?: readonly string[]): { chosen: Code[]; remaining: number } {
  const wanted = codes.filter((code) => code.revokedAt === undefined && (!ids || ids.includes(code.id)));
  const chosen = wanted.slice(0, MAX_SHEET_CODES);
  return { chosen, remaining: wanted.length - chosen.length };
}
