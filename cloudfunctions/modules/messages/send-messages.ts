import pMap from 'p-map';
import type { InboxEntry } from '@domain/messages/notice';
import { sendOutcomeOf, RETRY_DELAY, type SendResult } from '@domain/messages/sending';
import { quotaTemplateOf, pagePathFor, templateData, type Template, type Templates } from '@domain/messages/template';
import { templateValues } from '@domain/messages/template-values';
import type { AppContext } from '../../platform/context';
import { sendSubscriptionMessage } from '../../platform/wechat/subscription-message';
import { findOpenid } from '../people/identity/vault-repository';
import * as people from '../people/people-repository';
import type { Database } from '../../platform/database/database';
import type { TimeBudget } from './time-budget';
import { withoutHidden } from './guard-repository';
import * as inbox from './inbox-repository';
import * as quotas from './quota-repository';

const CONCURRENCY = 4;
/** Milliseconds that a send has at least and at most. */
const MIN_SEND_TIME = 300;
const MAX_SEND_TIME = 5_000;

/** What all sends of one batch share. */
type SendBatch = { context: AppContext; templates: Templates; budget: TimeBudget };

/**
 * Sends messages by WeChat while time is left: one after the other to each person, to a few people at once. What is not
 * started stays due.
 */
export async function sendAll(context: AppContext, entries: readonly InboxEntry[], budget: TimeBudget): Promise<void> {
  if (!entries.length) return;
  const batch: SendBatch = { context, budget, templates: (await context.settings()).templates };
  const people = new Set(entries.map(({ to }) => to));
  const sendTo = async (person: string): Promise<void> => {
    for (const entry of entries.filter(({ to }) => to === person))
      if (budget.remaining() >= MIN_SEND_TIME) await trySend(entry, batch);
  };
  await pMap(people, sendTo, { concurrency: CONCURRENCY });
}

/** A send that fails leaves its claim, which the scheduler settles; the others go on. */
async function trySend(entry: InboxEntry, batch: SendBatch): Promise<void> {
  try {
    await sendOne(entry, batch);
  } catch (error) {
    console.error(batch.context.requestId, 'send', entry.id, error);
  }
}

/** Claim, send, mark: a process that dies in between never causes a second send. */
async function sendOne(entry: InboxEntry, batch: SendBatch): Promise<void> {
  const { id, to, template: key } = entry;
  const {
    context: { db },
    budget,
  } = batch;
  const template = batch.templates[key];
  const counted = quotaTemplateOf(batch.templates, key);
  const claimedAt = budget.now();
  if (!(await inbox.claimSend(db, id, claimedAt))) return;
  if (!(await isReadable(db, entry))) return inbox.finishSend(db, id, claimedAt, { send: 'failed', result: 'hidden' });

  const claim = template.id ? await quotas.claim(db, to, counted, budget.now()) : 'noQuota';
  if (claim === 'noQuota') return inbox.finishSend(db, id, claimedAt, { send: 'noQuota' });
  if (claim === 'busy')
    return inbox.finishSend(db, id, claimedAt, { send: 'due', retryAt: budget.now() + RETRY_DELAY });

  const outcome = sendOutcomeOf(await sendByWechat(entry, template, batch), entry.attempts + 1, budget.now());
  await inbox.finishSend(db, id, claimedAt, outcome);
  await quotas.release(db, to, counted, claim.until, outcome.quota);
}

const isReadable = async (db: Database, entry: InboxEntry): Promise<boolean> =>
  !entry.guarded || (await withoutHidden(db, [entry], await people.find(db, entry.to))).length > 0;

const INVALID_OPENID = 40003;

async function sendByWechat(
  entry: InboxEntry,
  template: Template,
  { context, budget }: SendBatch,
): Promise<SendResult> {
  const openid = await findOpenid(context.db, entry.to); // use by the system, which is not recorded as an access
  if (!openid) return { refused: INVALID_OPENID };
  const message = {
    openid,
    templateId: template.id,
    page: pagePathFor(entry.about),
    data: templateData(template, templateValues(entry)),
  };
  return sendSubscriptionMessage(message, Math.min(MAX_SEND_TIME, Math.max(MIN_SEND_TIME, budget.remaining())));
}
