import type { Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import type { CaseDocument } from '../case-document';

// Cases with words or photos that WeChat has not checked. `checkDue` changes without a new version of the case.
const cases = (db: Database) => db.collection<CaseDocument>('cases');

export type UncheckedCase = { id: string; checkDue: Moment };

/** Cases whose check is due, the longest waiting first. Index: checkDue. */
export async function listDue(db: Database, now: Moment, limit: number): Promise<UncheckedCase[]> {
  const { data } = await cases(db)
    .where({ checkDue: db.command.lte(now) })
    .orderBy('checkDue', 'asc')
    .field({ checkDue: true })
    .limit(limit)
    .get();
  return data.map(({ _id, checkDue = now }) => ({ id: _id, checkDue }));
}

/** Claims a case until `until`; only one of any number of processes succeeds. Index: _id. */
export async function claim(db: Database, { id, checkDue }: UncheckedCase, until: Moment): Promise<boolean> {
  const { stats } = await cases(db)
    .where({ _id: id, checkDue })
    .update({ data: { checkDue: until } });
  return stats.updated === 1;
}

/**
 * Marks a case as completely checked, unless more came since it was due at `checkDue`; `wordsPassed` lets its title be
 * shown to neighbours. Index: _id.
 */
export async function markChecked(db: Database, { id, checkDue }: UncheckedCase, wordsPassed: boolean): Promise<void> {
  await cases(db)
    .where({ _id: id, checkDue })
    .update({ data: { checkDue: db.command.remove(), ...(wordsPassed && { wordsPassed: true as const }) } });
}
