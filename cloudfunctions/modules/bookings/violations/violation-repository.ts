import { randomInt } from 'node:crypto';
import type { Violation } from '@domain/bookings/availability/booking-request';
import { COUNT_SHARDS, monthAt, violationCountsId, type ViolationCounts } from '@domain/bookings/violations';
import type { AppContext } from '../../../platform/context';
import type { Database } from '../../../platform/database/database';
import { insertOnce } from '../../../platform/database/versioned';

// A few documents for each hall and month, made by their first refusal; they hold counters only.
type ViolationCountsDocument = ViolationCounts & { _id: string };
const collection = (db: Database) => db.collection<ViolationCountsDocument>('violations');

/** Counts a refused request in one write. A failure is logged and never thrown. Index: _id. */
export async function countViolation(
  { db, now, requestId }: Pick<AppContext, 'db' | 'now' | 'requestId'>,
  hall: string,
  { reason }: Violation,
): Promise<void> {
  const month = monthAt(now);
  const _id = violationCountsId(hall, month, randomInt(COUNT_SHARDS));
  const counter = reason.slice('bookings.'.length);
  try {
    if (await increment(db, _id, counter)) return;
    const isNew = await insertOnce(collection(db), { _id, hall, month, counts: { [counter]: 1 } });
    if (!isNew) await increment(db, _id, counter);
  } catch (error) {
    console.error(requestId, 'violations', hall, error);
  }
}

async function increment(db: Database, _id: string, counter: string): Promise<boolean> {
  const { stats } = await collection(db)
    .where({ _id })
    .update({ data: { [`counts.${counter}`]: db.command.inc(1) } });
  return stats.updated === 1;
}

/** The counters of a hall's months. Index: _id. */
export async function listMonths(db: Database, hall: string, months: readonly string[]): Promise<ViolationCounts[]> {
  const ids = months.flatMap((month) =>
    Array.from({ length: COUNT_SHARDS }, (_, shard) => violationCountsId(hall, month, shard)),
  );
  const { data } = await collection(db)
    .where({ _id: db.command.in(ids) })
    .limit(Math.max(1, ids.length))
    .get();
  return data;
}
