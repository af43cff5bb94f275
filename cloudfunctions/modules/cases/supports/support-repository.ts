import type { Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import { insertOnce } from '../../../platform/database/versioned';
import { PAGE } from '../case-repository';

/** A neighbour with the same problem: one document for each person and case, so a repeated tap changes nothing. */
type SupportDocument = { _id: string; case: string; personId: string; supportedAt: Moment };
const supports = (db: Database) => db.collection<SupportDocument>('supports');

export const supportId = (id: string, personId: string): string => `${id}_${personId}`;

/** Adds a supporter; false when this person supports the case already. */
export const add = (db: Database, id: string, personId: string, now: Moment): Promise<boolean> =>
  insertOnce(supports(db), { _id: supportId(id, personId), case: id, personId, supportedAt: now });

/** Removes a supporter. Index: _id. */
export async function remove(db: Database, id: string, personId: string): Promise<void> {
  await supports(db).doc(supportId(id, personId)).remove();
}

/** The ids of the cases a person supports, the latest first. Index: personId, supportedAt. */
export async function listCaseIds(
  db: Database,
  personId: string,
  n: number,
): Promise<{ ids: string[]; more: boolean }> {
  const { data } = await supports(db)
    .where({ personId })
    .orderBy('supportedAt', 'desc')
    .skip(n * PAGE)
    .limit(PAGE + 1)
    .get();
  return { ids: data.slice(0, PAGE).map((support) => support.case), more: data.length > PAGE };
}
