import { applyQuotaChange, emptyQuota, MAX_ATTEMPTS, type WeeklyQuota, type QuotaChange } from '@domain/bookings/weekly-quota';
import type { Day } from '@domain/time';
import { addIfAbsent, type Database } from '../../platform/database';

// One document a person and week: quotas, and that nobody is in two rooms at once. Every change is one conditional
// update.
type WeekDocument = Omit<WeeklyQuota, 'id'> & { _id: string };
const weeks = (db: Database) => db.collection<WeekDocument>('weeklyquotas');

/**
 * Changes a week, or nothing of it: false when a limit or another stay stands in the way. `isNew`: it was not there a
 * moment ago. Index: _id.
 */
export async function change(db: Database, personId: string, day: Day, it: QuotaChange, isNew: boolean): Promise<boolean> {
  const { id: _id, ...fresh } = emptyQuota(personId, day);
  if (isNew && it.claim.length) {
    const first = applyQuotaChange({ id: _id, ...fresh }, it);
    if (first && (await add(db, first))) return true;
  }
  const { exists, inc, lt, remove } = db.command;
  const { id, claim, retain, release, n, attempts, d, weekday, limits } = it;
  const at = (slot: number) => `s.${slot}`;
  const expected = [
    ...claim.map((slot) => [at(slot), exists(false)]),
    ...[...retain, ...release].map((slot) => [at(slot), id]),
    ...(limits && n > 0 ? [['n', lt(limits.perWeek)]] : []),
    ...(attempts > 0 ? [['attempts', lt(MAX_ATTEMPTS)]] : []),
    ...(limits && d > 0 ? [[`d.${weekday}`, lt(limits.perDay)]] : []),
  ];
  const after = [
    ...claim.map((slot) => [at(slot), id]),
    ...release.map((slot) => [at(slot), remove()]),
    ...(n !== 0 ? [['n', inc(n)]] : []),
    ...(attempts !== 0 ? [['attempts', inc(attempts)]] : []),
    ...(d !== 0 ? [[`d.${weekday}`, inc(d)]] : []),
  ];
  if (!after.length) return true;
  const { stats } = await weeks(db)
    .where({ _id, ...Object.fromEntries(expected) })
    .update({ data: Object.fromEntries(after) });
  return stats.updated === 1;
}

/** False when another booking of the same person began the week. */
const add = (db: Database, { id, ...week }: WeeklyQuota): Promise<boolean> => addIfAbsent(weeks(db), { _id: id, ...week });

/** A person's week, if he booked anything in it. Index: _id. */
export async function find(db: Database, id: string): Promise<WeeklyQuota | undefined> {
  const { data } = await weeks(db).doc(id).get();
  if (!data) return undefined;
  const { _id, ...week } = data;
  return { id: _id, ...week };
}

/** Weeks from a Monday on, a page after `past`. Index: monday. */
export async function since(db: Database, monday: Day, past: number, limit: number): Promise<WeeklyQuota[]> {
  const { data } = await weeks(db)
    .where({ monday: db.command.gte(monday) })
    .orderBy('monday', 'asc')
    .skip(past)
    .limit(limit)
    .get();
  return data.map(({ _id, ...week }) => ({ id: _id, ...week }));
}
