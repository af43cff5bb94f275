import { emptyDay, type LedgerDay } from '@domain/ledgers/day';
import type { Day, Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { readPage, type Page, type PageRequest } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';

/** The ledger of a unit and a day, under an id that follows from both; `cutOff` is when it freezes. */
export type DayDocument = LedgerDay & { _id: string; version: number; cutOff: Moment };

// the only file that reads and writes the days of ledgers
const days = (db: Database) => db.collection<DayDocument>('ledgerdays');

export const dayId = (unit: string, day: Day): string => `${unit}:${day}`;

/** A day as it is stored. */
export const toDocument = (day: LedgerDay, cutOff: Moment, version: number): DayDocument => ({
  _id: dayId(day.unit, day.day),
  version,
  cutOff,
  ...day,
});

const toDay = ({ _id: _i, version: _v, cutOff: _c, ...day }: DayDocument): LedgerDay => day;

const findMany = (db: Database, ids: readonly string[]): Promise<DayDocument[]> => versioned.getMany(db, days(db), ids);

/** The days of a unit that have rows, in one request. Index: _id. */
export const list = async (db: Database, unit: string, all: readonly Day[]): Promise<LedgerDay[]> =>
  (
    await findMany(
      db,
      all.map((day) => dayId(unit, day)),
    )
  ).map(toDay);

type DayChange = { unit: string; day: Day; cutOff: Moment; change: (day: LedgerDay) => LedgerDay };

/** Changes days, each on the version that was read; answers those that somebody else changed meanwhile. Index: _id. */
export async function changeMany(db: Database, changes: readonly DayChange[]): Promise<DayChange[]> {
  const stored = await findMany(
    db,
    changes.map(({ unit, day }) => dayId(unit, day)),
  );
  const known = new Map(stored.map((one) => [one._id, one]));
  const missed: DayChange[] = [];
  for (const one of changes) {
    const before = known.get(dayId(one.unit, one.day));
    const day = before ? toDay(before) : emptyDay(one.unit, one.day);
    const after = one.change(day);
    if (before && JSON.stringify(after) === JSON.stringify(day)) continue;
    const isSaved = before
      ? await versioned.saveChanges(db, days(db), before, toDocument(after, one.cutOff, before.version + 1))
      : await versioned.insertOnce(days(db), toDocument(after, one.cutOff, 1));
    if (!isSaved) missed.push(one);
  }
  return missed;
}

/** Days that are over and not frozen. Index: frozen, cutOff, _id. */
export const listUnfrozen = (db: Database, until: Moment, page: PageRequest): Promise<Page<DayDocument>> =>
  readPage(db, days(db), {
    ...{ filter: { frozen: false, cutOff: db.command.lte(until) }, by: ['cutOff', 'asc'] },
    ...page,
  });
