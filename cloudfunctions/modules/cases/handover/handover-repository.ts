import { IN_HAND_STATES, TIMED_STATES } from '@domain/cases/case';
import { personKey } from '@domain/cases/lists/queues';
import type { Database } from '../../../platform/database/database';

// Ids of cases that somebody leaves behind; cases as a whole are read and written by `case-repository.ts`.

const BATCH_SIZE = 50;

/** Cases of a unit in somebody's hands. Index: handler, state. */
export const listHandledBy = (db: Database, personId: string, unit: string): Promise<string[]> =>
  listIds(db, { handler: personId, state: db.command.in(IN_HAND_STATES), 'holder.unit': unit });

/** Cases in somebody's hands of which a unit must not know. Index: handler, state. */
export const listHandledAbout = (db: Database, personId: string, unit: string): Promise<string[]> =>
  listIds(db, { handler: personId, state: db.command.in(IN_HAND_STATES), concerned: unit });

/** Cases that somebody wrote down and that may still bring news to pass on. Index: scopes, receivedAt. */
export const listRegisteredBy = (db: Database, personId: string): Promise<string[]> =>
  listIds(db, {
    scopes: personKey(personId),
    registrar: personId,
    state: db.command.in(TIMED_STATES),
    registrarLeft: db.command.exists(false),
  });

async function listIds(db: Database, filter: object): Promise<string[]> {
  const { data } = await db
    .collection<{ _id: string }>('cases')
    .where(filter)
    .field({ _id: true })
    .limit(BATCH_SIZE)
    .get();
  return data.map(({ _id }) => _id);
}
