import { createAppContext } from '../modules/app-context';
import { getCallerSource } from '../platform/cloud';
import { handlePush } from './handle-push';
import { parsePush } from './push';

/**
 * The entry point for WeChat's pushes: verdicts on pictures and changes of subscriptions. WeChat repeats a push until
 * the answer is `success`.
 *
 * The function's security rule is `false`, so no phone can call it. A call that comes from one all the same carries
 * SOURCE `wx_client` or `wx_devtools`, and `userInfo`, which WeChat adds to a phone's event only. Unverified without an
 * account: the SOURCE of a real push, and that pushes arrive under that rule.
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
