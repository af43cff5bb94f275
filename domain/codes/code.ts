import type { Moment } from '../time';

/** What a code on paper stands for: the counter of a station, a hall, the door of a room, or a notice that leads to one of them. */
export const CODE_KINDS = ['station', 'hall', 'room', 'notice'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** A printed code. Its id is short, so that it fits a mini-program code's scene, and signed, so that it can not be made up. */
export type Code = {
  id: string;
  kind: CodeKind;
  /** The hall whose desk printed it. */
  hall: string;
  community: string;
  /** Where it leads: a station, the hall, or one of its rooms. */
  station?: string;
  room?: string;
  /** What stands beside it on paper. */
  name: string;
  label: string;
  madeAt: Moment;
  revokedAt?: Moment;
};

export const CODE_LENGTH = 16;

/** The id in whatever a camera read: the bare id, `c=…` as a scene or in a path, or an ordinary link that ends in `/c/…`. */
export function codeIn(scanned: string): string | undefined {
  const decoded = scanned.includes('%') ? unescaped(scanned) : scanned;
  const found = /(?:^|[?&=]|scene=)c=([a-z2-7]{16})(?:$|[&#])/.exec(decoded) ?? /^https:\/\/[^/\s]+\/c\/([a-z2-7]{16})(?:$|[/?#])/.exec(decoded) ?? /^([a-z2-7]{16})$/.exec(decoded);
  return found?.[1];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
