import {
  applyQuotaChange,
  emptyQuota,
  findQuotaViolation,
  weeklyQuotaId,
  MAX_ATTEMPTS,
  type WeeklyQuota,
  type QuotaChange,
  type QuotaViolation,
} from '@domain/bookings/availability/weekly-quota';
import type { UsedWeek } from '@domain/people/former';
import type { Day } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import { mapPage, readPage, type Page, type PageRequest } from '../../../platform/database/pages';
import { insertOnce } from '../../../platform/database/versioned';

// One document for each person and week: the quotas and the half hours in use. Every change is one conditional update.
type QuotaDocument = Omit<WeeklyQuota, 'id'> & { _id: string };
const collection = (db: Database) => db.collection<QuotaDocument>('weeklyquotas');

/**
 * Applies the change atomically; false if a limit or an overlap prevents it. `isNew` says that the week had no document
 * a moment ago, so inserting is tried first. Index: _id.
 */
export async function apply(
  db: Database,
  personId: string,
  day: Day,
  change: QuotaChange,
  isNew: boolean,
): Promise<boolean> {
  const { id: _id, ...empty } = emptyQuota(personId, day);
  if (isNew && change.claim.length) {
    const first = applyQuotaChange({ id: _id, ...empty }, change);
    if (first && (await add(db, first))) return true;
  }
  const { exists, inc, lt, remove } = db.command;
  const { id, claim, retain, release, n, attempts, d, weekday, limits } = change;
  const slotPath = (slot: number) => `s.${slot}`;
  const expected = [
    ...claim.map((slot) => [slotPath(slot), exists(false)]),
    ...[...retain, ...release].map((slot) => [slotPath(slot), id]),
    ...(limits && n > 0 ? [['n', lt(limits.perWeek)]] : []),
    ...(attempts > 0 ? [['attempts', lt(MAX_ATTEMPTS)]] : []),
    ...(limits && d > 0 ? [[`d.${weekday}`, lt(limits.perDay)]] : []),
  ];
  const after = [
    ...claim.map((slot) => [slotPath(slot), id]),
    ...release.map((slot) => [slotPath(slot), remove()]),
    ...(n !== 0 ? [['n', inc(n)]] : []),
    ...(attempts !== 0 ? [['attempts', inc(attempts)]] : []),
    ...(d !== 0 ? [[`d.${weekday}`, inc(d)]] : []),
  ];
  if (!after.length) return true;
  const { stats } = await collection(db)
    .where({ _id, ...Object.fromEntries(expected) })
    .update({ data: Object.fromEntries(after) });
  return stats.updated === 1;
}

/** How often a claim is tried again when others changed the week and nothing prevents it. */
const MAX_RETRIES = 5;

/**
 * Applies a claim and answers what prevents it, if anything: a claim that met the first document of a week, or another
 * change of it, is tried again and not refused. `isNew` as for `apply`. Index: _id.
 */
export async function claim(
  db: Database,
  personId: string,
  day: Day,
  change: QuotaChange,
  isNew: boolean,
): Promise<QuotaViolation | undefined> {
  let insertsFirst = isNew;
  for (let retry = 0; retry < MAX_RETRIES; retry++) {
    if (await apply(db, personId, day, change, insertsFirst)) return undefined;
    const week = await find(db, weeklyQuotaId(personId, day));
    const violation = findQuotaViolation(week, change);
    if (violation) return violation;
    insertsFirst = week === undefined;
  }
  return 'otherRoom';
}

/** False when the week has a document already. */
const add = (db: Database, { id, ...week }: WeeklyQuota): Promise<boolean> =>
  insertOnce(collection(db), { _id: id, ...week });

/** The ids of a person's weeks are `{personId}_{monday}`, and a day sorts before a letter. */
const idsOf = ({ command: { and, gte, lt } }: Database, personId: string, since = '') =>
  and([gte(`${personId}_${since}`), lt(`${personId}_a`)]);

/** The most weeks ahead for which somebody may have booked, and this one. */
const MAX_WEEKS = 30;

/** A person's weeks from a Monday on. Index: _id. */
export async function listOf(db: Database, personId: string, monday: Day): Promise<WeeklyQuota[]> {
  const { data } = await collection(db)
    .where({ _id: idsOf(db, personId, monday) })
    .limit(MAX_WEEKS)
    .get();
  return data.map(({ _id, ...week }) => ({ id: _id, ...week }));
}

/** Weeks that somebody used before they left count again; those that are there stay as they are. Index: _id. */
export async function restore(db: Database, personId: string, weeks: readonly UsedWeek[]): Promise<void> {
  for (const { monday, ...used } of weeks) await add(db, { ...emptyQuota(personId, monday), ...used });
}

/** Removes all weeks of a person. Index: _id. */
export async function removeOf(db: Database, personId: string): Promise<void> {
  await collection(db)
    .where({ _id: idsOf(db, personId) })
    .remove();
}

/** A person's week, if anything was booked in it. Index: _id. */
export async function find(db: Database, id: string): Promise<WeeklyQuota | undefined> {
  const { data } = await collection(db).doc(id).get();
  if (!data) return undefined;
  const { _id, ...week } = data;
  return { id: _id, ...week };
}

/** Weeks from a Monday on. Index: monday, _id. */
export const listSince = async (db: Database, monday: Day, page: PageRequest): Promise<Page<WeeklyQuota>> =>
  mapPage(
    await readPage(db, collection(db), { filter: { monday: db.command.gte(monday) }, by: ['monday', 'asc'], ...page }),
    ({ _id, ...week }) => ({ id: _id, ...week }),
  );
