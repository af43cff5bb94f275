import type { Violation } from '@domain/bookings/availability/booking-request';
import { monthAt, violationCountsId, type ViolationCounts } from '@domain/bookings/violations';
import type { AppContext } from '../../platform/context';
import type { Database } from '../../platform/database/database';
import { insertOnce } from '../../platform/database/versioned';

// One document for each hall and month; it holds counters only.
type ViolationCountsDocument = ViolationCounts & { _id: string };
const collection = (db: Database) => db.collection<ViolationCountsDocument>('violations');

/** Counts a refused request in one write. A failure is logged and never thrown. Index: _id. */
export async function countViolation(
  { db, now, requestId }: Pick<AppContext, 'db' | 'now' | 'requestId'>,
  hall: string,
  { reason }: Violation,
): Promise<void> {
  try {
    if (await increment(db, hall, monthAt(now), reason)) return;
    await createCounters(db, [hall], [monthAt(now)]); // the hourly job has not yet seen this hall
    await increment(db, hall, monthAt(now), reason);
  } catch (error) {
    console.error(requestId, 'violations', hall, error);
  }
}

async function increment(db: Database, hall: string, month: string, reason: string): Promise<boolean> {
  const counter = `counts.${reason.slice('bookings.'.length)}`;
  const { stats } = await collection(db)
    .where({ _id: violationCountsId(hall, month) })
    .update({ data: { [counter]: db.command.inc(1) } });
  return stats.updated === 1;
}

/** Adds the missing counters, so that counting is one write. */
export async function createCounters(db: Database, halls: readonly string[], months: readonly string[]): Promise<void> {
  const wanted = halls.flatMap((hall) =>
    months.map((month) => ({ _id: violationCountsId(hall, month), hall, month, counts: {} })),
  );
  const { data } = await collection(db)
    .where({ _id: db.command.in(wanted.map(({ _id }) => _id)) })
    .field({ _id: true })
    .limit(Math.max(1, wanted.length))
    .get();
  const known = new Set(data.map(({ _id }) => _id));
  for (const one of wanted) if (!known.has(one._id)) await insertOnce(collection(db), one);
}

/** The counters of a hall's months. Index: _id. */
export async function listMonths(db: Database, hall: string, months: readonly string[]): Promise<ViolationCounts[]> {
  const { data } = await collection(db)
    .where({ _id: db.command.in(months.map((month) => violationCountsId(hall, month))) })
    .limit(months.length)
    .get();
  return data;
}
