import { AppError } from '@domain/errors';
import type { IdentityAccess, IdentityAccessSubject } from '@domain/people/identity-access';
import type { Moment } from '@domain/time';
import { addOnce, type Database, type Query } from '../../platform/database';

// The log of identityAccesses of the vault: written, read, and never changed.
type OpeningDocument = Omit<IdentityAccess, 'id'> & { _id: string };
const identityAccesses = (db: Database) => db.collection<OpeningDocument>('identityaccesses');

export const PAGE = 20;
/** As many as are counted and shown at once. */
const MOST = 1000;

const toOpening = ({ _id, ...it }: OpeningDocument): IdentityAccess => ({ id: _id, ...it });
const newest = async (query: Query<OpeningDocument>, skip: number, limit: number): Promise<IdentityAccess[]> =>
  (await query.orderBy('at', 'desc').skip(skip).limit(limit).get()).data.map(toOpening);

/** Puts an opening on record; false when the same tap did before. */
export const add = (db: Database, { id, ...it }: IdentityAccess): Promise<boolean> =>
  addOnce(identityAccesses(db), { _id: id, ...it });

/** An opening. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<IdentityAccess> {
  const { data } = await identityAccesses(db).doc(id).get();
  if (!data) throw new AppError('notFound');
  return toOpening(data);
}

/** Who looked at somebody's identity, one more than a page when there are more. Index: personId, at. */
export const ofPerson = (db: Database, personId: string, page: number): Promise<IdentityAccess[]> =>
  newest(identityAccesses(db).where({ personId }), page * PAGE, PAGE + 1);

/** Who looked because of one thing. Index: about, at. */
export const about = (db: Database, subject: IdentityAccessSubject, id: string): Promise<IdentityAccess[]> =>
  newest(identityAccesses(db).where({ about: id, subject }), 0, MOST);

/** What some units, or all, looked at since a moment. Index: unit, at, or at. */
export const since = (db: Database, units: 'all' | readonly string[], at: Moment): Promise<IdentityAccess[]> =>
  newest(
    identityAccesses(db).where({ ...(units !== 'all' && { unit: db.command.in(units) }), at: db.command.gte(at) }),
    0,
    MOST,
  );
