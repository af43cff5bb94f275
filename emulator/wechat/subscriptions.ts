import { randomInt, randomUUID } from 'node:crypto';
import type { MovableClock } from '../clock';
import type { EmulatedDatabase } from '../database/database';
import { CLOUD_ENV, WECHAT_LIMITS } from '../limits';
import { apiError, apiOk, type Api } from './api';
import type { Pushes } from './pushes';
import { findInvalidKey } from './template-values';

/** `keys` are the fields of the message; without them they are not checked. */
export type SubscriptionTemplate = { id: string; title: string; longTerm?: boolean; keys?: string[] };
/** How many messages of a template a user still accepts; a long-term one accepts any number. */
export type Subscription = { openid: string; templateId: string; remaining: number; longTerm?: boolean };
export type Message = {
  _id: string;
  openid: string;
  templateId: string;
  title: string;
  values: Record<string, string>;
  page: string;
  state: string;
  at: number;
};

// The dialog was opened by a page of the mini-program, not from a message's card.
const POPUP_SCENE_PAGE = '0';

type Answers = Record<string, 'accept' | 'reject' | 'ban' | 'filter'>;

export type Subscriptions = ReturnType<typeof createSubscriptions>;

/** Subscription messages: what users accepted, how many messages remain, and what was sent. */
export function createSubscriptions(
  { systemCollections: own }: EmulatedDatabase,
  clock: MovableClock,
  { isRisky, pushes }: { isRisky: (text: string) => boolean; pushes: Pushes },
) {
  const sendingTo = new Set<string>();
  const templates = () => own.all('templates').map((document) => document as unknown as SubscriptionTemplate);
  const findTemplate = (id: unknown) => templates().find((template) => template.id === id);
  const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`;
  const findSubscription = (openid: string, templateId: string) =>
    own.get('subscriptions', keyOf(openid, templateId)) as unknown as Subscription | undefined;
  const grant = (subscription: Subscription) =>
    own.put('subscriptions', { _id: keyOf(subscription.openid, subscription.templateId), ...subscription });

  /** Records a user's answer to the dialog. Returns the results, or the code with which the dialog fails. */
  async function answer(
    openid: string,
    results: Record<string, unknown>,
  ): Promise<{ results: Answers } | { errCode: number; errMsg: string }> {
    const ids = Object.keys(results);
    const requested = ids.map(findTemplate);
    const fail = (errCode: number, reason: string) => ({ errCode, errMsg: `requestSubscribeMessage:fail ${reason}` });
    if (ids.length === 0) return fail(10001, 'TmplIds can not be empty');
    if (ids.length > WECHAT_LIMITS.templatesPerRequest) return fail(20003, 'Templates count out of max bounds');
    if (templates().length > 0 && requested.includes(undefined))
      return fail(20001, 'No template data return, verify the template id exist');
    if (new Set(requested.map((template) => template?.longTerm ?? false)).size > 1)
      return fail(20002, 'Templates type must be same');

    const answers: Answers = {};
    const titles = new Set<string>();
    for (const [index, id] of ids.entries()) {
      const given = results[id];
      const { title = id, longTerm } = requested[index] ?? {};
      const known = given === 'accept' || given === 'ban' ? given : 'reject';
      answers[id] = titles.has(title) ? 'filter' : known;
      titles.add(title);
      if (answers[id] === 'accept') await addAccept(openid, id, longTerm);
      if (answers[id] === 'reject' && longTerm) await own.remove('subscriptions', keyOf(openid, id));
    }
    const reported = ids.filter((id) => answers[id] === 'accept' || answers[id] === 'reject');
    if (reported.length)
      await pushEvent(
        openid,
        'subscribe_msg_popup_event',
        reported.map((TemplateId) => ({
          TemplateId,
          SubscribeStatusString: answers[TemplateId]!,
          PopupScene: POPUP_SCENE_PAGE,
        })),
      );
    return { results: answers };
  }

  /** One accept allows one more message; a long-term template stays open. */
  const addAccept = (openid: string, templateId: string, longTerm?: boolean) =>
    grant({
      openid,
      templateId,
      remaining: (findSubscription(openid, templateId)?.remaining ?? 0) + 1,
      ...(longTerm ? { longTerm } : {}),
    });

  /** A user rejects further messages on a message's card; WeChat pushes subscribe_msg_change_event. */
  async function reject(openid: string, ids: string[]): Promise<void> {
    for (const id of ids) await own.remove('subscriptions', keyOf(openid, id));
    await pushEvent(
      openid,
      'subscribe_msg_change_event',
      ids.map((TemplateId) => ({ TemplateId, SubscribeStatusString: 'reject' })),
    );
  }

  /** Pushes an event; WeChat sends one entry as an object and several as a list. */
  const pushEvent = (openid: string, Event: string, list: Record<string, string>[]) =>
    pushes.push(openid, {
      ToUserName: 'gh_local',
      FromUserName: openid,
      CreateTime: Math.floor(clock.now() / 1000),
      MsgType: 'event',
      Event,
      appid: CLOUD_ENV.appid,
      List: list.length === 1 ? list[0] : list,
    });

  const send: Api = async ({
    touser,
    template_id: templateId,
    data,
    page = '',
    miniprogram_state: state = 'formal',
  }) => {
    if (typeof touser !== 'string' || touser === '') return apiError(40003, 'invalid openid');
    const template = findTemplate(templateId);
    if (typeof templateId !== 'string' || templateId === '' || (templates().length > 0 && !template))
      return apiError(40037, 'invalid template_id');
    const given = typeof data === 'object' && data !== null ? (data as Record<string, { value?: unknown }>) : {};
    const invalidKey = findInvalidKey(given) ?? template?.keys?.find((key) => !(key in given));
    if (invalidKey !== undefined || Object.keys(given).length === 0)
      return apiError(47003, `argument invalid! data.${invalidKey ?? ''}.value invalid`);

    if (sendingTo.has(touser)) return apiError(43108, 'concurrent sends to the same user');
    sendingTo.add(touser);
    try {
      await new Promise((resolve) => setTimeout(resolve, WECHAT_LIMITS.sendDurationMs));
      const values = Object.fromEntries(Object.entries(given).map(([key, { value }]) => [key, String(value)]));
      if (Object.values(values).some(isRisky)) return apiError(45168, 'hit sensitive word');
      const subscription = findSubscription(touser, templateId);
      if (!subscription || (subscription.remaining < 1 && !subscription.longTerm))
        return apiError(43101, 'user refuse to accept the msg');
      if (!subscription.longTerm) await grant({ ...subscription, remaining: subscription.remaining - 1 });
      await own.put('inbox', {
        _id: randomUUID(),
        openid: touser,
        templateId,
        title: template?.title ?? templateId,
        values,
        page,
        state,
        at: clock.now(),
      });
      const msgid = randomInt(2 ** 47);
      await pushEvent(touser, 'subscribe_msg_sent_event', [
        { TemplateId: templateId, MsgID: String(msgid), ErrorCode: '0', ErrorStatus: 'success' },
      ]);
      return apiOk({ msgid });
    } finally {
      sendingTo.delete(touser);
    }
  };

  return {
    answer,
    reject,
    grant,
    apis: { 'subscribeMessage.send': send } as Record<string, Api>,
    templates,
    define: (template: SubscriptionTemplate) => own.put('templates', { _id: template.id, ...template }),
    quotas: () => own.all('subscriptions').map(({ _id, ...subscription }) => subscription as unknown as Subscription),
    /** Sent messages, newest first. */
    inbox: (openid?: string) =>
      (own.all('inbox') as unknown as Message[])
        .filter((message) => openid === undefined || message.openid === openid)
        .sort((a, b) => b.at - a.at),
  };
}
