import { createAppContext } from '../modules/app-context';
import { getCallerSource } from '../platform/cloud';
import { handlePush } from './handle-push';
import { parsePush } from './push';

/**
 * WeChat's own door: verdicts about pictures, and what became of subscriptions. WeChat repeats what is not answered
 * with `success`.
 *
 * Who knocks: the function's security rule is `false`, so no phone should come in at all. Should one do so, its calls
 * carry their chain
 * (`wx_client`, `wx_devtools`) and `userInfo`, which WeChat adds to a phone's event and not to a push. Which SOURCE a
 * real push carries, and
 * that pushes still arrive under that rule, could not be seen without an account: unverified.
 */
export async function main(event: unknown, { request_id: requestId = '' }: { request_id?: string } = {}) {
  const push = isFromPhone(event) ? undefined : parsePush(event);
  if (!push) return { ok: false, error: { code: 'forbidden', reason: 'wechatOnly', requestId } };

  await handlePush(createAppContext(requestId), push); // a failure is thrown on purpose: WeChat then pushes again
  return 'success';
}

const isFromPhone = (event: unknown): boolean =>
  /^wx_(client|devtools)/.test(getCallerSource()) ||
  (typeof event === 'object' && event !== null && 'userInfo' in event);
