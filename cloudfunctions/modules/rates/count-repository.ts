import type { CountedCase } from '@domain/rates/counted-case';
import type { Database } from '../../platform/database/database';
import { readAll, readPage } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';

/**
 * What the statistics know of one case, and the months in which it counts. Months only join, and a unit that had the
 * case before stays among `formerUnits`, so that the numbers which it left are counted again whenever a run dies.
 */
export type CountDocument = {
  _id: string;
  /** That of the case: an older one never replaces a newer one. */
  version: number;
  number: string;
  unit: string;
  formerUnits?: string[];
  months: string[];
  counted: CountedCase;
};

export type CountRow = { number: string; counted: CountedCase };
type UnitMonth = { unit: string; month: string };

// the only file that reads and writes what is counted
const counts = (db: Database) => db.collection<CountDocument>('casecounts');

const PAGE = 1000;

/** A case as it is counted, at its version. */
export const toDocument = (
  counted: CountedCase,
  { number, version, months }: { number: string; version: number; months: string[] },
): CountDocument => ({ _id: counted.id, version, number, unit: counted.unit, months, counted });

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** A newer document with what the older one counted in. */
function joined(before: CountDocument, after: CountDocument): CountDocument {
  const formerUnits = unique([...(before.formerUnits ?? []), before.unit]).filter((unit) => unit !== after.unit);
  return {
    ...after,
    ...(formerUnits.length && { formerUnits }),
    months: unique([...before.months, ...after.months]).sort(),
  };
}

/**
 * Stores these cases as they are counted now, except where a newer version is there, and answers the months whose
 * numbers may change by it; a repeated call answers the same. Index: _id.
 */
export async function saveMany(db: Database, documents: readonly CountDocument[]): Promise<UnitMonth[]> {
  const stored = await versioned.getMany(
    db,
    counts(db),
    documents.map(({ _id }) => _id),
  );
  const known = new Map(stored.map((one) => [one._id, one]));
  const changed: UnitMonth[] = [];
  for (const document of documents) {
    const before = known.get(document._id);
    const after = before ? joined(before, document) : document;
    if (!before) await versioned.insertOnce(counts(db), after);
    else if (before.version < after.version) await versioned.saveChanges(db, counts(db), before, after);
    for (const unit of [after.unit, ...(after.formerUnits ?? [])])
      changed.push(...after.months.map((month) => ({ unit, month })));
  }
  return changed;
}

/** The cases of a unit of which something counts in a month. Index: unit, months, _id. */
export const listOfMonth = async (db: Database, { unit, month }: UnitMonth): Promise<CountRow[]> =>
  readAll((after) => readPage(db, counts(db), { filter: { unit, months: month }, limit: PAGE, after }));
