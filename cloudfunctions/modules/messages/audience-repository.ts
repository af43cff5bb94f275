import type { Audience } from '@domain/messages/notice';
import type { Database } from '../../platform/database/database';

// Reads who holds a position and who supports a case; it writes nothing.
const MAX_STAFF = 100;
const SUPPORTERS_PAGE = 1000;

/** The personIds of everybody who gets a message. */
export async function resolveRecipients(db: Database, to: Audience): Promise<string[]> {
  if ('person' in to) return [to.person];
  return 'position' in to ? staffAt(db, to.position) : supportersOf(db, to.supportersOf);
}

/** Index: keys. */
async function staffAt(db: Database, key: string): Promise<string[]> {
  const { data } = await db
    .collection<{ _id: string }>('people')
    .where({ keys: key })
    .field({ _id: true })
    .limit(MAX_STAFF)
    .get();
  return data.map(({ _id }) => _id);
}

/** Index: case. */
async function supportersOf(db: Database, id: string): Promise<string[]> {
  const personIds: string[] = [];
  for (;;) {
    const { data } = await db
      .collection<{ _id: string; personId: string }>('supports')
      .where({ case: id })
      .field({ personId: true })
      .skip(personIds.length)
      .limit(SUPPORTERS_PAGE)
      .get();
    personIds.push(...data.map(({ personId }) => personId));
    if (data.length < SUPPORTERS_PAGE) return personIds;
  }
}
