import type { InboxEntry } from '@domain/messages/notice';
import type { Ground } from '../../platform/context';
import type { Allowance } from './allowance';
import { drainOutbox } from './drain-outbox';
import * as inbox from './inbox-repository';
import * as outboxes from './outbox-repository';
import { sendAll } from './send-messages';

const BATCH = 50;

/** Delivers the outboxes that no door finished, in batches while time is left. Answers how many it looked at. */
export async function drainWaiting(ground: Ground, collection: string, time: Allowance): Promise<number> {
  const found = await outboxes.waiting(ground.db, collection, time.now(), BATCH);
  for (const it of found) if (time.left() > 0) await drainOutbox(ground, collection, it, time);
  return found.length === BATCH && time.left() > 0
    ? found.length + (await drainWaiting(ground, collection, time))
    : found.length;
}

/**
 * Sends what waits for WeChat. A send that somebody claimed and never finished may have gone out: its result stays
 * unknown and it is not
 * repeated. Answers how many it looked at.
 */
export async function sendWaiting(ground: Ground, time: Allowance): Promise<number> {
  const found = await inbox.waiting(ground.db, time.now(), BATCH);
  for (const { id, claimedAt } of found.filter(isAbandoned))
    await inbox.settle(ground.db, id, claimedAt ?? 0, { send: 'unknown' });
  await sendAll(
    ground,
    found.filter((entry) => !isAbandoned(entry)),
    time,
  );
  return found.length === BATCH && time.left() > 0 ? found.length + (await sendWaiting(ground, time)) : found.length;
}

const isAbandoned = ({ send }: InboxEntry): boolean => send === 'claimed';
