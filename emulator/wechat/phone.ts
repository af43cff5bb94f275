import { randomBytes } from 'node:crypto';
import type { MovableClock } from '../clock';
import { CLOUD_ENV, WECHAT_LIMITS } from '../limits';
import { apiError, apiOk, type Api } from './api';

/** Codes for phone numbers; each works once, for five minutes. */
export function createPhoneCodes(clock: MovableClock) {
  const codes = new Map<string, { phone: string; openid: string; expiresAt: number }>();

  const getPhoneNumber: Api = ({ code, openid }) => {
    const entry = codes.get(String(code));
    codes.delete(String(code));
    if (!entry || entry.expiresAt < clock.now()) return apiError(40029, 'invalid code');
    if (typeof openid === 'string' && openid !== entry.openid) return apiError(40013, 'the code is not of this openid');
    const watermark = { timestamp: Math.floor(clock.now() / 1000), appid: CLOUD_ENV.appid };
    const { phone } = entry;
    return apiOk({ phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark } });
  };

  return {
    apis: { 'phonenumber.getPhoneNumber': getPhoneNumber } as Record<string, Api>,
    /** The code that a phone receives when its user agrees to share the number. */
    issue(phone: string, openid: string): string {
      const code = randomBytes(24).toString('hex');
      codes.set(code, { phone, openid, expiresAt: clock.now() + WECHAT_LIMITS.phoneCodeTtlMs });
      return code;
    },
    clear: () => codes.clear(),
  };
}
