import type { Code } from '@domain/codes/code';
import type { Database } from '../../platform/database/database';
import { insertOnce } from '../../platform/database/versioned';

type CodeDocument = Omit<Code, 'id'> & { _id: string };
const codes = (db: Database) => db.collection<CodeDocument>('codes');

const toCode = ({ _id, ...code }: CodeDocument): Code => ({ id: _id, ...code });

/** Saves a code; false when the same command saved it before. */
export const add = (db: Database, { id, ...code }: Code): Promise<boolean> =>
  insertOnce(codes(db), { _id: id, ...code });

/** A code, if it was made. Index: _id. */
export async function find(db: Database, id: string): Promise<Code | undefined> {
  const { data } = await codes(db).doc(id).get();
  return data ? toCode(data) : undefined;
}

const MAX_LISTED = 200;

/**
 * A hall's codes, those in use before the revoked ones, the newest first, and how many more there are. Index: hall,
 * revokedAt, madeAt.
 */
export async function listOfHall(db: Database, hall: string): Promise<{ listed: Code[]; remaining: number }> {
  const query = codes(db).where({ hall });
  // a code in use has no `revokedAt`, and what is missing comes first
  const { data } = await query.orderBy('revokedAt', 'asc').orderBy('madeAt', 'desc').limit(MAX_LISTED).get();
  const remaining = data.length < MAX_LISTED ? 0 : (await query.count()).total - MAX_LISTED;
  return { listed: data.map(toCode), remaining: Math.max(0, remaining) };
}

/** Revokes a code for ever. Index: _id. */
export async function revoke(db: Database, _id: string, now: number): Promise<void> {
  await codes(db)
    .where({ _id, revokedAt: db.command.exists(false) })
    .update({ data: { revokedAt: now } });
}
