import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import * as versioned from '../../platform/database/versioned';

/**
 * How far the ledgers follow the cases: everything that happened before `until` is in them. While a pass goes on,
 * `pass` says from where to where, behind which case it stands, and which months have to be counted again.
 */
export type ProgressDocument = {
  _id: 'cases';
  version: number;
  until: Moment;
  pass?: { from: Moment; to: Moment; after?: string; touched: string[] };
};
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
