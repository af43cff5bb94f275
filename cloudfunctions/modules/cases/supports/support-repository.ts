import type { NeighbourAnswer } from '@domain/cases/neighbours/answer';
import type { NeighbourCounts } from '@domain/cases/neighbours/counts';
import type { Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import { mapPage, readPage, type Page } from '../../../platform/database/pages';
import { insertOnce } from '../../../platform/database/versioned';
import { PAGE } from '../case-repository';

/** A neighbour with the same problem: one document for each person and case, so a repeated tap changes nothing. */
type SupportDocument = {
  _id: string;
  case: string;
  personId: string;
  supportedAt: Moment;
  answer?: NeighbourAnswer;
};
const supports = (db: Database) => db.collection<SupportDocument>('supports');

export const supportId = (id: string, personId: string): string => `${id}_${personId}`;

/** Adds a supporter; false when this person supports the case already. */
export const add = (db: Database, id: string, personId: string, now: Moment): Promise<boolean> =>
  insertOnce(supports(db), { _id: supportId(id, personId), case: id, personId, supportedAt: now });

/** Saves what a supporter says of a round's outcome; the last answer counts. Index: _id. */
export async function saveAnswer(db: Database, id: string, personId: string, answer: NeighbourAnswer): Promise<void> {
  await supports(db)
    .where({ _id: supportId(id, personId) })
    .update({ data: { answer: db.command.set(answer) } });
}

/** What the supporters of a case answered about a round. Index: case. */
export async function countAnswers(db: Database, id: string, round: number): Promise<NeighbourCounts> {
  const of = (part: object) =>
    supports(db)
      .where({ case: id, 'answer.round': round, ...part })
      .count();
  const [answered, unsolved] = await Promise.all([of({}), of({ 'answer.solved': 'no' })]);
  return { answered: answered.total, unsolved: unsolved.total };
}

/** Removes a supporter. Index: _id. */
export async function remove(db: Database, id: string, personId: string): Promise<void> {
  await supports(db).doc(supportId(id, personId)).remove();
}

/** The ids of the cases a person supports, the latest first. Index: personId, supportedAt, _id. */
export const listCaseIds = async (db: Database, personId: string, after?: string): Promise<Page<string>> =>
  mapPage(
    await readPage(db, supports(db), {
      filter: { personId },
      by: ['supportedAt', 'desc'],
      owner: personId,
      after,
      limit: PAGE,
    }),
    (support) => support.case,
  );
