import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { insertOnce } from '../../platform/database/versioned';

/** Uploads of one command that were copied, and when they are removed. It tells neither the person nor the case. */
type UploadsDocument = { _id: string; files: string[]; removeAt: Moment };
const collection = (db: Database) => db.collection<UploadsDocument>('uploads');

export type Uploads = { id: string; files: string[]; removeAt: Moment };

/** Adds uploads; those of a repeated command are there already. */
export const add = (db: Database, { id, ...uploads }: Uploads): Promise<boolean> =>
  insertOnce(collection(db), { _id: id, ...uploads });

/** Uploads to remove, the longest waiting first. Index: removeAt. */
export async function listDue(db: Database, now: Moment, limit: number): Promise<Uploads[]> {
  const { data } = await collection(db)
    .where({ removeAt: db.command.lte(now) })
    .orderBy('removeAt', 'asc')
    .limit(limit)
    .get();
  return data.map(({ _id, ...uploads }) => ({ id: _id, ...uploads }));
}

/** Forgets uploads that were removed. Index: _id. */
export async function forget(db: Database, id: string): Promise<void> {
  await collection(db).doc(id).remove();
}
