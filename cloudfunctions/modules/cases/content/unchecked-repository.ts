import type { CaseFacts } from '@domain/cases/case';
import type { Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import { toRow, type CaseDocument } from '../case-document';

// Reports that WeChat has not checked completely. `checkDue` changes without a new version of the case.
const cases = (db: Database) => db.collection<CaseDocument>('cases');

export type UncheckedReport = { facts: CaseFacts; checkDue: Moment };

/** Reports whose check is due, the longest waiting first. Index: checkDue. */
export async function listDue(db: Database, now: Moment, limit: number): Promise<UncheckedReport[]> {
  const { data } = await cases(db)
    .where({ checkDue: db.command.lte(now) })
    .orderBy('checkDue', 'asc')
    .field({ events: false, outbox: false, 'place.point': false })
    .limit(limit)
    .get();
  return data.map((document) => ({ facts: toRow(document).facts, checkDue: document.checkDue ?? now }));
}

/** Claims a report until `until`; only one of any number of processes succeeds. Index: _id. */
export async function claim(db: Database, { facts, checkDue }: UncheckedReport, until: Moment): Promise<boolean> {
  const { stats } = await cases(db)
    .where({ _id: facts.id, checkDue })
    .update({ data: { checkDue: until } });
  return stats.updated === 1;
}

/** Marks a report as completely checked; `wordsPassed` lets its title be shown to neighbours. */
export async function markChecked(db: Database, id: string, wordsPassed: boolean): Promise<void> {
  await cases(db)
    .doc(id)
    .update({ data: { checkDue: db.command.remove(), ...(wordsPassed && { wordsPassed: true as const }) } });
}
