import type { Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import { mapPage, readAll, readPage, type Page, type PageRequest } from '../../../platform/database/pages';
import { insertOnce } from '../../../platform/database/versioned';

/** Who asks for a topic: one document for each household, or person without one, so that a second tap adds nothing. */
type TopicSupportDocument = { _id: string; topic: string; personId: string; supportedAt: Moment };
const supports = (db: Database) => db.collection<TopicSupportDocument>('topicsupports');

/** Somebody who signed in at a gathering by a code. */
type SignInDocument = { _id: string; topic: string; gathering: number; personId: string; at: Moment };
const signIns = (db: Database) => db.collection<SignInDocument>('gatheringsignins');

const BATCH_SIZE = 100;
const MAX_SIGN_INS_READ = 20;

/** Adds a supporter under the key of their household; false when it supports the topic already. */
export const add = (
  db: Database,
  topic: string,
  { key, personId, now }: { key: string; personId: string; now: Moment },
): Promise<boolean> => insertOnce(supports(db), { _id: `${topic}_${key}`, topic, personId, supportedAt: now });

/** Whether a household supports a topic. Index: _id. */
export async function has(db: Database, topic: string, key: string): Promise<boolean> {
  const { data } = await supports(db).doc(`${topic}_${key}`).field({ topic: true }).get();
  return data !== undefined && data !== null;
}

/** How many ask for a topic. Index: topic. */
export const count = async (db: Database, topic: string): Promise<number> =>
  (await supports(db).where({ topic }).count()).total;

/** Everybody who asks for a topic, one for each household. Index: topic, _id. */
export async function listPeople(db: Database, topic: string): Promise<string[]> {
  const rows = await readAll((after) => readPage(db, supports(db), { filter: { topic }, after, limit: BATCH_SIZE }));
  return rows.map(({ personId }) => personId);
}

/** The topics that a person asks for, the latest first. Index: personId, supportedAt, _id. */
export const listTopicIds = async (
  db: Database,
  personId: string,
  { after, limit }: PageRequest,
): Promise<Page<string>> =>
  mapPage(
    await readPage(db, supports(db), {
      ...{ filter: { personId }, by: ['supportedAt', 'desc'], owner: personId, after, limit },
    }),
    ({ topic }) => topic,
  );

/** Adds somebody who is there; a second tap adds nothing. */
export const signIn = (
  db: Database,
  { topic, gathering, personId, now }: { topic: string; gathering: number; personId: string; now: Moment },
): Promise<boolean> =>
  insertOnce(signIns(db), { _id: `${topic}_${gathering}_${personId}`, topic, gathering, personId, at: now });

/** How many signed in at a gathering. Index: topic, gathering. */
export const countSignIns = async (db: Database, topic: string, gathering: number): Promise<number> =>
  (await signIns(db).where({ topic, gathering }).count()).total;

/** At which gatherings of a topic somebody signed in. Index: topic, personId. */
export async function listSignIns(db: Database, topic: string, personId: string): Promise<number[]> {
  const { data } = await signIns(db).where({ topic, personId }).limit(MAX_SIGN_INS_READ).get();
  return data.map(({ gathering }) => gathering);
}

/**
 * Gives what somebody who left asked for, and where they were, an id of nobody: what was counted stays counted.
 * Index: personId.
 */
export async function unlink(db: Database, personId: string, alias: string): Promise<boolean> {
  await supports(db)
    .where({ personId })
    .update({ data: { personId: alias } });
  await signIns(db)
    .where({ personId })
    .update({ data: { personId: alias } });
  return true;
}
