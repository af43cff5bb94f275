import { AppError } from '@domain/errors';
import type { IdentityAccess, IdentityAccessSubject } from '@domain/people/identity-access';
import type { Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import { cursorOf, mapPage, readPage, type Page, type PageRequest } from '../../../platform/database/pages';
import { insertOnce } from '../../../platform/database/versioned';

// The log of accesses to identities. Entries are never changed but for whose identity it was, once they left.
type IdentityAccessDocument = Omit<IdentityAccess, 'id'> & { _id: string };
const collection = (db: Database) => db.collection<IdentityAccessDocument>('identityaccesses');

/** Accesses on one page. */
const PAGE = 20;

const toIdentityAccess = ({ _id, ...access }: IdentityAccessDocument): IdentityAccess => ({ id: _id, ...access });
const listNewest = async (db: Database, filter: object, page: PageRequest): Promise<Page<IdentityAccess>> =>
  mapPage(await readPage(db, collection(db), { filter, by: ['at', 'desc'], ...page }), toIdentityAccess);

/** Logs an access; false when the same command logged it before. */
export const add = (db: Database, { id, ...access }: IdentityAccess): Promise<boolean> =>
  insertOnce(collection(db), { _id: id, ...access });

/** An access. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<IdentityAccess> {
  const { data } = await collection(db).doc(id).get();
  if (!data) throw new AppError('notFound');
  return toIdentityAccess(data);
}

/** Accesses to a person's identity, newest first. Index: personId, at, _id. */
export const listOfPerson = (db: Database, personId: string, after?: string): Promise<Page<IdentityAccess>> =>
  listNewest(db, { personId }, { after, limit: PAGE });

/** Gives the accesses to somebody who left another person's id; how often a unit looked stays true. Index: personId. */
export async function unlink(db: Database, personId: string, alias: string): Promise<boolean> {
  await collection(db)
    .where({ personId })
    .update({ data: { personId: alias } });
  return true;
}

/** Accesses because of one case or booking, newest first. Index: about, at, _id. */
export const listOfSubject = (
  db: Database,
  { subject, id }: { subject: IdentityAccessSubject; id: string },
  after?: string,
): Promise<Page<IdentityAccess>> => listNewest(db, { about: id, subject }, { after, limit: PAGE });

type UnitFilter = { units: 'all' | readonly string[]; since: Moment };

/** Accesses by some units, or by all, since a moment, newest first. Index: unit, at, _id, or at, _id. */
export const listOfUnits = (
  db: Database,
  { units, since }: UnitFilter,
  { after, limit = PAGE }: Partial<PageRequest> = {},
): Promise<Page<IdentityAccess>> =>
  listNewest(
    db,
    { ...(units !== 'all' && { unit: db.command.in(units) }), at: db.command.gte(since) },
    { after, limit },
  );

/** The first page of those that were read already. */
export const firstPageOf = ({ rows, ...page }: Page<IdentityAccess>): Page<IdentityAccess> => {
  const last = rows[PAGE - 1];
  if (rows.length <= PAGE || !last) return { rows, ...page };
  return { rows: rows.slice(0, PAGE), next: cursorOf({ ...last, _id: last.id }, 'at') };
};
