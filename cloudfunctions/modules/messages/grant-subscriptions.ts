import { TEMPLATE_KEYS } from '@domain/messages/notice';
import type { Handler } from '../handler';
import * as quotas from './quota-repository';

/** Counts what the reader just accepted. A second tap with the same request counts nothing, and neither does a refusal. */
export const grantSubscriptions: Handler<'messages.granted'> = async ({ requestId, results }, { db, actor, settings }) => {
  const { templates } = await settings();
  const accepted = TEMPLATE_KEYS.filter((key) => results[templates[key].id] === 'accept');
  if (accepted.length) await quotas.grant(db, actor.token, accepted, requestId);

  const left = await quotas.left(db, actor.token);
  const chosen = TEMPLATE_KEYS.filter((key) => templates[key].id !== '');
  return { templates: chosen.map((key) => ({ key, id: templates[key].id, left: left[key] ?? 0 })) };
};
