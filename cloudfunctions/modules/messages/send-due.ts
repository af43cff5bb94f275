import type { InboxEntry } from '@domain/messages/notice';
import type { AppContext } from '../../platform/context';
import type { TimeBudget } from './time-budget';
import { drainOutbox } from './drain-outbox';
import * as inbox from './inbox-repository';
import * as outboxes from './outbox-repository';
import { sendAll } from './send-messages';

const BATCH_SIZE = 50;

/** Delivers outboxes that entry points left over, in batches while time is left. Answers how many it looked at. */
export async function drainDueOutboxes(context: AppContext, collection: string, budget: TimeBudget): Promise<number> {
  const found = await outboxes.listDue(context.db, collection, budget.now(), BATCH_SIZE);
  for (const outbox of found) if (budget.remaining() > 0) await drainOutbox(context, collection, outbox, budget);
  return found.length === BATCH_SIZE && budget.remaining() > 0
    ? found.length + (await drainDueOutboxes(context, collection, budget))
    : found.length;
}

/**
 * Sends what waits for WeChat. A send that was claimed and never finished may have been sent: its result stays unknown
 * and it is not repeated. Answers how many it looked at.
 */
export async function sendDueMessages(context: AppContext, budget: TimeBudget): Promise<number> {
  const found = await inbox.listDue(context.db, budget.now(), BATCH_SIZE);
  for (const { id, claimedAt } of found.filter(isAbandoned))
    await inbox.finishSend(context.db, id, claimedAt ?? 0, { send: 'unknown' });
  await sendAll(
    context,
    found.filter((entry) => !isAbandoned(entry)),
    budget,
  );
  return found.length === BATCH_SIZE && budget.remaining() > 0
    ? found.length + (await sendDueMessages(context, budget))
    : found.length;
}

const isAbandoned = ({ send }: InboxEntry): boolean => send === 'claimed';
