import type { Audience } from '@domain/messages/notice';
import { isStaffOf, type Position } from '@domain/people/actor';
import type { Collection, Database } from '../../platform/database/database';
import { readAll, readPage } from '../../platform/database/pages';

// Reads who holds a position and who supports a case; it writes nothing.
const PAGE_SIZE = 500;

/** The personIds of everybody who gets a message. */
export async function resolveRecipients(db: Database, to: Audience): Promise<string[]> {
  if ('person' in to) return (await isLeftOut(db, to)) ? [] : [to.person];
  if ('followersOf' in to) return followersOf(db, to.followersOf);
  return 'position' in to ? staffAt(db, to.position, to.without) : supportersOf(db, to.supportersOf);
}

/** Index: _id. */
async function isLeftOut(db: Database, { person, without = [] }: { person: string; without?: string[] }) {
  if (!without.length) return false;
  const { data } = await db.collection<Holder>('people').doc(person).field({ positions: true }).get();
  return isStaffOf({ positions: data?.positions ?? [] }, without);
}

type Holder = { _id: string; positions: Position[] };

/** Index: keys, _id. */
async function staffAt(db: Database, key: string, without: readonly string[] = []): Promise<string[]> {
  const people = db.collection<Holder>('people');
  const holders = await readWhole(db, people, { keys: key }, without.length ? 'positions' : '_id');
  return holders.filter(({ positions = [] }) => !isStaffOf({ positions }, without)).map(({ _id }) => _id);
}

/** Index: case, _id. */
const supportersOf = async (db: Database, id: string): Promise<string[]> =>
  (await readWhole(db, db.collection<{ _id: string; personId: string }>('supports'), { case: id }, 'personId')).map(
    ({ personId }) => personId,
  );

/** Index: topic, _id. */
const followersOf = async (db: Database, id: string): Promise<string[]> =>
  (
    await readWhole(db, db.collection<{ _id: string; personId: string }>('topicsupports'), { topic: id }, 'personId')
  ).map(({ personId }) => personId);

const readWhole = <T extends { _id: string }>(db: Database, rows: Collection<T>, filter: object, field: string) =>
  readAll((after) => readPage(db, rows, { filter, fields: { [field]: true }, after, limit: PAGE_SIZE }));
