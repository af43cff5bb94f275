import { randomUUID } from 'node:crypto';
import type { EmulatedDatabase } from '../database/database';
import { stackOf, type Functions } from '../functions/functions';
import type { FunctionLog } from '../functions/log';
import { WECHAT_LIMITS } from '../limits';

type Push = { _id: string; openid: string; event: Record<string, unknown> };

const RECEIVER = 'callbacks';
const MAX_ATTEMPTS = 3;

export type Pushes = ReturnType<typeof createPushes>;

/** Messages that WeChat pushes to the function `callbacks`: up to three attempts, kept over a restart until then. */
export function createPushes({ systemCollections }: EmulatedDatabase, functions: Functions, log: FunctionLog) {
  const pending = new Set<NodeJS.Timeout>();
  let isEnded = false;

  function scheduleDelivery(push: Push, attempt = 1): void {
    if (isEnded) return;
    const timeout = setTimeout(() => {
      pending.delete(timeout);
      deliver(push, attempt).catch((error: unknown) =>
        log.warn(RECEIVER, `that a message of WeChat is done could not be stored: ${String(error)}`),
      );
    }, WECHAT_LIMITS.pushDelayMs * attempt);
    pending.add(timeout);
  }

  async function deliver(push: Push, attempt: number): Promise<void> {
    if (!functions.config(RECEIVER)) {
      const { Event: kind = push.event['MsgType'] } = push.event;
      log.warnOnce(RECEIVER, `there is no function of this name: the message ${String(kind)} of WeChat reaches nobody`);
      return systemCollections.remove('pushes', push._id);
    }
    const { error } = await functions.invoke({
      function: RECEIVER,
      event: push.event,
      openid: push.openid,
      source: 'wx_unknown',
      isPush: true,
    });
    if (error && attempt < MAX_ATTEMPTS) return scheduleDelivery(push, attempt + 1);
    if (error) log.warn(RECEIVER, `a message of WeChat is lost after ${attempt} attempts: ${stackOf(error)}`);
    await systemCollections.remove('pushes', push._id);
  }

  /** Cancels the pending deliveries. */
  function clear(): void {
    for (const timeout of pending) clearTimeout(timeout);
    pending.clear();
  }

  for (const push of systemCollections.all('pushes')) scheduleDelivery(push as unknown as Push);

  return {
    /** Resolves when the message is on disk; it is delivered a little later. */
    async push(openid: string, event: Record<string, unknown>): Promise<void> {
      const push = { _id: randomUUID(), openid, event };
      await systemCollections.put('pushes', push);
      scheduleDelivery(push);
    },
    clear,
    /** Ends the deliveries; what is on disk is delivered after the next start. */
    end: () => {
      isEnded = true;
      clear();
    },
  };
}
