import { AppError } from '@domain/errors';
import { nextVoteTimer, type Vote } from '@domain/ballots/vote';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { mapPage, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import { get, insertOnce, saveChanges } from '../../platform/database/versioned';

// `_id` is the topic. `salt` is half of the vote's secret: it lies here from the opening until it is destroyed, and
// never leaves this folder.
export type VoteDocument = Omit<Vote, 'topic'> & { _id: string; salt?: string; timerDue?: Moment };
const votes = (db: Database) => db.collection<VoteDocument>('votes');

/** A vote, and the salt of its secret while there is one. */
export type StoredVote = { vote: Vote; salt: string | undefined };

export const toStoredVote = ({ _id, salt, timerDue: _, ...vote }: VoteDocument): StoredVote => ({
  vote: { topic: _id, ...vote },
  salt,
});

/** The salt has its own writers, so a saved vote leaves it as it is. */
const toDocument = ({ topic, ...vote }: Vote): VoteDocument => {
  const timerDue = nextVoteTimer({ topic, ...vote });
  return { _id: topic, ...vote, ...(timerDue !== undefined && { timerDue }) };
};

/** Adds a vote; answers the one of this topic that is there already. */
export async function add(db: Database, vote: Vote): Promise<Vote> {
  return (await insertOnce(votes(db), toDocument(vote))) ? vote : (await load(db, vote.topic)).vote;
}

/** The vote of a topic, if it has one. Index: _id. */
export async function find(db: Database, topic: string): Promise<StoredVote | undefined> {
  const document = await get(votes(db), topic);
  return document && toStoredVote(document);
}

/** The vote of a topic. Throws `notFound`. Index: _id. */
export async function load(db: Database, topic: string): Promise<StoredVote> {
  const stored = await find(db, topic);
  if (!stored) throw new AppError('notFound');
  return stored;
}

/** Saves a change. Throws `conflict` when somebody saved since it was read. Index: _id. */
export async function save(db: Database, before: Vote, after: Vote): Promise<Vote> {
  if (before === after) return after;
  if (!(await saveChanges(db, votes(db), toDocument(before), toDocument(after)))) throw new AppError('conflict');
  return after;
}

/** Gives a vote the salt of its secret, once; answers the one that it has from now on. Index: _id. */
export async function addSalt(db: Database, _id: string, salt: string): Promise<string> {
  const { stats } = await votes(db)
    .where({ _id, state: 'roll', salt: db.command.exists(false) })
    .update({ data: { salt } });
  if (stats.updated === 1) return salt;
  const known = (await load(db, _id)).salt;
  if (known === undefined) throw new AppError('ruleBroken', 'votes.secretMissing');
  return known;
}

/** Removes half of the secret for ever, in the same write that says so. Throws `conflict`. Index: _id. */
export async function destroySalt(db: Database, before: Vote, after: Vote): Promise<void> {
  const { remove } = db.command;
  const { stats } = await votes(db)
    .where({ _id: before.topic, version: before.version })
    .update({ data: { state: after.state, version: after.version, salt: remove(), timerDue: remove() } });
  if (stats.updated === 0) throw new AppError('conflict');
}

/** Votes with a due timer, the longest waiting first. Index: timerDue, _id. */
export const listDue = async (db: Database, now: Moment, page: PageRequest): Promise<Page<StoredVote>> =>
  mapPage(
    await readPage(db, votes(db), { filter: { timerDue: db.command.lte(now) }, by: ['timerDue', 'asc'], ...page }),
    toStoredVote,
  );
