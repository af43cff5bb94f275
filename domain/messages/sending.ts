import { MINUTE, type Moment } from '../time';
import type { SendState } from './notice';

/**
 * What is known after WeChat was asked to send: its own id of the message, its refusal, or nothing because no answer
 * came.
 */
export type SendResult = { sent: true; msgId?: number } | { refused: number } | { unknown: true };

/** How one send ended: what becomes of the message, and of the sends its recipient granted. */
export type SendOutcome = {
  send: SendState;
  quota: 'spent' | 'refunded' | 'exhausted';
  /** When to try again; only what WeChat surely did not send is tried again. */
  retryAt?: Moment;
  result?: string;
  msgId?: number;
};

/** A claimed send whose process died is not repeated; after this long its result counts as unknown. */
export const CLAIM_TTL = MINUTE;

/** Nobody else sends to a person while somebody does; a dead process holds him no longer than this. */
export const SENDING_LOCK_TTL = 15_000;

/** A person that is being written to, or an overloaded cloud, is asked again after this long. */
export const RETRY_DELAY = 5_000;

/** After so many attempts the message stays where it is anyway: in the inbox. */
export const MAX_SEND_ATTEMPTS = 12;

const NOT_SUBSCRIBED = 43101;
/** Two sends to one person at once (43108), or more requests than the cloud takes (its -501003 and -501004). */
const BUSY = [43108, -501003, -501004];

/**
 * What WeChat's answer means (WeChat docs, subscribeMessage.send). A refusal sent nothing, so the grant is given back;
 * should WeChat have
 * counted it all the same, the next send meets 43101 and sets the ledger right. No answer may mean sent: it is never
 * tried again.
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
