import type { Ballot, BallotPhase } from '@domain/ballots/ballot';
import type { BoxRow } from '@domain/ballots/box';
import type { Database } from '../../platform/database/database';
import { mapPage, readAll, readPage } from '../../platform/database/pages';
import { get, getMany, insertMissing, saveChanges } from '../../platform/database/versioned';

// `_id` is the receipt. All ballots of a vote are made before it opens, in the order of their receipts, and are only
// changed afterwards: neither their number nor their order says who voted, or when.
export type BallotDocument = Omit<Ballot, 'receipt'> & { _id: string };
const ballots = (db: Database) => db.collection<BallotDocument>('ballots');

const toBallot = ({ _id, ...ballot }: BallotDocument): Ballot => ({ receipt: _id, ...ballot });
const toDocument = ({ receipt, ...ballot }: Ballot): BallotDocument => ({ _id: receipt, ...ballot });

const BATCH_SIZE = 500;

/** Lays blank ballots ready, once each. */
export async function addBlank(db: Database, blank: readonly Ballot[]): Promise<void> {
  await insertMissing(db, ballots(db), blank.map(toDocument));
}

/** A ballot, if its household is on the roll. Index: _id. */
export async function find(db: Database, receipt: string): Promise<Ballot | undefined> {
  const document = await get(ballots(db), receipt);
  return document && toBallot(document);
}

/** The ballots of these receipts. Index: _id. */
export const listByReceipts = async (db: Database, receipts: readonly string[]): Promise<Ballot[]> =>
  (await getMany(db, ballots(db), receipts)).map(toBallot);

/**
 * Saves a ballot that was read in the phase it still is in; false when it was changed, or the vote was closed or
 * counted, since then. This one conditional write is all that casting changes. Index: _id.
 */
export async function save(db: Database, before: Ballot, after: Ballot): Promise<boolean> {
  return await saveChanges(db, ballots(db), toDocument(before), toDocument(after));
}

/** Moves all ballots of a vote on; from then on no save of one that was read before succeeds. Index: topic, _id. */
export async function advancePhase(db: Database, topic: string, from: BallotPhase, to: BallotPhase): Promise<void> {
  await ballots(db)
    .where({ topic, phase: from })
    .update({ data: { phase: to, version: db.command.inc(1) } });
}

/** How many households have voted. Index: topic, _id. */
export const countCast = async (db: Database, topic: string): Promise<number> =>
  (
    await ballots(db)
      .where({ topic, origin: db.command.exists(true) })
      .count()
  ).total;

/** Whether a person cast another ballot of the vote than this one. Index: topic, voter. */
export async function hasCastOther(db: Database, { topic, receipt }: Ballot, voter: string): Promise<boolean> {
  const { data } = await ballots(db).where({ topic, voter }).field({ _id: true }).limit(2).get();
  return data.some(({ _id }) => _id !== receipt);
}

/** Every ballot of a vote. Index: topic, _id. */
export const listAll = (db: Database, topic: string): Promise<Ballot[]> =>
  readAll(async (after) =>
    mapPage(await readPage(db, ballots(db), { filter: { topic }, after, limit: BATCH_SIZE }), toBallot),
  );

/** Removes the ballots of a vote whose box is written down. Index: topic, _id. */
export async function removeAll(db: Database, topic: string): Promise<void> {
  await ballots(db).where({ topic }).remove();
}

// A counted box is kept in pages, in the order of its receipts, and is all that is left of the ballots.
export type BoxDocument = { _id: string; topic: string; page: number; rows: BoxRow[] };
const boxes = (db: Database) => db.collection<BoxDocument>('boxes');
const PAGE_ROWS = 1_000;

/** Writes down a counted box; the same box again changes nothing. */
export async function addBox(db: Database, topic: string, rows: readonly BoxRow[]): Promise<void> {
  const pages = Array.from({ length: Math.ceil(rows.length / PAGE_ROWS) }, (_, page) => ({
    ...{ _id: `${topic}_${page}`, topic, page },
    rows: rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS),
  }));
  await insertMissing(db, boxes(db), pages);
}

/** The row of a receipt in a counted box. Index: topic, rows.receipt. */
export async function findInBox(db: Database, topic: string, receipt: string): Promise<BoxRow | undefined> {
  const { data } = await boxes(db).where({ topic, 'rows.receipt': receipt }).limit(1).get();
  return data[0]?.rows.find((row) => row.receipt === receipt);
}
