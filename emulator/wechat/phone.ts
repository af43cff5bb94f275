import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import { WECHAT_LIMITS, WORLD } from '../limits';
import { ok, refused, type Api } from './answer';

/** Codes for phone numbers: each works once, within five minutes. */
export function createPhoneCodes(clock: Clock) {
  const codes = new Map<string, { phone: string; openid: string; until: number }>();

  const getPhoneNumber: Api = ({ code, openid }) => {
    const it = codes.get(String(code));
    codes.delete(String(code));
    if (!it || it.until < clock.now()) return refused(40029, 'invalid code');
    if (typeof openid === 'string' && openid !== it.openid) return refused(40013, 'the code is not of this openid');
    const watermark = { timestamp: Math.floor(clock.now() / 1000), appid: WORLD.appid };
    return ok({ phone_info: { phoneNumber: it.phone, purePhoneNumber: it.phone, countryCode: '86', watermark } });
  };

  return {
    apis: { 'phonenumber.getPhoneNumber': getPhoneNumber } as Record<string, Api>,
    /** What a phone gets when its owner agrees to show the number. */
    issue(phone: string, openid: string): string {
      const code = randomBytes(24).toString('hex');
      codes.set(code, { phone, openid, until: clock.now() + WECHAT_LIMITS.phoneCodeMilliseconds });
      return code;
    },
    clear: () => codes.clear(),
  };
}
