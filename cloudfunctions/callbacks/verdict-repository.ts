import type { Verdict } from '../platform/content-check';
import { addIfAbsent, type Database } from '../platform/database';

// A picture's check, named by WeChat's trace: begun by who asked for it, its verdict kept here.
export type CheckVerdict = { suggest: Verdict; label: number; checkedAt: number };
const checks = (db: Database) => db.collection<CheckVerdict & { _id: string }>('contentchecks');

/**
 * Keeps a verdict, once or again. It may come before the check itself was written down, and is not lost then. Index:
 * _id.
 */
export async function saveVerdict(db: Database, id: string, verdict: CheckVerdict): Promise<void> {
  if (!(await addIfAbsent(checks(db), { _id: id, ...verdict }))) await checks(db).doc(id).update({ data: verdict });
}
