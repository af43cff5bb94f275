import { AppError } from '@domain/errors';
import type { Opening, OpeningSubject } from '@domain/people/opening';
import type { Moment } from '@domain/time';
import { addOnce, type Database, type Query } from '../../platform/database';

// The log of openings of the vault: written, read, and never changed.
type OpeningDocument = Omit<Opening, 'id'> & { _id: string };
const openings = (db: Database) => db.collection<OpeningDocument>('openings');

export const PAGE = 20;
/** As many as are counted and shown at once. */
const MOST = 1000;

const toOpening = ({ _id, ...it }: OpeningDocument): Opening => ({ id: _id, ...it });
const newest = async (query: Query<OpeningDocument>, skip: number, limit: number): Promise<Opening[]> =>
  (await query.orderBy('at', 'desc').skip(skip).limit(limit).get()).data.map(toOpening);

/** Puts an opening on record; false when the same tap did before. */
export const add = (db: Database, { id, ...it }: Opening): Promise<boolean> =>
  addOnce(openings(db), { _id: id, ...it });

/** An opening. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<Opening> {
  const { data } = await openings(db).doc(id).get();
  if (!data) throw new AppError('notFound');
  return toOpening(data);
}

/** Who looked at somebody's identity, one more than a page when there are more. Index: whose, at. */
export const ofPerson = (db: Database, whose: string, page: number): Promise<Opening[]> =>
  newest(openings(db).where({ whose }), page * PAGE, PAGE + 1);

/** Who looked because of one thing. Index: about, at. */
export const about = (db: Database, subject: OpeningSubject, id: string): Promise<Opening[]> =>
  newest(openings(db).where({ about: id, subject }), 0, MOST);

/** What some units, or all, looked at since a moment. Index: unit, at, or at. */
export const since = (db: Database, units: 'all' | readonly string[], at: Moment): Promise<Opening[]> =>
  newest(
    openings(db).where({ ...(units !== 'all' && { unit: db.command.in(units) }), at: db.command.gte(at) }),
    0,
    MOST,
  );
