import { randomBytes } from 'node:crypto';
import type { MovableClock } from '../clock';
import { CLOUD_ENV, WECHAT_LIMITS } from '../limits';

/** Data that a user agreed to share, such as steps; a function opens it by a cloud id (`cloud.getOpenData`). */
export function createOpenData(clock: MovableClock) {
  const issued = new Map<string, { data: unknown; expiresAt: number }>();

  return {
    /** The cloud id of some data; a test may choose the id. */
    issue(data: unknown, chosenId?: string): string {
      const cloudID = chosenId ?? randomBytes(24).toString('base64url');
      const watermark = { appid: CLOUD_ENV.appid, timestamp: Math.floor(clock.now() / 1000) };
      issued.set(cloudID, {
        data: { ...(typeof data === 'object' ? data : { value: data }), watermark },
        expiresAt: clock.now() + WECHAT_LIMITS.openDataTtlMs,
      });
      return cloudID;
    },
    /** What the SDK passes on for a cloud id: the data, or an error code with a text. */
    open(cloudID: string): Record<string, unknown> {
      const entry = issued.get(cloudID);
      return entry && entry.expiresAt >= clock.now()
        ? { cloudID, data: entry.data }
        : { cloudID, errCode: -601006, errMsg: 'cloudID expired or never issued' };
    },
    clear: () => issued.clear(),
  };
}
