import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import { WECHAT_LIMITS, WORLD } from '../limits';

/**
 * What a person agreed to show, such as steps or a group's id, which a function opens by the id a phone sends it
 * (`cloud.getOpenData`).
 */
export function createOpenData(clock: Clock) {
  const shown = new Map<string, { data: unknown; until: number }>();

  return {
    /** The cloud id a phone gets for data; a name of one's own choice serves tests. */
    issue(data: unknown, name?: string): string {
      const cloudID = name ?? randomBytes(24).toString('base64url');
      const watermark = { appid: WORLD.appid, timestamp: Math.floor(clock.now() / 1000) };
      shown.set(cloudID, {
        data: { ...(typeof data === 'object' ? data : { value: data }), watermark },
        until: clock.now() + WECHAT_LIMITS.openDataMilliseconds,
      });
      return cloudID;
    },
    /** What the SDK hands on for a cloud id: the data, or a number and words. */
    open(cloudID: string): Record<string, unknown> {
      const it = shown.get(cloudID);
      return it && it.until >= clock.now()
        ? { cloudID, data: it.data }
        : { cloudID, errCode: -601006, errMsg: 'cloudID expired or never issued' };
    },
    clear: () => shown.clear(),
  };
}
