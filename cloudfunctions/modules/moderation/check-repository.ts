import type { Moment } from '@domain/time';
import type { Verdict } from '../../platform/wechat/content-check';
import { isDuplicateError, type Database } from '../../platform/database/database';
import { insertOnce } from '../../platform/database/versioned';

/** What is checked: words and photos of a case, of a card on the wall or of a topic, or public words of a hall. */
export type CheckSubject = { case: string } | { hall: string } | { card: string } | { topic: string };

type CheckFields = { of: 'text' | 'photo'; photo?: string; small?: true; suggest?: Verdict; at: Moment };

/**
 * One check by WeChat, under WeChat's trace id. `suggest` is absent while the verdict on a picture is awaited; a photo
 * and its thumbnail (`small`) are two checks of one `photo`.
 */
export type Check = { id: string } & CheckSubject & CheckFields;

/** WeChat's verdict on a picture. */
export type CheckVerdict = { suggest: Verdict; label: number; checkedAt: Moment };

/** More than the photos that a case takes, each with its thumbnail. */
const MAX_CHECKS = 1000;

type StartedDocument = { _id: string } & CheckSubject & CheckFields;
/** A check as it is stored: what was asked and the verdict, of which either may come first. */
type CheckDocument =
  | StartedDocument
  | ({ _id: string } & CheckVerdict & { case?: string; hall?: string; card?: string; topic?: string } & Partial<
        Omit<CheckFields, 'suggest'>
      >);
const collection = (db: Database) => db.collection<CheckDocument>('contentchecks');

/** Adds checks in one request. A verdict that was pushed before its check was added is kept. */
export async function add(db: Database, started: readonly Check[]): Promise<void> {
  if (!started.length) return;
  try {
    await collection(db).add({ data: started.map(toDocument) });
  } catch (error) {
    if (!isDuplicateError(error)) throw error;
    // the database stops at the first duplicate
    await Promise.all(started.map((check) => addOrUpdate(db, check)));
  }
}

/** The checks of a case. Index: case. */
export async function listOfCase(db: Database, id: string): Promise<Check[]> {
  const { data } = await db.collection<StartedDocument>('contentchecks').where({ case: id }).limit(MAX_CHECKS).get();
  return data.map(({ _id, ...check }) => ({ id: _id, ...check }));
}

/** The checks of these cards on the wall. Index: card. */
export async function listOfCards(db: Database, ids: readonly string[]): Promise<Check[]> {
  if (!ids.length) return [];
  const { data } = await db
    .collection<StartedDocument>('contentchecks')
    .where({ card: db.command.in(ids) })
    .limit(MAX_CHECKS)
    .get();
  return data.map(({ _id, ...check }) => ({ id: _id, ...check }));
}

/** The checks of a topic. Index: topic. */
export async function listOfTopic(db: Database, topic: string): Promise<Check[]> {
  const { data } = await db.collection<StartedDocument>('contentchecks').where({ topic }).limit(MAX_CHECKS).get();
  return data.map(({ _id, ...check }) => ({ id: _id, ...check }));
}

/** Saves WeChat's verdict, also one that is pushed twice or before its check was added. Index: _id. */
export async function saveVerdict(db: Database, id: string, verdict: CheckVerdict): Promise<void> {
  if (!(await insertOnce(collection(db), { _id: id, ...verdict })))
    await collection(db).doc(id).update({ data: verdict });
}

const toDocument = ({ id, ...check }: Check): StartedDocument => ({ _id: id, ...check });

async function addOrUpdate(db: Database, check: Check): Promise<void> {
  const { id, ...started } = check;
  if (!(await insertOnce(collection(db), toDocument(check)))) await collection(db).doc(id).update({ data: started });
}
