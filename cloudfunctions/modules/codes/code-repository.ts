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

/** A hall's codes, the newest first. Index: hall, madeAt. */
export async function listOfHall(db: Database, hall: string): Promise<Code[]> {
  const { data } = await codes(db).where({ hall }).orderBy('madeAt', 'desc').limit(200).get();
  return data.map(toCode);
}

/** Revokes a code for ever. Index: _id. */
export async function revoke(db: Database, _id: string, now: number): Promise<void> {
  await codes(db)
    .where({ _id, revokedAt: db.command.exists(false) })
    .update({ data: { revokedAt: now } });
}
