import type { Audience } from '@domain/messages/notice';
import type { Database, Query } from '../../platform/database/database';

// Reads who holds a position and who supports a case; it writes nothing.
const PAGE_SIZE = 1000;

/** The personIds of everybody who gets a message. */
export async function resolveRecipients(db: Database, to: Audience): Promise<string[]> {
  if ('person' in to) return [to.person];
  return 'position' in to ? staffAt(db, to.position) : supportersOf(db, to.supportersOf);
}

/** Index: keys. */
const staffAt = async (db: Database, key: string): Promise<string[]> =>
  (await readAll(db.collection<{ _id: string }>('people').where({ keys: key }).field({ _id: true }))).map(
    ({ _id }) => _id,
  );

/** Index: case. */
const supportersOf = async (db: Database, id: string): Promise<string[]> =>
  (await readAll(db.collection<{ personId: string }>('supports').where({ case: id }).field({ personId: true }))).map(
    ({ personId }) => personId,
  );

async function readAll<T>(query: Query<T>): Promise<T[]> {
  const rows: T[] = [];
  for (;;) {
    const { data } = await query.skip(rows.length).limit(PAGE_SIZE).get();
    rows.push(...data);
    if (data.length < PAGE_SIZE) return rows;
  }
}
