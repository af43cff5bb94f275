import type { OutboxEntry } from '@domain/messages/notice';
import { createAppContext } from '../../../../cloudfunctions/modules/app-context';
import { startTimeBudget } from '../../../../cloudfunctions/modules/messages/time-budget';
import { drainOutbox } from '../../../../cloudfunctions/modules/messages/drain-outbox';

type Kept = { _id: string; version: number; outbox: OutboxEntry[] };
type Order = { id: string; stale?: number; milliseconds?: number };

/**
 * A function that only drains the outbox of one case, as `api` does after a change. `stale` says that the case moved on
 * meanwhile.
 */
export async function main({ id, stale = 0, milliseconds = 30_000 }: Order): Promise<string> {
  const context = createAppContext('messenger');
  const { data } = await context.db.collection<Kept>('cases').doc(id).get();
  if (data)
    await drainOutbox(
      context,
      'cases',
      { id, version: data.version - stale, outbox: data.outbox },
      startTimeBudget(milliseconds, context.now),
    );
  return 'drained';
}
