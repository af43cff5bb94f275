import type { InboxEntry } from '@domain/messages/notice';
import type { AppContext } from '../../platform/context';
import type { TimeBudget } from './time-budget';
import { deliverOutboxes } from './drain-outbox';
import * as inbox from './inbox-repository';
import * as outboxes from './outbox-repository';
import { sendAll } from './send-messages';

const BATCH_SIZE = 50;

/**
 * Delivers outboxes that entry points and timers left into the inboxes, in batches while time is left;
 * `sendDueMessages` sends them. Answers how many it looked at.
 */
export async function drainDueOutboxes(context: AppContext, collection: string, budget: TimeBudget): Promise<number> {
  for (let examined = 0; ;) {
    const found = await outboxes.listDue(context.db, collection, budget.now(), BATCH_SIZE);
    if (found.length) await deliverOutboxes(context, collection, found, budget);
    examined += found.length;
    if (found.length < BATCH_SIZE || budget.remaining() <= 0) return examined;
  }
}

/**
 * Sends what waits for WeChat. A send that was claimed and never finished may have been sent: its result stays unknown
 * and it is not repeated. Answers how many it looked at.
 */
export async function sendDueMessages(context: AppContext, budget: TimeBudget): Promise<number> {
  for (let examined = 0; ;) {
    const found = await inbox.listDue(context.db, budget.now(), BATCH_SIZE);
    for (const { id, claimedAt } of found.filter(isAbandoned))
      await inbox.finishSend(context.db, id, claimedAt ?? 0, { send: 'unknown' });
    await sendAll(
      context,
      found.filter((entry) => !isAbandoned(entry)),
      budget,
    );
    examined += found.length;
    if (found.length < BATCH_SIZE || budget.remaining() <= 0) return examined;
  }
}

const isAbandoned = ({ send }: InboxEntry): boolean => send === 'claimed';
