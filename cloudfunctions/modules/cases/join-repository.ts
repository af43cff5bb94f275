import type { Moment } from '@domain/time';
import { addOnce, type Database } from '../../platform/database';
import { PAGE } from './case-repository';

/** A neighbour who has the same problem: one document a person and case, so that a second tap meets the first. */
type JoinDocument = { _id: string; case: string; token: string; joinedAt: Moment };
const joins = (db: Database) => db.collection<JoinDocument>('joins');

export const joinId = (id: string, token: string): string => `${id}_${token}`;

/** Joins a case. False when this person has joined it already. */
export const add = (db: Database, id: string, token: string, now: Moment): Promise<boolean> =>
  addOnce(joins(db), { _id: joinId(id, token), case: id, token, joinedAt: now });

/** The ids of the cases a person joined, the last joined first. Index: token, joinedAt. */
export async function findOf(db: Database, token: string, n: number): Promise<{ ids: string[]; more: boolean }> {
  const { data } = await joins(db)
    .where({ token })
    .orderBy('joinedAt', 'desc')
    .skip(n * PAGE)
    .limit(PAGE + 1)
    .get();
  return { ids: data.slice(0, PAGE).map((join) => join.case), more: data.length > PAGE };
}
