import type { InboxEntry, SendState } from '@domain/messages/notice';
import { CLAIM_TTL, type SendOutcome } from '@domain/messages/sending';
import type { Moment } from '@domain/time';
import { isDuplicateError, type Database } from '../../platform/database/database';
import { mapPage, readPage, type Page } from '../../platform/database/pages';
import { insertOnce } from '../../platform/database/versioned';
import type { Guarded } from './guard-repository';

// The only file that knows how messages are stored. In the collection, `_id` is the domain's `id`.
type InboxDocument = Omit<InboxEntry, 'id'> & { _id: string };
const inbox = (db: Database) => db.collection<InboxDocument>('inbox');

const toDocument = ({ id, ...entry }: InboxEntry): InboxDocument => ({ _id: id, ...entry });
const toEntry = ({ _id, ...entry }: InboxDocument): InboxEntry => ({ id: _id, ...entry });

/** Messages on one page. */
const PAGE = 20;
const BATCH_SIZE = 50;

/** Adds messages to their inboxes and answers those that were not there yet. */
export async function addNew(db: Database, entries: InboxEntry[]): Promise<InboxEntry[]> {
  if (!entries.length) return [];
  const [now, later] = [entries.slice(0, BATCH_SIZE), entries.slice(BATCH_SIZE)];
  try {
    await inbox(db).add({ data: now.map(toDocument) });
    return [...now, ...(await addNew(db, later))];
  } catch (error) {
    if (!isDuplicateError(error)) throw error;
    // an existing document stops the insertion of those after it
    const known = await findExistingIds(db, now);
    const unknown = now.filter(({ id }) => !known.has(id));
    const added = await Promise.all(unknown.map((entry) => addIfNew(db, entry)));
    return [...unknown.filter((_, n) => added[n]), ...(await addNew(db, later))];
  }
}

/** Those of a batch that are in an inbox already. Index: _id. */
async function findExistingIds(db: Database, entries: readonly InboxEntry[]): Promise<Set<string>> {
  const { data } = await inbox(db)
    .where({ _id: db.command.in(entries.map(({ id }) => id)) })
    .field({ _id: true })
    .limit(BATCH_SIZE)
    .get();
  return new Set(data.map(({ _id }) => _id));
}

const addIfNew = (db: Database, entry: InboxEntry): Promise<boolean> => insertOnce(inbox(db), toDocument(entry));

/** A person's messages, newest first. Index: to, at, _id. */
export const listPage = async (db: Database, to: string, after?: string): Promise<Page<InboxEntry>> =>
  mapPage(
    await readPage(db, inbox(db), { filter: { to }, by: ['at', 'desc'], owner: to, after, limit: PAGE }),
    toEntry,
  );

/** How many messages a person has not read. Index: to, readAt. */
export async function countUnread(db: Database, to: string): Promise<number> {
  const { total } = await inbox(db)
    .where({ to, readAt: db.command.exists(false) })
    .count();
  return total;
}

/** Some of the messages that a person has not read. Index: to, readAt. */
export async function listUnread(db: Database, to: string, limit: number): Promise<Guarded[]> {
  const { data } = await inbox(db)
    .where({ to, readAt: db.command.exists(false) })
    .field({ guarded: true, about: true })
    .limit(limit)
    .get();
  return data;
}

/** Marks a person's messages up to a moment as read. Index: to, readAt. */
export async function markRead(db: Database, to: string, upTo: Moment, now: Moment): Promise<void> {
  const { exists, lte } = db.command;
  await inbox(db)
    .where({ to, readAt: exists(false), at: lte(upTo) })
    .update({ data: { readAt: now } });
}

/**
 * Claims a due send: only one of any number of processes succeeds. The claim of a process that dies is found by
 * `sendDue`.
 */
export async function claimSend(db: Database, _id: string, now: Moment): Promise<boolean> {
  const due: SendState = 'due';
  const claimed: SendState = 'claimed';
  const { stats } = await inbox(db)
    .where({ _id, send: due })
    .update({ data: { send: claimed, claimedAt: now, sendDue: now + CLAIM_TTL, attempts: db.command.inc(1) } });
  return stats.updated === 1;
}

/** Saves how a claimed send ended; does nothing when the claim belongs to another process. */
export async function finishSend(
  db: Database,
  _id: string,
  claimedAt: Moment,
  { send, retryAt, result, msgId }: Omit<SendOutcome, 'quota'>,
): Promise<void> {
  const claimed: SendState = 'claimed';
  const { remove } = db.command;
  const change = {
    send,
    claimedAt: remove(),
    sendDue: retryAt ?? remove(),
    ...(result !== undefined && { result }),
    ...(msgId !== undefined && { msgId }),
  };
  await inbox(db).where({ _id, send: claimed, claimedAt }).update({ data: change });
}

/** Due sends, and claimed ones that were not finished, the oldest first. Index: sendDue. */
export async function listDue(db: Database, now: Moment, limit: number): Promise<InboxEntry[]> {
  const { data } = await inbox(db)
    .where({ sendDue: db.command.lte(now) })
    .orderBy('sendDue', 'asc')
    .limit(limit)
    .get();
  return data.map(toEntry);
}

/** Removes all messages of somebody. Index: to, at. */
export async function removeOf(db: Database, to: string): Promise<boolean> {
  await inbox(db).where({ to }).remove();
  return true;
}

/** Marks a sent message that WeChat could not deliver after all. Index: to, at. */
export async function markFailed(db: Database, to: string, msgId: number, result: string): Promise<boolean> {
  const [sent, failed]: SendState[] = ['sent', 'failed'];
  const { stats } = await inbox(db)
    .where({ to, msgId, send: sent })
    .update({ data: { send: failed, result } });
  return stats.updated > 0;
}
