import type { Output } from '@domain/contract';
import { newId } from '@/device/newId';
import { call } from './call';
import { requestSubscriptions } from './subscriptions';
import { updateSessionSilently } from './useSession';

type Templates = Output<'people.me'>['templates'];

const MAX_TEMPLATES = 3; // WeChat documents five in one place and three in another

/**
 * Asks whether we may send these messages, by template key. Call it first thing in a tap, before the cloud is asked for
 * anything:
 * `report.send(draft, () => askFor(me.templates, ['progress']))`. It always resolves, with whether anything was
 * allowed; nothing is gated on it.
 * `onGranted` is told what may be sent now.
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
  // WeChat refuses a question about both kinds (20002)
  const ids = (longTerm.length ? longTerm : wanted).map(({ id }) => id);
  if (!ids.length) return false;
  const results = await requestSubscriptions(ids.slice(0, MAX_TEMPLATES));
  if (!Object.keys(results).length) return false;
  // our own ledger of what was granted; the tap does not wait for it, and a failure only means a message in the inbox
  // instead
  void call('messages.grantSubscriptions', { requestId: newId(), results }).then(onGranted, () => undefined);
  return Object.values(results).includes('accept');
}
