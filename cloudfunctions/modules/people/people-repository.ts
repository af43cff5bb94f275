import { stranger, type Person } from '@domain/people/person';
import { AppError } from '@domain/errors';
import type { Database } from '../../platform/database/database';
import { insertOnce } from '../../platform/database/versioned';

// `_id` is the personId. Other repositories count in the same document, so it is never written as a whole.
export type PersonDocument = Omit<Person, 'personId'> & { _id: string };
const people = (db: Database) => db.collection<PersonDocument>('people');

const toDocument = ({ personId, ...person }: Person): PersonDocument => ({ _id: personId, ...person });
const toPerson = ({ _id, ...person }: PersonDocument): Person => ({ personId: _id, ...person });

/** The person of a document that was read elsewhere; somebody without one is a stranger. */
export const personOf = (document: PersonDocument | undefined | null, personId: string): Person =>
  document ? toPerson(document) : stranger(personId);

/** A person; somebody without a document is a stranger. Index: _id. */
export async function find(db: Database, personId: string): Promise<Person> {
  const { data } = await people(db).doc(personId).get();
  return personOf(data, personId);
}

/** Saves a person's home and positions. Throws `conflict` when the positions changed since `before` was read. */
export async function save(db: Database, before: Person, after: Person): Promise<void> {
  if (before.joinedAt === undefined) return add(db, before, after);
  if (JSON.stringify(before) !== JSON.stringify(after)) await change(db, before, after);
}

async function add(db: Database, before: Person, after: Person): Promise<void> {
  if (!(await insertOnce(people(db), toDocument(after)))) await change(db, before, after); // two first taps at once
}

async function change(
  db: Database,
  before: Person,
  { personId, positions, keys, compound, joinedAt }: Person,
): Promise<void> {
  const { eq, set } = db.command;
  const { stats } = await people(db)
    .where({ _id: personId, keys: eq(before.keys) })
    .update({ data: { positions: set(positions), keys: set(keys), ...(compound && { compound }), joinedAt } });
  if (stats.updated > 0) return;
  const now = await find(db, personId); // another request may have saved the same positions
  if (JSON.stringify(now.positions) !== JSON.stringify(positions)) throw new AppError('conflict');
}
