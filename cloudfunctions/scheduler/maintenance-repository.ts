import type { Moment } from '@domain/time';
import type { Database } from '../platform/database';

// What the scheduler looks for; how a case is read and written is the cases' own business.

type IdOnly = { _id: string };

/**
 * Cases whose clock is due, the longest waiting first; `past` leaves out those that were looked at and stayed due.
 * Index: timerDue.
 */
export async function listDueCases(db: Database, now: Moment, skip: number, limit: number): Promise<string[]> {
  const { data } = await db
    .collection<IdOnly>('cases')
    .where({ timerDue: db.command.lte(now) })
    .orderBy('timerDue', 'asc')
    .field({ _id: true })
    .skip(skip)
    .limit(limit)
    .get();
  return data.map(({ _id }) => _id);
}

/** The cases of the joins since a moment, a page at a time. Index: supportedAt. */
export async function listSupportsSince(db: Database, since: Moment, skip: number, limit: number): Promise<string[]> {
  const { data } = await db
    .collection<IdOnly & { case: string }>('supports')
    .where({ supportedAt: db.command.gte(since) })
    .orderBy('supportedAt', 'asc')
    .field({ case: true })
    .skip(skip)
    .limit(limit)
    .get();
  return data.map((support) => support.case);
}

/** Counts who joined a case, and writes it down where it differs. Index: case. */
export async function recountSupports(db: Database, id: string): Promise<void> {
  const { total } = await db.collection<IdOnly & { case: string }>('supports').where({ case: id }).count();
  await db
    .collection<IdOnly>('cases')
    .where({ _id: id, supporterCount: db.command.neq(total) })
    .update({ data: { supporterCount: total } });
}
