import { isDeepStrictEqual } from 'node:util';
import { blankBallot, boxRows, type Ballot, type OpenedBallot } from '@domain/ballots/ballot';
import { boxText, sortRows, type BoxRow, type Counted } from '@domain/ballots/box';
import { countBox } from '@domain/ballots/count';
import { countRoll, type RollEntry } from '@domain/ballots/roll';
import {
  closedVote,
  createVote,
  destroyedVote,
  openedVote,
  signedVote,
  type Vote,
  type VoteRecord,
} from '@domain/ballots/vote';
import { AppError, sentBefore } from '@domain/errors';
import { isRegisteredAt, type Household } from '@domain/households/household';
import type { AppContext } from '../../platform/context';
import { readAll } from '../../platform/database/pages';
import {
  createSalt,
  hashOfBox,
  receiptOf,
  unsealChoice,
  voteSecretOf,
  type VoteSecret,
} from '../../platform/vote-secret';
import { deleteFiles } from '../../platform/wechat/files';
import * as households from '../households/household-repository';
import * as ballots from './ballot-repository';
import * as rolls from './roll-repository';
import * as votes from './vote-repository';

// What a topic asks of its vote, in this order: `postRoll`, `openVote`, `closeVote`, `countVote` by two people. Each
// may be called again: it goes on where a dead process stopped. The scheduler closes votes and destroys their secrets.

const BATCH_SIZE = 500;

/**
 * Posts the roll of a topic's vote: the households that the register knew at the cut-off. Throws as `createVote`, and
 * `conflict: sentBefore` when the topic has a vote with another record.
 */
export async function postRoll(context: AppContext, record: VoteRecord): Promise<Vote> {
  const { voteRules } = await context.settings();
  const fresh = createVote(record, voteRules, context.now);
  const stored = await votes.add(context.db, fresh);
  if (!isSameRecord(stored, record)) throw sentBefore();
  return completeRoll(context, stored);
}

const isSameRecord = (vote: Vote, record: VoteRecord): boolean =>
  (Object.keys(record) as (keyof VoteRecord)[]).every((field) => isDeepStrictEqual(vote[field], record[field]));

/** Completes a roll that a dead process left incomplete. */
export async function completeRoll({ db }: AppContext, vote: Vote): Promise<Vote> {
  if (vote.rollSize !== undefined) return vote;
  for (const compound of vote.area.compounds) {
    const { buildings } = vote.area;
    const known = await readAll((after) =>
      households.listOfCompound(db, { compound, buildings }, { after, limit: BATCH_SIZE }),
    );
    const entries = known.filter((one) => isRegisteredAt(one, vote.cutOff)).map((one) => toEntry(vote.topic, one));
    await rolls.addEntries(db, entries);
  }
  return votes.save(db, vote, { ...vote, ...countRoll(await rolls.listOn(db, vote.topic)), version: vote.version + 1 });
}

const toEntry = (topic: string, { id, compound, building, unit, door }: Household): RollEntry => ({
  ...{ topic, household: id, compound, building, unit, door, state: 'on' },
});

/**
 * Opens the vote: lays a blank ballot ready for each household of the roll, and takes ballots from `opensAt` on. Throws
 * `ruleBroken` as `openedVote`, for example while the roll can be challenged.
 */
export async function openVote(context: AppContext, topic: string): Promise<Vote> {
  const { db, keys, now } = context;
  const { vote: posted } = await votes.load(db, topic);
  if (posted.state !== 'roll') return openedVote(posted, { undecided: 0, now });
  const complete = await completeRoll(context, posted);
  const [undecided, entries] = await Promise.all([rolls.countUndecided(db, topic), rolls.listOn(db, topic)]);
  const vote: Vote = { ...complete, ...countRoll(entries) };
  const opened = openedVote(vote, { undecided, now });
  const secret = voteSecretOf(topic, await votes.addSalt(db, topic, createSalt()), keys.identity);
  const receipts = entries.map(({ household }) => receiptOf(household, secret)).sort();
  await ballots.addBlank(
    db,
    receipts.map((receipt) => blankBallot(receipt, topic)),
  );
  return votes.save(db, complete, opened);
}

/** Closes the vote and every ballot of it, for ever. Throws `ruleBroken: votes.notOver` before its end. */
export async function closeVote({ db, now }: AppContext, topic: string): Promise<Vote> {
  const { vote } = await votes.load(db, topic);
  const closed = await votes.save(db, vote, closedVote(vote, now));
  await ballots.advancePhase(db, topic, 'open', 'closed');
  return closed;
}

