import type { InboxEntry } from '@domain/messages/notice';
import type { AppContext } from '../../platform/context';
import type { Allowance } from './allowance';
import { drainOutbox } from './drain-outbox';
import * as inbox from './inbox-repository';
import * as outboxes from './outbox-repository';
import { sendAll } from './send-messages';

const BATCH = 50;

/** Delivers the outboxes that no door finished, in batches while time is left. Answers how many it looked at. */
export async function drainWaiting(context: AppContext, collection: string, time: Allowance): Promise<number> {
  const found = await outboxes.waiting(context.db, collection, time.now(), BATCH);
  for (const it of found) if (time.left() > 0) await drainOutbox(context, collection, it, time);
  return found.length === BATCH && time.left() > 0
    ? found.length + (await drainWaiting(context, collection, time))
    : found.length;
}

/**
 * Sends what waits for WeChat. A send that somebody claimed and never finished may have gone out: its result stays
 * unknown and it is not
 * repeated. Answers how many it looked at.
 */
export async function sendWaiting(context: AppContext, time: Allowance): Promise<number> {
  const found = await inbox.waiting(context.db, time.now(), BATCH);
  for (const { id, claimedAt } of found.filter(isAbandoned))
    await inbox.settle(context.db, id, claimedAt ?? 0, { send: 'unknown' });
  await sendAll(
    context,
    found.filter((entry) => !isAbandoned(entry)),
    time,
  );
  return found.length === BATCH && time.left() > 0 ? found.length + (await sendWaiting(context, time)) : found.length;
}

const isAbandoned = ({ send }: InboxEntry): boolean => send === 'claimed';
