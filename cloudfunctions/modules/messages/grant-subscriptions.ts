import { TEMPLATE_KEYS } from '@domain/messages/notice';
import { quotaTemplateOf } from '@domain/messages/template';
import { viewTemplates } from '@domain/people/view';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import type { Handler } from '../handler';
import * as quotas from './quota-repository';

/**
 * Counts the subscriptions that the reader just accepted. A repeated request counts nothing, and a rejection only
 * clears long-term templates.
 */
export const grantSubscriptions: Handler<'messages.grantSubscriptions'> = async (
  input,
  { db, actor, keys, settings },
) => {
  const { requestId, results } = input;
  const { templates } = await settings();
  const templatesWith = (answer: string) =>
    TEMPLATE_KEYS.filter((key) => results[templates[key].id] === answer).map((key) => quotaTemplateOf(templates, key));
  const accepted = templatesWith('accept');
  const fingerprint = fingerprintOf(input, keys.identity);
  if (accepted.length)
    checkSameRequest(await quotas.grant(db, actor.personId, accepted, { requestId, fingerprint }), fingerprint);
  for (const { key } of templatesWith('reject').filter(({ longTerm }) => longTerm))
    await quotas.clear(db, actor.personId, key);

  return { templates: viewTemplates(templates, await quotas.getRemaining(db, actor.personId)) };
};
