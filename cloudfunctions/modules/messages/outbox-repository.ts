import type { OutboxEntry } from '@domain/messages/notice';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';

// The outbox is a part of documents of several collections: `outbox`, and `outboxDue` while something is in it.

type SourceDocument = { _id: string; version: number; outbox: OutboxEntry[]; outboxDue?: Moment };

/** A document with messages to deliver. */
export type OutboxSource = { id: string; version: number; outbox: OutboxEntry[] };

/**
 * When the messages that a change added are due; undefined when it added none. A save writes this value and never the
 * stored one, because `clear` removes the field without a new version.
 */
export const newOutboxDue = (before: OutboxHolder, after: OutboxHolder): Moment | undefined =>
  after.outbox[before.outbox.length]?.at;

type OutboxHolder = { outbox: readonly OutboxEntry[] };

/**
 * Empties outboxes that were delivered. A document that changed meanwhile keeps its outbox; the next delivery finds
 * the messages in the inboxes already and empties it. Index: _id.
 */
export async function clear(db: Database, collection: string, sources: readonly OutboxSource[]): Promise<void> {
  const { and, in: isIn, or, set, remove } = db.command;
  const delivered = or(sources.map(({ id: _id, version }) => ({ _id, version })));
  await db
    .collection<SourceDocument>(collection)
    .where(and([{ _id: isIn(sources.map(({ id }) => id)) }, delivered]))
    .update({ data: { outbox: set([]), outboxDue: remove() } });
}

/** Delays an outbox that cannot be delivered now, so that it does not stop those after it. */
export async function postpone(
  db: Database,
  collection: string,
  { id: _id, version }: OutboxSource,
  until: Moment,
): Promise<void> {
  await db
    .collection<SourceDocument>(collection)
    .where({ _id, version })
    .update({ data: { outboxDue: until } });
}

/** Documents with messages to deliver, the longest waiting first. Index: outboxDue. */
export async function listDue(db: Database, collection: string, now: Moment, limit: number): Promise<OutboxSource[]> {
  const { data } = await db
    .collection<SourceDocument>(collection)
    .where({ outboxDue: db.command.lte(now) })
    .orderBy('outboxDue', 'asc')
    .field({ version: true, outbox: true })
    .limit(limit)
    .get();
  return data.map(({ _id: id, version, outbox }) => ({ id, version, outbox }));
}
