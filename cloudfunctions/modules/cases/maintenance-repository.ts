import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';

// What the scheduler's jobs look for; cases as a whole are read and written by `case-repository.ts`.

type IdOnly = { _id: string };

/**
 * Ids of cases with a due timer, the longest waiting first; `skip` passes over those that stayed due. Index: timerDue.
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

/** The cases that somebody supported since a moment, a page at a time. Index: supportedAt. */
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

/** Counts the supporters of a case, but for one who leaves, and corrects the stored count. Index: case. */
export async function recountSupports(db: Database, id: string, leaver?: string): Promise<void> {
  const { total } = await db
    .collection<IdOnly & { case: string }>('supports')
    .where({ case: id, ...(leaver !== undefined && { personId: db.command.neq(leaver) }) })
    .count();
  await db
    .collection<IdOnly>('cases')
    .where({ _id: id, supporterCount: db.command.neq(total) })
    .update({ data: { supporterCount: total } });
}
