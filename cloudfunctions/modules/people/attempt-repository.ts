import type { LimitedAction, Attempts } from '@domain/people/limits';
import type { Person } from '@domain/people/person';
import type { Database } from '../../platform/database/database';

// The part of a person's document that counts rate-limited actions.
type AttemptCounts = Pick<Person, 'attempts'> & { _id: string };
const people = (db: Database) => db.collection<AttemptCounts>('people');

/** The attempts counted so far. Index: _id. */
export async function find(db: Database, personId: string): Promise<NonNullable<Person['attempts']>> {
  const { data } = await people(db).doc(personId).field({ attempts: true }).get();
  return data?.attempts ?? {};
}

/** What was read of one action, and what is to be stored. */
export type AttemptChange = { action: LimitedAction; before: Attempts | undefined; after: Attempts };

/** Saves all of these, or none when somebody counted one of them since it was read; then false. Index: _id. */
export async function save(db: Database, personId: string, changes: readonly AttemptChange[]): Promise<boolean> {
  const { eq, exists, set } = db.command;
  const unchanged = changes.map(({ action, before }) =>
    before ? [`attempts.${action}.at`, eq(before.at)] : [`attempts.${action}`, exists(false)],
  );
  const counted = changes.map(({ action, after }) => [`attempts.${action}`, set(after)]);
  const { stats } = await people(db)
    .where({ _id: personId, ...Object.fromEntries(unchanged) })
    .update({ data: Object.fromEntries(counted) });
  return stats.updated === 1;
}
