import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '@domain/errors';
import type { UserContext } from '../context';

// A cursor names the last row that was read. Where a reader is not shown every row, it may name one that they must not
// know of, so it leaves the cloud encrypted. Equal cursors of one reader stay equal.

const CIPHER = 'aes-256-ctr';
const TAG_LENGTH = 16;
const PREFIX = 's.';

/** Whose cursor it is, and the key that nobody outside the cloud has. */
export type CursorOwner = { personId: string; identityKey: string };

export const cursorOwnerOf = ({ actor, keys }: Pick<UserContext, 'actor' | 'keys'>): CursorOwner => ({
  personId: actor.personId,
  identityKey: keys.identity,
});

const keyFor = (use: string, { identityKey }: CursorOwner): Buffer =>
  createHmac('sha256', identityKey).update(`cursor/${use}`).digest();

const tagOf = (cursor: string, owner: CursorOwner): Buffer =>
  createHmac('sha256', keyFor('tag', owner)).update(`${owner.personId}/${cursor}`).digest().subarray(0, TAG_LENGTH);

/** The cursor as its reader gets it. */
export function sealCursor(cursor: string, owner: CursorOwner): string {
  const tag = tagOf(cursor, owner);
  const cipher = createCipheriv(CIPHER, keyFor('text', owner), tag);
  return PREFIX + Buffer.concat([tag, cipher.update(cursor, 'utf8'), cipher.final()]).toString('base64url');
}

/**
 * The cursor behind a sealed one. One that was never sealed, as releases before this one gave them, stays as it is: it
 * shows nothing that its reader may not see. Throws `invalidInput: after` for one of somebody else.
 */
export function openCursor(after: string | undefined, owner: CursorOwner): string | undefined {
  if (!after?.startsWith(PREFIX)) return after;
  const bytes = Buffer.from(after.slice(PREFIX.length), 'base64url');
  const tag = bytes.subarray(0, TAG_LENGTH);
  if (tag.length < TAG_LENGTH) throw new AppError('invalidInput', 'after');
  const decipher = createDecipheriv(CIPHER, keyFor('text', owner), tag);
  const cursor = Buffer.concat([decipher.update(bytes.subarray(TAG_LENGTH)), decipher.final()]).toString('utf8');
  if (!timingSafeEqual(tag, tagOf(cursor, owner))) throw new AppError('invalidInput', 'after');
  return cursor;
}
