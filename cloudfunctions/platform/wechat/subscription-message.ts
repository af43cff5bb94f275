import type { SendResult } from '@domain/messages/sending';
import * as cloud from 'wx-server-sdk';
import { withTimeout } from '../timeout';

/** One subscription message to one person. */
export type SubscriptionMessage = {
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
};

/** The codes after which a request may or may not have arrived: no connection, a timeout, an unreadable answer. */
const UNKNOWN_RESULT_CODES = [-1, -501001, -501002];

/**
 * Sends by WeChat and waits `milliseconds` at most. Never rejects: after a timeout or a broken connection the result is
 * unknown.
 */
export async function sendSubscriptionMessage(
  { openid, ...message }: SubscriptionMessage,
  milliseconds: number,
): Promise<SendResult> {
  return (await withTimeout(milliseconds, send({ touser: openid, ...message }))) ?? { unknown: true };
}

type SendArguments = Omit<SubscriptionMessage, 'openid'> & { touser: string };

async function send(message: SendArguments): Promise<SendResult> {
  try {
    const { msgid } = (await cloud.openapi.subscribeMessage.send(message)) as { msgid?: unknown };
    return { sent: true, ...(typeof msgid === 'number' && { msgId: msgid }) };
  } catch (error) {
    const { errCode } = (error ?? {}) as { errCode?: unknown };
    return typeof errCode === 'number' && !UNKNOWN_RESULT_CODES.includes(errCode)
      ? { refused: errCode }
      : { unknown: true };
  }
}
