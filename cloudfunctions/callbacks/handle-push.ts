import { TEMPLATE_KEYS } from '@domain/messages/notice';
import * as inbox from '../modules/messages/inbox-repository';
import * as checks from '../modules/moderation/check-repository';
import * as quotas from '../modules/messages/quota-repository';
import { VERDICTS } from '../platform/wechat/content-check';
import type { AppContext } from '../platform/context';
import { personIdOf } from '../platform/identity';
import type { Push } from './push';

type PushHandler = (context: AppContext, push: Push) => Promise<void>;

const PUSH_HANDLERS: Record<string, PushHandler> = {
  wxa_media_check: saveVerdict,
  subscribe_msg_change_event: clearRejectedQuota,
  subscribe_msg_sent_event: markFailed,
  // the phone reports the same with its request, and that report is the one that is counted
  subscribe_msg_popup_event: async () => undefined,
};

/** Handles a push; a repeated push changes nothing. */
export async function handlePush(context: AppContext, push: Push): Promise<void> {
  const handler = Object.hasOwn(PUSH_HANDLERS, push.Event) ? PUSH_HANDLERS[push.Event] : undefined;
  if (handler) await handler(context, push);
  else console.warn(context.requestId, 'unknown push', push.Event);
}

/** Saves the verdict on a picture. Who shows the picture reads the verdict; nothing is published here. */
async function saveVerdict({ db, now }: AppContext, { trace_id: id, errcode, result }: Push): Promise<void> {
  if (!id) return;
  // what WeChat could not check, a person has to
  const suggest = VERDICTS.find((verdict) => errcode === 0 && verdict === result?.suggest) ?? 'review';
  await checks.saveVerdict(db, id, { suggest, label: result?.label ?? 0, checkedAt: now });
}

/** Clears what a person granted for a template that they rejected on a message's card. */
async function clearRejectedQuota(context: AppContext, { FromUserName: openid, List }: Push): Promise<void> {
  const { templates } = await context.settings();
  const rejected = List.filter((change) => change.SubscribeStatusString === 'reject').map(
    ({ TemplateId }) => TemplateId,
  );
  const keys = TEMPLATE_KEYS.filter((key) => rejected.includes(templates[key].id));
  for (const key of keys) await quotas.clear(context.db, personIdOf(openid, context.keys.identity), key);
}

/** Marks messages that WeChat accepted and could not deliver; they stay in the inbox. */
async function markFailed({ db, keys }: AppContext, { FromUserName: openid, List }: Push): Promise<void> {
  const failed = List.filter(({ ErrorCode, MsgID }) => ErrorCode !== '0' && MsgID !== '');
  // ids above 2^53 were rounded when the answer was read, so they are rounded here as well
  for (const { MsgID, ErrorCode } of failed)
    await inbox.markFailed(db, personIdOf(openid, keys.identity), Number(MsgID), ErrorCode);
}
