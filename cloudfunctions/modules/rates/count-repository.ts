import type { CountedCase } from '@domain/rates/counted-case';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { readAll, readPage } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';

/** What the statistics know of one case, and the last moment at which something of it counts. */
export type CountDocument = {
  _id: string;
  /** That of the case: an older one never replaces a newer one. */
  version: number;
  number: string;
  unit: string;
  receivedAt: Moment;
  lastAt: Moment;
  counted: CountedCase;
};

export type CountRow = { number: string; counted: CountedCase };

// the only file that reads and writes what is counted
const counts = (db: Database) => db.collection<CountDocument>('casecounts');

const PAGE = 1000;

/** The last moment at which a case counts: also a deadline that is not over. */
const lastMomentOf = ({ receivedAt, closings, callbacks, deadlines, steps }: CountedCase): Moment =>
  Math.max(
    receivedAt,
    ...[...closings, ...callbacks, ...steps].map(({ at }) => at),
    ...deadlines.flatMap(({ dueAt, stoppedAt = dueAt }) => [dueAt, stoppedAt]),
  );

/** A case as it is counted, at its version. */
export const toDocument = (counted: CountedCase, number: string, version: number): CountDocument => ({
  _id: counted.id,
  version,
  number,
  unit: counted.unit,
  receivedAt: counted.receivedAt,
  lastAt: lastMomentOf(counted),
  counted,
});

/** Stores these cases as they are counted now, except where a newer version is there. Index: _id. */
export async function saveMany(db: Database, documents: readonly CountDocument[]): Promise<void> {
  const stored = await versioned.getMany(
    db,
    counts(db),
    documents.map(({ _id }) => _id),
  );
  const known = new Map(stored.map((one) => [one._id, one]));
  for (const document of documents) {
    const before = known.get(document._id);
    if (!before) await versioned.insertOnce(counts(db), document);
    else if (before.version < document.version) await versioned.saveChanges(db, counts(db), before, document);
  }
}

/** The cases of a unit of which something may count since a moment. Index: unit, lastAt, _id. */
export const listSince = async (db: Database, unit: string, since: Moment): Promise<CountRow[]> =>
  readAll((after) =>
    readPage(db, counts(db), {
      ...{ filter: { unit, lastAt: db.command.gte(since) }, by: ['lastAt', 'asc'], limit: PAGE, after },
    }),
  );
