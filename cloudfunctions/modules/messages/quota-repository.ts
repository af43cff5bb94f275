import type { TemplateKey } from '@domain/messages/notice';
import type { QuotaTemplate } from '@domain/messages/template';
import { SENDING_LOCK_TTL, type SendOutcome } from '@domain/messages/sending';
import type { Person } from '@domain/people/person';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';

// The part of a person's document that counts subscriptions; every change of it is one conditional update.
type QuotaDocument = Pick<Person, 'remaining' | 'granted' | 'used' | 'sendingUntil' | 'countedGrants'> & {
  _id: string;
};
const people = (db: Database) => db.collection<QuotaDocument>('people');

/** Why a send must not begin, or until when this process alone may send to the person. */
export type QuotaClaim = { until: Moment } | 'noQuota' | 'busy';

/**
 * Takes one granted send and the person's lock in one update, so that no two sends to one person overlap (WeChat's
 * error 43108) and none exceeds the quota.
 */
export async function claim(
  db: Database,
  personId: string,
  { key, longTerm }: QuotaTemplate,
  now: Moment,
): Promise<QuotaClaim> {
  const { gt, inc, lte } = db.command;
  const until = now + SENDING_LOCK_TTL;
  const { stats } = await people(db)
    .where({ _id: personId, [`remaining.${key}`]: gt(0), sendingUntil: lte(now) })
    .update({
      data: { ...(!longTerm && { [`remaining.${key}`]: inc(-1) }), [`used.${key}`]: inc(1), sendingUntil: until },
    });
  if (stats.updated === 1) return { until };
  return (await getRemaining(db, personId))[key] ? 'busy' : 'noQuota';
}

/**
 * Releases the person's lock and corrects the counts by WeChat's answer. Does nothing after the lock expired, because
 * another process may hold it.
 */
export async function release(
  db: Database,
  personId: string,
  { key, longTerm }: QuotaTemplate,
  until: Moment,
  quota: SendOutcome['quota'],
): Promise<void> {
  const { inc } = db.command;
  const before = quota === 'exhausted' ? { [`remaining.${key}`]: 0 } : longTerm ? {} : { [`remaining.${key}`]: inc(1) };
  const ledger = quota === 'spent' ? {} : { [`used.${key}`]: inc(-1), ...before };
  await people(db)
    .where({ _id: personId, sendingUntil: until })
    .update({ data: { sendingUntil: 0, ...ledger } });
}

/** Clears what remains of a template that the person rejected. */
export async function clear(db: Database, personId: string, template: TemplateKey): Promise<void> {
  await people(db)
    .where({ _id: personId })
    .update({ data: { [`remaining.${template}`]: 0 } });
}

/** So many grants are remembered: a phone repeats one within minutes, not after twenty others. */
const GRANTS_REMEMBERED = 20;

/**
 * Counts what a person accepted. A repeated request is not counted again, also after others; then it answers the
 * fingerprint of what was counted.
 */
export async function grant(
  db: Database,
  personId: string,
  accepted: QuotaTemplate[],
  { requestId, fingerprint }: { requestId: string; fingerprint: string },
): Promise<string | undefined> {
  const { inc, nin, push } = db.command;
  const entries = [requestId, `${requestId}/${fingerprint}`];
  const counted = accepted.flatMap(({ key, longTerm }) => [
    [`remaining.${key}`, longTerm ? 1 : inc(1)],
    [`granted.${key}`, inc(1)],
  ]);
  const { stats } = await people(db)
    .where({ _id: personId, countedGrants: nin([requestId]) })
    .update({
      data: { ...Object.fromEntries(counted), countedGrants: push({ each: entries, slice: -2 * GRANTS_REMEMBERED }) },
    });
  if (stats.updated) return undefined;
  const { data } = await people(db).doc(personId).field({ countedGrants: true }).get();
  return data?.countedGrants?.find((one) => one.startsWith(`${requestId}/`))?.slice(requestId.length + 1);
}

/** The unused sends that a person granted, by template. */
export async function getRemaining(db: Database, personId: string): Promise<Person['remaining']> {
  const { data } = await people(db).doc(personId).field({ remaining: true }).get();
  return data?.remaining ?? {};
}
