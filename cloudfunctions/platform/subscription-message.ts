import * as cloud from 'wx-server-sdk';
import { withTimeout } from './timeout';

/** One subscription message to one person. */
export type SubscriptionMessage = {
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
};

/**
 * What is known after WeChat was asked: its own id of the message, the code of its refusal, or nothing because no
 * answer came.
 */
export type SendResult = { sent: true; msgId?: number } | { refused: number } | { unknown: true };

/**
 * How a request to the cloud ends when nobody can say whether it arrived: no transport, no time, no sense in the
 * answer.
 */
const UNKNOWN_RESULT_CODES = [-1, -501001, -501002];

/**
 * Asks WeChat to send, and waits `milliseconds` at most. Never rejects: after that long, as after a broken connection,
 * the result is unknown.
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
