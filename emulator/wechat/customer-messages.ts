import { randomInt, randomUUID } from 'node:crypto';
import type { MovableClock } from '../clock';
import type { EmulatedDatabase } from '../database/database';
import { WECHAT_LIMITS } from '../limits';
import { apiError, apiOk, type Api } from './api';
import type { Pushes } from './pushes';

/** How many messages a user may still be sent, and until when. */
type Allowance = { remaining: number; expiresAt: number };

/** The field that each kind of message needs (customerServiceMessage.send). */
const REQUIRED: Record<string, string> = {
  text: 'content',
  image: 'media_id',
  link: 'title',
  miniprogrampage: 'pagepath',
};

export type CustomerMessages = ReturnType<typeof createCustomerMessages>;

/** Customer service: a user's message is pushed and allows five answers within 48 hours. */
export function createCustomerMessages({ systemCollections }: EmulatedDatabase, clock: MovableClock, pushes: Pushes) {
  // Two sends at the same time must not use the same allowance, so it is counted before it is on disk.
  const allowances = new Map<string, Allowance>();
  const allowanceOf = (openid: string) =>
    allowances.get(openid) ?? (systemCollections.get('conversations', openid) as unknown as Allowance | undefined);
  const setAllowance = (openid: string, allowance: Allowance) => {
    allowances.set(openid, allowance);
    return systemCollections.put('conversations', { _id: openid, ...allowance });
  };

  const send: Api = async (input) => {
    const { touser, msgtype } = input;
    if (typeof touser !== 'string' || touser === '') return apiError(40003, 'invalid openid');
    const required = Object.hasOwn(REQUIRED, String(msgtype)) ? REQUIRED[String(msgtype)]! : undefined;
    if (required === undefined) return apiError(40008, 'invalid message type');
    const values = Object(input[String(msgtype)]) as Record<string, unknown>;
    if (typeof values[required] !== 'string' || values[required] === '')
      return apiError(44004, `empty ${String(msgtype)}.${required}`);

    const allowance = allowanceOf(touser);
    if (!allowance || allowance.expiresAt < clock.now())
      return apiError(45015, 'response out of time limit or subscription is canceled');
    if (allowance.remaining < 1) return apiError(45047, 'out of response count limit');
    await setAllowance(touser, { ...allowance, remaining: allowance.remaining - 1 });
    await systemCollections.put('inbox', {
      _id: randomUUID(),
      openid: touser,
      templateId: '',
      title: 'customerServiceMessage',
      values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])),
      page: msgtype === 'miniprogrampage' ? values[required] : '',
      state: 'formal',
      at: clock.now(),
    });
    return apiOk();
  };

  return {
    apis: { 'customerServiceMessage.send': send } as Record<string, Api>,
    /** Forgets all allowances. */
    clear: () => allowances.clear(),
    /** A user writes to customer service. */
    async receive(openid: string, text: string): Promise<void> {
      const expiresAt = clock.now() + WECHAT_LIMITS.customerMessageTtlMs;
      await setAllowance(openid, { remaining: WECHAT_LIMITS.customerMessages, expiresAt });
      await pushes.push(openid, {
        ToUserName: 'gh_local',
        FromUserName: openid,
        CreateTime: Math.floor(clock.now() / 1000),
        MsgType: 'text',
        Content: text,
        MsgId: randomInt(2 ** 47),
      });
    },
  };
}
