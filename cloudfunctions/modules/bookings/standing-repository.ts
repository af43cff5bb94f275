import { standingOf } from '@domain/bookings/standing';
import type { Standing } from '@domain/people/person';
import type { Database } from '../../platform/database';

// The part of a person's document that counts the bookings nobody came to.
type Part = Partial<Standing> & { _id: string };
const people = (db: Database) => db.collection<Part>('people');

/** How somebody stands; a guest of the desk has no document and always stands well. Index: _id. */
export async function find(db: Database, token: string): Promise<Standing> {
  const { data } = await people(db).doc(token).field({ noShows: true, pausedUntil: true }).get();
  return standingOf(data ?? {});
}

/** Keeps how somebody stands. Index: _id. */
export async function save(db: Database, token: string, { noShows, pausedUntil }: Standing): Promise<void> {
  const { remove, set } = db.command;
  await people(db).where({ _id: token }).update({ data: { noShows: set(noShows), pausedUntil: pausedUntil === undefined ? remove() : pausedUntil } });
}
