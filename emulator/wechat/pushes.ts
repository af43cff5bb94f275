import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database';
import type { Functions } from '../functions/functions';
import { WECHAT_LIMITS } from '../limits';

type Push = { _id: string; openid: string; event: Record<string, unknown> };

const CALLBACKS = 'callbacks';
const ATTEMPTS = 3;

export type Pushes = ReturnType<typeof createPushes>;

/**
 * What WeChat tells the function `callbacks` on its own: tried three times, and kept over a restart until it was
 * delivered or given up.
 */
export function createPushes({ systemCollections: own }: Database, functions: Functions) {
  const pending = new Set<NodeJS.Timeout>();

  function deliverLater(push: Push, attempt = 1): void {
    const late = setTimeout(() => {
      pending.delete(late);
      void deliver(push, attempt);
    }, WECHAT_LIMITS.verdictMilliseconds * attempt);
    pending.add(late);
  }

  async function deliver(push: Push, attempt: number): Promise<void> {
    if (!functions.settings(CALLBACKS)) return own.remove('pushes', push._id);
    const { error } = await functions.invoke({
      function: CALLBACKS,
      event: push.event,
      openid: push.openid,
      source: 'wx_unknown',
      push: true,
    });
    if (error && attempt < ATTEMPTS) deliverLater(push, attempt + 1);
    else await own.remove('pushes', push._id);
  }

  for (const it of own.all('pushes')) deliverLater(it as unknown as Push);

  return {
    /** Durable when it resolves; delivered a little later. */
    async push(openid: string, event: Record<string, unknown>): Promise<void> {
      const it = { _id: randomUUID(), openid, event };
      await own.put('pushes', it);
      deliverLater(it);
    },
    /** Forgets what was to be pushed. */
    clear: () => {
      for (const it of pending) clearTimeout(it);
      pending.clear();
    },
  };
}
