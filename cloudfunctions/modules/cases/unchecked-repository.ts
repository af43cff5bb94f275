import type { CaseFacts } from '@domain/cases/case';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database';
import { toRow, type CaseDocument } from './case-document';

// Reports of which WeChat was not asked everything yet. The field has a life of its own: it never changes a case's
// version.
const cases = (db: Database) => db.collection<CaseDocument>('cases');

export type UncheckedReport = { facts: CaseFacts; checkDue: Moment };

/** The longest waiting first. Index: checkDue. */
export async function listDue(db: Database, now: Moment, limit: number): Promise<UncheckedReport[]> {
  const { data } = await cases(db)
    .where({ checkDue: db.command.lte(now) })
    .orderBy('checkDue', 'asc')
    .field({ events: false, outbox: false, 'place.point': false })
    .limit(limit)
    .get();
  return data.map((document) => ({ facts: toRow(document).facts, checkDue: document.checkDue ?? now }));
}

/** Takes a report for oneself until `until`; only one of any number of processes succeeds. Index: _id. */
export async function claim(db: Database, { facts, checkDue }: UncheckedReport, until: Moment): Promise<boolean> {
  const { stats } = await cases(db)
    .where({ _id: facts.id, checkDue })
    .update({ data: { checkDue: until } });
  return stats.updated === 1;
}

/** All of it was asked. */
export async function markChecked(db: Database, id: string): Promise<void> {
  await cases(db)
    .doc(id)
    .update({ data: { checkDue: db.command.remove() } });
}
