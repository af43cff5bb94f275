import { AppError } from '@domain/errors';
import type { RollChallenge, RollEntry } from '@domain/ballots/roll';
import { compareAddresses } from '@domain/households/household';
import type { Database } from '../../platform/database/database';
import { mapPage, readAll, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import { insertMissing, insertOnce, insertOrGet, saveChanges } from '../../platform/database/versioned';

// `_id` is the topic with the household. An entry never holds what was chosen, nor a receipt.
export type RollDocument = RollEntry & { _id: string };
const rolls = (db: Database) => db.collection<RollDocument>('rolls');
const idOf = ({ topic, household }: Pick<RollEntry, 'topic' | 'household'>): string => `${topic}_${household}`;
const toEntry = ({ _id: _, ...entry }: RollDocument): RollEntry => entry;

const BATCH_SIZE = 500;

/** Adds households to a roll; those that are there stay as they are, so that it can be done again after a death. */
export async function addEntries(db: Database, entries: readonly RollEntry[]): Promise<void> {
  const documents = entries.map((entry) => ({ _id: idOf(entry), ...entry }));
  await insertMissing(db, rolls(db), documents);
}

/** The entry of a household. Index: _id. */
export async function find(db: Database, topic: string, household: string): Promise<RollEntry | undefined> {
  const { data } = await rolls(db).doc(idOf({ topic, household })).get();
  return data ? toEntry(data) : undefined;
}

/** All households of a roll that are on it. Index: topic, _id. */
export const listOn = (db: Database, topic: string): Promise<RollEntry[]> =>
  readAll(async (after) =>
    mapPage(await readPage(db, rolls(db), { filter: { topic, state: 'on' }, after, limit: BATCH_SIZE }), toEntry),
  );

/** The households of one building that are on the roll. Index: topic, building, _id. */
export const listOfBuilding = (
  db: Database,
  topic: string,
  { compound, building }: { compound: string; building: string },
): Promise<RollEntry[]> =>
  readAll(async (after) =>
    mapPage(
      await readPage(db, rolls(db), { filter: { topic, building, compound, state: 'on' }, after, limit: BATCH_SIZE }),
      toEntry,
    ),
  ).then((entries) => entries.sort(compareAddresses));

/** Puts a household on the roll, or takes it off, by a challenge. */
export async function correct(db: Database, entry: RollEntry): Promise<void> {
  const _id = idOf(entry);
  if (await insertOnce(rolls(db), { _id, ...entry })) return;
  await rolls(db)
    .where({ _id })
    .update({ data: { state: entry.state, ...(entry.added && { added: true }) } });
}

/** Notes which households' ballots lay in the box, and which not. Index: _id. */
export async function markVoted(db: Database, topic: string, households: readonly string[], voted: boolean) {
  for (let n = 0; n < households.length; n += BATCH_SIZE) {
    const ids = households.slice(n, n + BATCH_SIZE).map((household) => idOf({ topic, household }));
    await rolls(db)
      .where({ _id: db.command.in(ids) })
      .update({ data: { voted } });
  }
}

export type ChallengeDocument = Omit<RollChallenge, 'id'> & { _id: string; version: number; fingerprint?: string };
const challenges = (db: Database) => db.collection<ChallengeDocument>('rollchallenges');
const toChallenge = ({ _id, version: _, fingerprint: _f, ...challenge }: ChallengeDocument): RollChallenge => ({
  id: _id,
  ...challenge,
});

/** Saves a challenge once; answers the fingerprint that it was stored with. */
export const addChallenge = async (
  db: Database,
  { id, ...challenge }: RollChallenge,
  fingerprint: string,
): Promise<string | undefined> =>
  (await insertOrGet(challenges(db), { _id: id, ...challenge, version: 1, fingerprint })).document.fingerprint;

/** A challenge with the fingerprint of its request, if it was made. Index: _id. */
export async function findChallenge(db: Database, id: string): Promise<ChallengeDocument | undefined> {
  const { data } = await challenges(db).doc(id).get();
  return data ?? undefined;
}

/** A challenge with its version. Throws `notFound`. Index: _id. */
export async function loadChallenge(
  db: Database,
  id: string,
): Promise<{ challenge: RollChallenge; document: ChallengeDocument }> {
  const document = await findChallenge(db, id);
  if (!document) throw new AppError('notFound');
  return { challenge: toChallenge(document), document };
}

/** Saves a decision. Throws `conflict` when somebody decided since it was read. Index: _id. */
export async function saveDecision(
  db: Database,
  before: ChallengeDocument,
  { decision }: RollChallenge,
): Promise<void> {
  const after = { ...before, ...(decision && { decision }), version: before.version + 1 };
  if (!(await saveChanges(db, challenges(db), before, after))) throw new AppError('conflict');
}

/** A page of the challenges of a roll, the newest first. Index: topic, at, _id. */
export const listChallenges = async (db: Database, topic: string, page: PageRequest): Promise<Page<RollChallenge>> =>
  mapPage(await readPage(db, challenges(db), { filter: { topic }, by: ['at', 'desc'], ...page }), toChallenge);

/** How many challenges wait for a decision. Index: topic, at, _id. */
export const countUndecided = async (db: Database, topic: string): Promise<number> =>
  (
    await challenges(db)
      .where({ topic, decision: db.command.exists(false) })
      .count()
  ).total;

/** Gives the challenges of somebody who left another person's id. Index: by. */
export async function unlinkChallenges(db: Database, personId: string, alias: string): Promise<boolean> {
  await challenges(db)
    .where({ by: personId })
    .update({ data: { by: alias } });
  return true;
}
