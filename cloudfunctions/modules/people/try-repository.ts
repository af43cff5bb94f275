import type { Limited, Tries } from '@domain/people/limits';
import type { Person } from '@domain/people/person';
import type { Database } from '../../platform/database';

// The part of a person's document that counts what he may do so often only.
type Counts = Pick<Person, 'tries'> & { _id: string };
const people = (db: Database) => db.collection<Counts>('people');

/** What is counted now. Index: _id. */
export async function find(db: Database, personId: string, what: Limited): Promise<Tries | undefined> {
  const { data } = await people(db).doc(personId).field({ tries: true }).get();
  return data?.tries?.[what];
}

/** Writes one more, only if nobody counted since `before` was read. Index: _id. */
export async function save(
  db: Database,
  personId: string,
  what: Limited,
  { before, after }: { before: Tries | undefined; after: Tries },
): Promise<boolean> {
  const { eq, exists, set } = db.command;
  const unchanged = before
    ? { [`tries.${what}.at`]: eq(before.at), ...(before.last !== undefined && { [`tries.${what}.last`]: before.last }) }
    : { [`tries.${what}`]: exists(false) };
  const { stats } = await people(db)
    .where({ _id: personId, ...unchanged })
    .update({ data: { [`tries.${what}`]: set(after) } });
  return stats.updated === 1;
}
