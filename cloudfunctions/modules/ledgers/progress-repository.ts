import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import * as versioned from '../../platform/database/versioned';

/**
 * A pass over what happened between two moments: behind which case it stands, and the months, as `unit:2026-03`, whose
 * ledger and whose rates have to be counted again. It `counts` these once no case is left.
 */
export type Pass = {
  from: Moment;
  to: Moment;
  after?: string;
  ledgers: string[];
  rates: string[];
  counts?: boolean;
};

/** How far the ledgers follow the cases: everything that happened before `until` is in them. */
export type ProgressDocument = { _id: 'cases'; version: number; until: Moment; pass?: Pass };
export type Progress = Omit<ProgressDocument, '_id' | 'version'> & { version: number };

const progress = (db: Database) => db.collection<ProgressDocument>('ledgerprogress');

/** How far the ledgers are; nothing before their first pass. Index: _id. */
export async function get(db: Database): Promise<Progress | undefined> {
  const found = await versioned.get(progress(db), 'cases');
  if (!found) return undefined;
  const { _id, ...rest } = found;
  return rest;
}

/** Stores how far they are now; false when another run did meanwhile. Index: _id. */
export async function save(
  db: Database,
  before: Progress | undefined,
  after: Omit<Progress, 'version'>,
): Promise<boolean> {
  const version = (before?.version ?? 0) + 1;
  const document: ProgressDocument = { _id: 'cases', version, ...after };
  return before
    ? versioned.saveChanges(db, progress(db), { _id: 'cases', ...before }, document)
    : versioned.insertOnce(progress(db), document);
}
