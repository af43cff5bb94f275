import pMap from 'p-map';
import { createInboxEntry, inboxId, type Audience, type InboxEntry } from '@domain/messages/notice';
import { MINUTE } from '@domain/time';
import type { AppContext } from '../../platform/context';
import { startTimeBudget, type TimeBudget } from './time-budget';
import { resolveRecipients } from './audience-repository';
import * as inbox from './inbox-repository';
import * as outboxes from './outbox-repository';
import { sendAll } from './send-messages';

/** Milliseconds that an entry point may spend on messages before it answers; the scheduler sends the rest. */
const ENTRY_POINT_BUDGET = 1000;
/** Sends of one call; a case that a hundred neighbours follow is told by the scheduler. */
const MAX_SENDS = 8;
const CONCURRENCY = 8;

/**
 * Delivers the outbox of a document: into the inboxes, where a message that is there already stays as it is, then out
 * of the outbox, then to WeChat, a few of them. Never rejects: a process that dies after any step loses nothing,
 * because the scheduler finds the rest by `outboxDue` and `sendDue`.
 */
export async function drainOutbox(
  context: AppContext,
  collection: string,
  source: outboxes.OutboxSource,
  budget: TimeBudget = startTimeBudget(ENTRY_POINT_BUDGET, context.now),
): Promise<void> {
  if (!source.outbox.length) return;
  const delivered = await deliverOutboxes(context, collection, [source], budget);
  await sendAll(context, delivered.slice(0, MAX_SENDS), budget).catch((error) =>
    console.error(context.requestId, 'send', error),
  );
}

/**
 * Puts the messages of a document that was saved just now into the inboxes and leaves the rest to the scheduler, which
 * finds them there, empties the outbox and sends them by WeChat. Never rejects.
 */
export async function deliverToInbox(context: AppContext, source: outboxes.OutboxSource): Promise<void> {
  try {
    await inbox.addNew(context.db, await createMessages(context, [source]));
  } catch (error) {
    console.error(context.requestId, 'inbox', source.id, error);
  }
}

/**
 * Delivers the outboxes of several documents of one collection into the inboxes, in as many requests as one takes.
 * Answers the messages that are new. Never rejects: an outbox that cannot be delivered is delayed by a minute and does
 * not stop the others.
 */
export async function deliverOutboxes(
  context: AppContext,
  collection: string,
  sources: readonly outboxes.OutboxSource[],
  budget: TimeBudget,
): Promise<InboxEntry[]> {
  try {
    const delivered = await inbox.addNew(context.db, await createMessages(context, sources));
    await outboxes.clear(context.db, collection, sources);
    return delivered;
  } catch (error) {
    const [source, ...others] = sources;
    if (source && !others.length) await postpone(context, collection, source, budget, error);
    if (!others.length) return [];
    const deliver = (one: outboxes.OutboxSource) => deliverOutboxes(context, collection, [one], budget);
    return (await pMap(sources, deliver, { concurrency: CONCURRENCY })).flat();
  }
}

async function postpone(
  { db, requestId }: AppContext,
  collection: string,
  source: outboxes.OutboxSource,
  budget: TimeBudget,
  error: unknown,
): Promise<void> {
  console.error(requestId, 'outbox', collection, source.id, error);
  await outboxes.postpone(db, collection, source, budget.now() + MINUTE).catch(() => undefined);
}

/**
 * One message for each person and event: somebody whom several entries of an event reach gets the first; and one for
 * all events of a day that count as one.
 */
async function createMessages({ db }: AppContext, sources: readonly outboxes.OutboxSource[]): Promise<InboxEntry[]> {
  const recipientsOf = onceEach((audience) => resolveRecipients(db, audience));
  const addressed = await pMap(
    sources.flatMap(({ outbox }) => outbox),
    async (entry) =>
      (await recipientsOf(entry.to)).map((personId) => ({
        event: inboxId(entry.id, personId),
        message: createInboxEntry(entry, personId),
      })),
    { concurrency: CONCURRENCY },
  );
  const firstOfEvent = firstOfEach(addressed.flat(), ({ event }) => event);
  return firstOfEach(firstOfEvent, ({ message }) => message.id).map(({ message }) => message);
}

/** The first item of each key, in the given order. */
function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}

/** Asks once for each audience: the messages of a batch often go to the same desk. */
function onceEach(resolve: (audience: Audience) => Promise<string[]>): (audience: Audience) => Promise<string[]> {
  const known = new Map<string, Promise<string[]>>();
  return (audience) => {
    const key = JSON.stringify(audience);
    const recipients = known.get(key) ?? resolve(audience);
    known.set(key, recipients);
    return recipients;
  };
}
