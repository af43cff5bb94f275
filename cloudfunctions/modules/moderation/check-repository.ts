import type { Moment } from '@domain/time';
import type { Verdict } from '../../platform/content-check';
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

/** What WeChat said of a picture. */
export type CheckVerdict = { suggest: Verdict; label: number; checkedAt: Moment };

type AskedDocument = Omit<Check, 'id'> & { _id: string };
/** A check as it is stored: what was asked and the verdict, of which either may come first. */
type CheckDocument = AskedDocument | ({ _id: string } & CheckVerdict & Partial<Omit<AskedDocument, 'suggest'>>);
const collection = (db: Database) => db.collection<CheckDocument>('contentchecks');

/** Keeps what was asked, in one request. A verdict that came sooner stays. */
export async function add(db: Database, started: Check[]): Promise<void> {
  if (!started.length) return;
  try {
    await collection(db).add({ data: started.map(toDocument) });
  } catch (error) {
    if (!isDuplicateError(error)) throw error;
    // one that was there already stops those after it
    await Promise.all(started.map((check) => addOrUpdate(db, check)));
  }
}

/** What was asked about a case. Index: case. */
export async function listOfCase(db: Database, id: string): Promise<Check[]> {
  const { data } = await db.collection<AskedDocument>('contentchecks').where({ case: id }).get();
  return data.map(({ _id, ...check }) => ({ id: _id, ...check }));
}

const toDocument = ({ id, ...check }: Check): AskedDocument => ({ _id: id, ...check });

async function addOrUpdate(db: Database, check: Check): Promise<void> {
  const { id, ...started } = check;
  if (!(await addIfAbsent(collection(db), toDocument(check)))) await collection(db).doc(id).update({ data: started });
}

/** Saves the verdict of a check, once or again; one that comes before the check itself was saved is not lost. Index: _id. */
export async function saveVerdict(db: Database, id: string, verdict: CheckVerdict): Promise<void> {
  if (!(await addIfAbsent(collection(db), { _id: id, ...verdict })))
    await collection(db).doc(id).update({ data: verdict });
}
