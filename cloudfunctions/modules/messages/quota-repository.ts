import type { TemplateKey } from '@domain/messages/notice';
import type { QuotaTemplate } from '@domain/messages/template';
import { SENDING_LOCK_TTL, type SendOutcome } from '@domain/messages/sending';
import type { Person } from '@domain/people/person';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database';

// The part of a person's document that counts subscriptions; every change of it is one conditional update.
type QuotaDocument = Pick<Person, 'remaining' | 'granted' | 'used' | 'sendingUntil' | 'lastGrant'> & { _id: string };
const people = (db: Database) => db.collection<QuotaDocument>('people');

/** What stands in the way of a send, or the moment until which the person is one's own to write to. */
export type QuotaClaim = { until: Moment } | 'noQuota' | 'busy';

/**
 * Takes one granted send and the person's lock together, so that nobody is written to twice at once (43108) or once too
 * often.
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
 * Lets go of the person, and corrects the ledger by what WeChat said. A lock that ran out meanwhile belongs to somebody
 * else.
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

/** WeChat says that a person wants no more of a template. */
export async function clear(db: Database, personId: string, template: TemplateKey): Promise<void> {
  await people(db)
    .where({ _id: personId })
    .update({ data: { [`remaining.${template}`]: 0 } });
}

/** Counts what a person accepted, once a request. */
export async function grant(
  db: Database,
  personId: string,
  accepted: QuotaTemplate[],
  requestId: string,
): Promise<void> {
  const { inc, neq } = db.command;
  const counted = accepted.flatMap(({ key, longTerm }) => [
    [`remaining.${key}`, longTerm ? 1 : inc(1)],
    [`granted.${key}`, inc(1)],
  ]);
  await people(db)
    .where({ _id: personId, lastGrant: neq(requestId) })
    .update({ data: { ...Object.fromEntries(counted), lastGrant: requestId } });
}

/** Sends a person granted that are still unused, by template. */
export async function getRemaining(db: Database, personId: string): Promise<Person['remaining']> {
  const { data } = await people(db).doc(personId).field({ remaining: true }).get();
  return data?.remaining ?? {};
}
