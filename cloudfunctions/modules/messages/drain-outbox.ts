import { createInboxEntry, type InboxEntry } from '@domain/messages/notice';
import { MINUTE } from '@domain/time';
import type { AppContext } from '../../platform/context';
import { startTimeBudget, type TimeBudget } from './time-budget';
import * as audience from './audience-repository';
import * as inbox from './inbox-repository';
import * as outboxes from './outbox-repository';
import { sendAll } from './send-messages';

/** Milliseconds that an entry point may spend on messages before it answers; the scheduler sends the rest. */
const ENTRY_POINT_BUDGET = 1000;

/**
 * Delivers the outbox of a document: into the inboxes, where a message that is there already stays as it is, then out
 * of the outbox, then to WeChat. Never rejects: a process that dies after any step loses nothing, because the scheduler
 * finds the rest by `outboxDue` and `sendDue`.
 */
export async function drainOutbox(
  context: AppContext,
  collection: string,
  source: outboxes.OutboxSource,
  budget: TimeBudget = startTimeBudget(ENTRY_POINT_BUDGET, context.now),
): Promise<void> {
  if (!source.outbox.length) return;
  try {
    const delivered = await inbox.addNew(context.db, await createMessages(context, source));
    await outboxes.clear(context.db, collection, source);
    await sendAll(context, delivered, budget);
  } catch (error) {
    console.error(context.requestId, 'outbox', collection, source.id, error);
    await outboxes.postpone(context.db, collection, source, budget.now() + MINUTE).catch(() => undefined);
  }
}

/** One message for each person and event: somebody whom several entries of an event reach gets the first. */
async function createMessages({ db }: AppContext, { outbox }: outboxes.OutboxSource): Promise<InboxEntry[]> {
  const addressed = await Promise.all(
    outbox.map(async (entry) =>
      (await audience.resolveRecipients(db, entry.to)).map((personId) => createInboxEntry(entry, personId)),
    ),
  );
  const byId = new Map<string, InboxEntry>();
  for (const message of addressed.flat()) if (!byId.has(message.id)) byId.set(message.id, message);
  return [...byId.values()];
}
