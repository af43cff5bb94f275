import type { InboxEntry } from '@domain/messages/notice';
import { sendOutcomeOf, RETRY_DELAY, type SendResult } from '@domain/messages/sending';
import { quotaTemplateOf, pagePathFor, templateData, type Template, type Templates } from '@domain/messages/template';
import { templateValues } from '@domain/messages/template-values';
import type { AppContext } from '../../platform/context';
import { askWechat } from '../../platform/subscribe';
import { openidOf } from '../people/vault-repository';
import type { Allowance } from './allowance';
import * as inbox from './inbox-repository';
import * as quotas from './quota-repository';

const AT_ONCE = 4;
/** A send that begins has at least this long, and never longer than WeChat may keep a process waiting. */
const LEAST = 300;
const MOST = 5_000;

/** What all sends of one go share. */
type Going = { ground: AppContext; templates: Templates; time: Allowance };

/**
 * Sends messages by WeChat while time is left: one after the other to one person, to a few people at once. What is not
 * begun stays due.
 */
export async function sendAll(context: AppContext, entries: readonly InboxEntry[], time: Allowance): Promise<void> {
  if (!entries.length) return;
  const going: Going = { ground: context, time, templates: (await context.settings()).templates };
  const people = [...new Set(entries.map(({ to }) => to))];
  const worker = async (): Promise<void> => {
    for (let person = people.shift(); person !== undefined; person = people.shift()) {
      for (const entry of entries.filter(({ to }) => to === person))
        if (time.left() >= LEAST) await trySend(entry, going);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** A send that breaks leaves its claim behind, which the scheduler settles; the others go on. */
async function trySend(entry: InboxEntry, going: Going): Promise<void> {
  try {
    await sendOne(entry, going);
  } catch (error) {
    console.error(going.ground.requestId, 'send', entry.id, error);
  }
}

/** Claim, send, mark: whatever dies in between, nobody is knowingly written to twice. */
async function sendOne(entry: InboxEntry, going: Going): Promise<void> {
  const { id, to, template: key } = entry;
  const {
    ground: { db },
    time,
  } = going;
  const template = going.templates[key];
  const counted = quotaTemplateOf(going.templates, key);
  const claimedAt = time.now();
  if (!(await inbox.claim(db, id, claimedAt))) return;

  const taken = template.id ? await quotas.take(db, to, counted, time.now()) : 'noQuota';
  if (taken === 'noQuota') return inbox.settle(db, id, claimedAt, { send: 'noQuota' });
  if (taken === 'busy') return inbox.settle(db, id, claimedAt, { send: 'due', retryAt: time.now() + RETRY_DELAY });

  const ending = sendOutcomeOf(await ask(entry, template, going), entry.attempts + 1, time.now());
  await inbox.settle(db, id, claimedAt, ending);
  await quotas.release(db, to, counted, taken.until, ending.quota);
}

const NO_SUCH_OPENID = 40003;

async function ask(entry: InboxEntry, template: Template, { ground: context, time }: Going): Promise<SendResult> {
  const openid = await openidOf(context.db, entry.to); // the system's own use of the vault, not an opening
  if (!openid) return { refused: NO_SUCH_OPENID };
  const message = {
    openid,
    templateId: template.id,
    page: pagePathFor(template, entry.about, entry.subject),
    data: templateData(template, templateValues(entry)),
  };
  return askWechat(message, Math.min(MOST, Math.max(LEAST, time.left())));
}
