import type { Output } from '@domain/contract';
import { MAX_TEMPLATES } from '@domain/messages/input-limits';
import { newId } from '@/device/storage/newId';
import { call } from './call';
import { requestSubscriptions } from './subscriptions';
import { updateSessionSilently } from './useSession';

type Templates = Output<'people.me'>['templates'];

/**
 * Asks the person to allow these messages, by template key. Call it first in a tap, before any request:
 * `report.send(draft, () => requestMessagePermission(me.templates, ['progress']))`. Always resolves, with whether any
 * message was allowed; nothing depends on it. `onGranted` receives the new counts.
 */
export async function requestMessagePermission(
  templates: Templates,
  keys: readonly Templates[number]['key'][],
  onGranted: typeof updateSessionSilently = updateSessionSilently,
): Promise<boolean> {
  const wanted = keys.flatMap((key) =>
    templates.filter((template) => template.key === key && template.id && !(template.longTerm && template.remaining)),
  );
  const longTerm = wanted.filter((template) => template.longTerm);
  // WeChat refuses a request that mixes both kinds (20002)
  const ids = (longTerm.length ? longTerm : wanted).map(({ id }) => id);
  if (!ids.length) return false;
  const results = await requestSubscriptions(ids.slice(0, MAX_TEMPLATES));
  if (!Object.keys(results).length) return false;
  // stores what was granted; nobody waits for it, and a failure only means that a message goes to the inbox
  void call('messages.grantSubscriptions', { requestId: newId(), results }).then(onGranted, () => undefined);
  return Object.values(results).includes('accept');
}
