import type { LimitedAction, Attempts } from '@domain/people/limits';
import type { Person } from '@domain/people/person';
import type { Database } from '../../platform/database/database';

// The part of a person's document that counts rate-limited actions.
type AttemptCounts = Pick<Person, 'attempts'> & { _id: string };
const people = (db: Database) => db.collection<AttemptCounts>('people');

/** The attempts counted so far. Index: _id. */
export async function find(db: Database, personId: string, action: LimitedAction): Promise<Attempts | undefined> {
  const { data } = await people(db).doc(personId).field({ attempts: true }).get();
  return data?.attempts?.[action];
}

/** Saves the attempts unless somebody counted since `before` was read; then false. Index: _id. */
export async function save(
  db: Database,
  personId: string,
  action: LimitedAction,
  { before, after }: { before: Attempts | undefined; after: Attempts },
): Promise<boolean> {
  const { eq, exists, set } = db.command;
  const unchanged = before
    ? {
        [`attempts.${action}.at`]: eq(before.at),
        ...(before.last !== undefined && { [`attempts.${action}.last`]: before.last }),
      }
    : { [`attempts.${action}`]: exists(false) };
  const { stats } = await people(db)
    .where({ _id: personId, ...unchanged })
    .update({ data: { [`attempts.${action}`]: set(after) } });
  return stats.updated === 1;
}
