import { MINUTE, type Moment } from '../time';
import type { SendState } from './notice';

/**
 * What is known after WeChat was asked to send: its own id of the message, its refusal, or nothing because no answer
 * came.
 */
export type SendResult = { sent: true; msgId?: number } | { refused: number } | { unknown: true };

/** How one send ended: the state of the message, and what happens to the recipient's quota. */
export type SendOutcome = {
  send: SendState;
  quota: 'spent' | 'refunded' | 'exhausted';
  /** When to retry; only what WeChat certainly did not send is retried. */
  retryAt?: Moment;
  result?: string;
  msgId?: number;
};

/** A claimed send whose process died is not repeated; after this long its result counts as unknown. */
export const CLAIM_TTL = MINUTE;

/** How long one process keeps others from sending to the same person, in case it dies. */
export const SENDING_LOCK_TTL = 15_000;

/** The delay before a retry when another process sends to the person, or the cloud is overloaded. */
export const RETRY_DELAY = 5_000;

/** After so many attempts the message is left in the inbox only. */
export const MAX_SEND_ATTEMPTS = 12;

const NOT_SUBSCRIBED = 43101;
/** Two sends to one person at once (43108), or more requests than the cloud takes (its -501003 and -501004). */
const BUSY = [43108, -501003, -501004];

/**
 * What WeChat's answer means (WeChat docs, subscribeMessage.send). A refusal sent nothing, so the quota is refunded; if
 * WeChat counted it all the same, the next send gets 43101 and corrects the count. No answer may mean that it was sent,
 * so it is never retried.
 */
export function sendOutcomeOf(answer: SendResult, attempts: number, now: Moment): SendOutcome {
  if ('sent' in answer)
    return { send: 'sent', quota: 'spent', ...(answer.msgId !== undefined && { msgId: answer.msgId }) };
  if ('unknown' in answer) return { send: 'unknown', quota: 'spent' };

  const result = String(answer.refused);
  if (answer.refused === NOT_SUBSCRIBED) return { send: 'noQuota', quota: 'exhausted', result };
  if (BUSY.includes(answer.refused) && attempts < MAX_SEND_ATTEMPTS)
    return { send: 'due', quota: 'refunded', retryAt: now + RETRY_DELAY, result };
  return { send: 'failed', quota: 'refunded', result };
}
