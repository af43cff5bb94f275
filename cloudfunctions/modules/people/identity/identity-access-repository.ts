import { AppError } from '@domain/errors';
import type { IdentityAccess, IdentityAccessSubject } from '@domain/people/identity-access';
import type { Moment } from '@domain/time';
import type { Database, Query } from '../../../platform/database/database';
import { insertOnce } from '../../../platform/database/versioned';

// The log of accesses to identities. Entries are never changed but for whose identity it was, once they left.
type IdentityAccessDocument = Omit<IdentityAccess, 'id'> & { _id: string };
const collection = (db: Database) => db.collection<IdentityAccessDocument>('identityaccesses');

export const PAGE = 20;
/** The most entries that are counted and shown at once. */
const MAX_ROWS = 1000;

const toIdentityAccess = ({ _id, ...it }: IdentityAccessDocument): IdentityAccess => ({ id: _id, ...it });
const listNewest = async (
  query: Query<IdentityAccessDocument>,
  skip: number,
  limit: number,
): Promise<IdentityAccess[]> =>
  (await query.orderBy('at', 'desc').skip(skip).limit(limit).get()).data.map(toIdentityAccess);

/** Logs an access; false when the same command logged it before. */
export const add = (db: Database, { id, ...it }: IdentityAccess): Promise<boolean> =>
  insertOnce(collection(db), { _id: id, ...it });

/** An access. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<IdentityAccess> {
  const { data } = await collection(db).doc(id).get();
  if (!data) throw new AppError('notFound');
  return toIdentityAccess(data);
}

/** Accesses to a person's identity, one more than a page when there are more. Index: personId, at. */
export const listOfPerson = (db: Database, personId: string, page: number): Promise<IdentityAccess[]> =>
  listNewest(collection(db).where({ personId }), page * PAGE, PAGE + 1);

/** Gives the accesses to somebody who left another person's id; how often a unit looked stays true. Index: personId. */
export async function unlink(db: Database, personId: string, alias: string): Promise<boolean> {
  await collection(db)
    .where({ personId })
    .update({ data: { personId: alias } });
  return true;
}

/** Accesses because of one case or booking. Index: about, at. */
export const listOfSubject = (db: Database, subject: IdentityAccessSubject, id: string): Promise<IdentityAccess[]> =>
  listNewest(collection(db).where({ about: id, subject }), 0, MAX_ROWS);

/** Accesses by some units, or by all, since a moment. Index: unit, at, or at. */
export const listSince = (db: Database, units: 'all' | readonly string[], at: Moment): Promise<IdentityAccess[]> =>
  listNewest(
    collection(db).where({ ...(units !== 'all' && { unit: db.command.in(units) }), at: db.command.gte(at) }),
    0,
    MAX_ROWS,
  );
