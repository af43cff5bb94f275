import type { Basis } from '@domain/rates/members';
import type { MonthTally } from '@domain/rates/month-tally';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import * as versioned from '../../platform/database/versioned';

/** The numbers of a unit and a month by one basis, under an id that follows from these. */
export type TallyDocument = MonthTally & { _id: string; version: number };

// the only file that reads and writes counted months
const tallies = (db: Database) => db.collection<TallyDocument>('ratetallies');

const tallyId = (unit: string, month: string, basis: Basis): string => `${unit}:${month}:${basis}`;

/** A counted month as it is stored. */
export const toDocument = (tally: MonthTally, version: number): TallyDocument => ({
  _id: tallyId(tally.unit, tally.month, tally.basis),
  version,
  ...tally,
});

/** The counted months of several units, in one request; where nothing was ever counted there is none. Index: _id. */
export const list = (
  db: Database,
  { units, months, basis }: { units: readonly string[]; months: readonly string[]; basis: Basis },
): Promise<MonthTally[]> =>
  versioned.getMany(
    db,
    tallies(db),
    units.flatMap((unit) => months.map((month) => tallyId(unit, month, basis))),
  );

/** Stores months as they are counted now, unless another run counted them meanwhile: it saw the same. Index: _id. */
export async function saveMany(db: Database, counted: readonly MonthTally[]): Promise<void> {
  const stored = await versioned.getMany(
    db,
    tallies(db),
    counted.map(({ unit, month, basis }) => tallyId(unit, month, basis)),
  );
  const known = new Map(stored.map((one) => [one._id, one]));
  for (const one of counted) {
    const before = known.get(tallyId(one.unit, one.month, one.basis));
    const after = toDocument(one, (before?.version ?? 0) + 1);
    if (!before) await versioned.insertOnce(tallies(db), after);
    else await versioned.saveChanges(db, tallies(db), before, after);
  }
}

/** Months of which a deadline passed since they were counted, the longest waiting first. Index: recountAt, _id. */
export async function listDue(db: Database, now: Moment, limit: number): Promise<Pick<MonthTally, 'unit' | 'month'>[]> {
  const { data } = await tallies(db)
    .where({ recountAt: db.command.lte(now) })
    .orderBy('recountAt', 'asc')
    .orderBy('_id', 'asc')
    .field({ unit: true, month: true })
    .limit(limit)
    .get();
  return data;
}
