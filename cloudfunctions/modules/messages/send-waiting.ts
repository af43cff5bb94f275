import type { InboxEntry } from '@domain/messages/notice';
import type { AppContext } from '../../platform/context';
import type { TimeBudget } from './time-budget';
import { drainOutbox } from './drain-outbox';
import * as inbox from './inbox-repository';
import * as outboxes from './outbox-repository';
import { sendAll } from './send-messages';

const BATCH = 50;

/** Delivers the outboxes that no door finished, in batches while time is left. Answers how many it looked at. */
export async function drainWaiting(context: AppContext, collection: string, budget: TimeBudget): Promise<number> {
  const found = await outboxes.waiting(context.db, collection, budget.now(), BATCH);
  for (const it of found) if (budget.remaining() > 0) await drainOutbox(context, collection, it, budget);
  return found.length === BATCH && budget.remaining() > 0
    ? found.length + (await drainWaiting(context, collection, budget))
    : found.length;
}

/**
 * Sends what waits for WeChat. A send that somebody claimed and never finished may have gone out: its result stays
 * unknown and it is not
 * repeated. Answers how many it looked at.
 */
export async function sendWaiting(context: AppContext, budget: TimeBudget): Promise<number> {
  const found = await inbox.waiting(context.db, budget.now(), BATCH);
  for (const { id, claimedAt } of found.filter(isAbandoned))
    await inbox.settle(context.db, id, claimedAt ?? 0, { send: 'unknown' });
  await sendAll(
    context,
    found.filter((entry) => !isAbandoned(entry)),
    budget,
  );
  return found.length === BATCH && budget.remaining() > 0 ? found.length + (await sendWaiting(context, budget)) : found.length;
}

const isAbandoned = ({ send }: InboxEntry): boolean => send === 'claimed';
