import { noShowRecordOf } from '@domain/bookings/no-show-record';
import { AppError } from '@domain/errors';
import type { NoShowRecord } from '@domain/people/person';
import type { Database } from '../../../platform/database/database';

// The part of a person's document that counts no-shows.
type NoShowFields = Partial<NoShowRecord> & { _id: string };
const people = (db: Database) => db.collection<NoShowFields>('people');

/** A person's no-show record; a guest has no document and so an empty record. Index: _id. */
export async function find(db: Database, personId: string): Promise<NoShowRecord> {
  const { data } = await people(db).doc(personId).field({ noShows: true, pausedUntil: true }).get();
  return noShowRecordOf(data ?? {});
}

/** Several changes of one person's record may meet: two no-shows at one moment and an excuse. */
const MAX_RETRIES = 5;

/**
 * Changes a no-show record without losing changes made at the same time. Throws `conflict` after too many of those.
 * Index: _id.
 */
export async function change(
  db: Database,
  personId: string,
  update: (before: NoShowRecord) => NoShowRecord,
): Promise<void> {
  for (let retry = 0; retry < MAX_RETRIES; retry++) {
    const before = await find(db, personId);
    const after = update(before);
    if (after === before || (await save(db, personId, before, after))) return;
  }
  throw new AppError('conflict');
}

async function save(
  db: Database,
  personId: string,
  before: NoShowRecord,
  { noShows, pausedUntil }: NoShowRecord,
): Promise<boolean> {
  const { remove, set } = db.command;
  const { stats } = await people(db)
    .where({ _id: personId, ...unchangedSince(db, before) })
    .update({ data: { noShows: set(noShows), pausedUntil: pausedUntil === undefined ? remove() : pausedUntil } });
  return stats.updated === 1;
}

/** The same number of no-shows with the same last one; a new one is always added at the end. */
function unchangedSince({ command: { exists, size } }: Database, { noShows }: NoShowRecord): Record<string, unknown> {
  const last = noShows.length - 1;
  return last < 0
    ? { 'noShows.0': exists(false) }
    : { noShows: size(last + 1), [`noShows.${last}.booking`]: noShows[last]?.booking };
}
