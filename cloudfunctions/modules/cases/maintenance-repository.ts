import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { mapPage, readPage, type Page, type PageRequest } from '../../platform/database/pages';

// What the scheduler's jobs look for; cases as a whole are read and written by `case-repository.ts`.

type IdOnly = { _id: string };

/** The cases that somebody supported since a moment. Index: supportedAt, _id. */
export const listSupportsSince = async (db: Database, since: Moment, page: PageRequest): Promise<Page<string>> =>
  mapPage(
    await readPage(db, db.collection<IdOnly & { case: string }>('supports'), {
      filter: { supportedAt: db.command.gte(since) },
      by: ['supportedAt', 'asc'],
      fields: { case: true },
      ...page,
    }),
    (support) => support.case,
  );

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