/**
 * Counts the box for one more person: with the second one who finds the same box the vote is counted. The page of the
 * first one shows what they counted; nobody else sees it until both have signed. Throws `ruleBroken` before the end of
 * the vote, and `votes.secretMissing` or `votes.boxDamaged` where the box can not be opened.
 */
export async function countVote(
  context: AppContext,
  topic: string,
  by: string,
): Promise<{ vote: Vote; counted: Counted }> {
  const { db, keys, now } = context;
  const closed = await closeVote(context, topic);
  if (closed.result) return { vote: closed, counted: closed.result };
  // nothing changes any more, not even a paper that came in time
  await ballots.advancePhase(db, topic, 'closed', 'counted');
  const { vote, salt } = await votes.load(db, topic);
  const secret = openSecret(vote, salt, keys.identity);
  const opened = (await ballots.listAll(db, topic)).map((ballot) => openBallot(ballot, secret));
  const rows = sortRows(boxRows(opened));
  const counted = countBox({ ...vote, rollSize: opened.length }, rows, hashOfBox(boxText(topic, rows)));
  const signed = signedVote(vote, counted, { by, now });
  if (signed.state === 'counted') await writeDown(context, { topic, rows, secret });
  return { vote: await votes.save(db, vote, signed), counted };
}

/** The secret of a vote. Throws `ruleBroken: votes.secretMissing` when half of it is lost. */
export function openSecret(vote: Vote, salt: string | undefined, identityKey: string): VoteSecret {
  if (salt === undefined) throw new AppError('ruleBroken', 'votes.secretMissing');
  return voteSecretOf(vote.topic, salt, identityKey);
}

/** A ballot with its choice. Throws `ruleBroken: votes.boxDamaged` for one that somebody tampered with. */
function openBallot(ballot: Ballot, secret: VoteSecret): OpenedBallot {
  const sealed = ballot.sealed ?? ballot.papers?.[0]?.sealed;
  if (sealed === undefined) return { ...ballot, choice: 'invalid' };
  const choice = unsealChoice(sealed, ballot.receipt, secret);
  if (choice === undefined) throw new AppError('ruleBroken', 'votes.boxDamaged');
  return { ...ballot, choice: choice === INVALID_PAPER ? 'invalid' : { option: choice } };
}

/** What is sealed for a paper without one clear choice; no option has this id. */
export const INVALID_PAPER = '!invalid';

/** Keeps the box by receipt and who voted by household, both before the result is known: a death loses neither. */
async function writeDown({ db }: AppContext, box: { topic: string; rows: readonly BoxRow[]; secret: VoteSecret }) {
  const { topic, rows, secret } = box;
  await ballots.addBox(db, topic, rows);
  const inBox = new Set(rows.map(({ receipt }) => receipt));
  const entries = (await rolls.listOn(db, topic)).map(({ household }) => household);
  const voted = (household: string): boolean => inBox.has(receiptOf(household, secret));
  await rolls.markVoted(db, topic, entries.filter(voted), true);
  await rolls.markVoted(
    db,
    topic,
    entries.filter((household) => !voted(household)),
    false,
  );
}

/**
 * Destroys what ties households to their ballots once nobody can complain any more: photos of papers, the ballots
 * themselves, and last the salt of the secret. The counted box and the list of who voted stay.
 */
export async function destroySecret({ db, now }: AppContext, vote: Vote): Promise<void> {
  const destroyed = destroyedVote(vote, now);
  const photos = (await ballots.listAll(db, vote.topic)).flatMap(({ papers = [] }) =>
    papers.flatMap((one) => one.photos),
  );
  if (photos.length) await deleteFiles(photos);
  await ballots.removeAll(db, vote.topic);
  await votes.destroySalt(db, vote, destroyed);
}

/** What a topic shows of its vote; nothing here depends on what anybody chose before two people have counted. */
export type VoteFacts = Omit<Vote, 'signatures' | 'counters'> & { turnout: number; countedBy: string[] };

/** The vote of a topic with its turnout, if it has one. */
export async function voteOf({ db }: Pick<AppContext, 'db'>, topic: string): Promise<VoteFacts | undefined> {
  const stored = await votes.find(db, topic);
  if (!stored) return undefined;
  const { signatures, counters: _, ...vote } = stored.vote;
  const isVoting = vote.state === 'open' || vote.state === 'closed';
  const turnout = vote.result?.turnout ?? (isVoting ? await ballots.countCast(db, topic) : 0);
  return { ...vote, turnout, countedBy: signatures.map(({ by }) => by) };
}
