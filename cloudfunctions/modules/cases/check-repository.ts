import type { Moment } from '@domain/time';
import { addIfAbsent, isDuplicateError, type Database } from '../../platform/database';

/**
 * What WeChat was asked to look at, under its trace; the verdict of a picture comes later. A photo and its small one
 * are two checks of one `photo`. Nothing here ever refuses a report.
 */
export type Check = {
  id: string;
  case: string;
  of: 'text' | 'photo';
  photo?: string;
  small?: true;
  suggest?: string;
  at: Moment;
};

type CheckDocument = Omit<Check, 'id'> & { _id: string };
const checks = (db: Database) => db.collection<CheckDocument>('checks');

/** Keeps what was asked, in one request. A verdict that came sooner stays. */
export async function add(db: Database, asked: Check[]): Promise<void> {
  if (!asked.length) return;
  try {
    await checks(db).add({ data: asked.map(toDocument) });
  } catch (error) {
    if (!isDuplicateError(error)) throw error;
    await Promise.all(asked.map((check) => addOne(db, check))); // one that was there already stops those after it
  }
}

/** What was asked about a case. Index: case. */
export async function findOf(db: Database, id: string): Promise<Check[]> {
  const { data } = await checks(db).where({ case: id }).get();
  return data.map(({ _id, ...check }) => ({ id: _id, ...check }));
}

const toDocument = ({ id, ...check }: Check): CheckDocument => ({ _id: id, ...check });

async function addOne(db: Database, check: Check): Promise<void> {
  const { id, ...asked } = check;
  if (!(await addIfAbsent(checks(db), toDocument(check)))) await checks(db).doc(id).update({ data: asked });
}
