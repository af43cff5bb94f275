import { randomInt, randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { WECHAT_LIMITS, WORLD } from '../limits';
import { ok, refused, type Api } from './answer';
import type { Pushes } from './pushes';
import { refusedKey } from './template-values';

export type Template = { id: string; title: string; long?: boolean; keys?: string[] };
export type Subscription = { openid: string; templateId: string; left: number; long?: boolean };
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

// the pop-up was opened from a page of the mini-program, not from a card
const POPUP_IN_PAGE = '0';

type Answers = Record<string, 'accept' | 'reject' | 'ban' | 'filter'>;

export type Subscriptions = ReturnType<typeof createSubscriptions>;

/** What people accepted, how often they may still be written to, and what was sent. */
export function createSubscriptions(
  { systemCollections: own }: Database,
  clock: Clock,
  of: { isRisky: (text: string) => boolean; pushes: Pushes },
) {
  const underWay = new Set<string>();
  const templates = () => own.all('templates').map((it) => it as unknown as Template);
  const template = (id: unknown) => templates().find((it) => it.id === id);
  const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`;
  const quota = (openid: string, templateId: string) =>
    own.get('subscriptions', keyOf(openid, templateId)) as unknown as Subscription | undefined;
  const grant = (it: Subscription) => own.put('subscriptions', { _id: keyOf(it.openid, it.templateId), ...it });

  /** A person's answer to the pop-up, or the code with which requestSubscribeMessage fails. */
  async function answer(
    openid: string,
    results: Record<string, unknown>,
  ): Promise<{ results: Answers } | { errCode: number; errMsg: string }> {
    const ids = Object.keys(results);
    const asked = ids.map(template);
    const fail = (errCode: number, why: string) => ({ errCode, errMsg: `requestSubscribeMessage:fail ${why}` });
    if (ids.length === 0) return fail(10001, 'TmplIds can not be empty');
    if (ids.length > WECHAT_LIMITS.templatesPerQuestion) return fail(20003, 'Templates count out of max bounds');
    if (templates().length > 0 && asked.includes(undefined))
      return fail(20001, 'No template data return, verify the template id exist');
    if (new Set(asked.map((it) => it?.long ?? false)).size > 1) return fail(20002, 'Templates type must be same');

    const answers: Answers = {};
    const titles = new Set<string>();
    for (const [place, id] of ids.entries()) {
      const given = results[id];
      const title = asked[place]?.title ?? id;
      const known = given === 'accept' || given === 'ban' ? given : 'reject';
      answers[id] = titles.has(title) ? 'filter' : known;
      titles.add(title);
      if (answers[id] === 'accept') await accepted(openid, id, asked[place]?.long);
      if (answers[id] === 'reject' && asked[place]?.long) await own.remove('subscriptions', keyOf(openid, id));
    }
    const told = ids.filter((id) => answers[id] === 'accept' || answers[id] === 'reject');
    if (told.length)
      await tell(
        openid,
        'subscribe_msg_popup_event',
        told.map((TemplateId) => ({
          TemplateId,
          SubscribeStatusString: answers[TemplateId]!,
          PopupScene: POPUP_IN_PAGE,
        })),
      );
    return { results: answers };
  }

  /** One accept is one later send; a long-term template stays open. */
  const accepted = (openid: string, templateId: string, long?: boolean) =>
    grant({ openid, templateId, left: (quota(openid, templateId)?.left ?? 0) + 1, ...(long ? { long } : {}) });

  /** A person's no on the card of a message, which WeChat tells the functions of (subscribe_msg_change_event). */
  async function reject(openid: string, ids: string[]): Promise<void> {
    for (const id of ids) await own.remove('subscriptions', keyOf(openid, id));
    await tell(
      openid,
      'subscribe_msg_change_event',
      ids.map((TemplateId) => ({ TemplateId, SubscribeStatusString: 'reject' })),
    );
  }

  /** What WeChat tells the functions of subscriptions: one entry is an object, several are a list. */
  const tell = (openid: string, Event: string, list: Record<string, string>[]) =>
    of.pushes.push(openid, {
      ToUserName: 'gh_local',
      FromUserName: openid,
      CreateTime: Math.floor(clock.now() / 1000),
      MsgType: 'event',
      Event,
      appid: WORLD.appid,
      List: list.length === 1 ? list[0] : list,
    });

  const send: Api = async ({
    touser,
    template_id: templateId,
    data,
    page = '',
    miniprogram_state: state = 'formal',
  }) => {
    if (typeof touser !== 'string' || touser === '') return refused(40003, 'invalid openid');
    const known = template(templateId);
    if (typeof templateId !== 'string' || templateId === '' || (templates().length > 0 && !known))
      return refused(40037, 'invalid template_id');
    const given = typeof data === 'object' && data !== null ? (data as Record<string, { value?: unknown }>) : {};
    const bad = refusedKey(given) ?? known?.keys?.find((key) => !(key in given));
    if (bad !== undefined || Object.keys(given).length === 0)
      return refused(47003, `argument invalid! data.${bad ?? ''}.value invalid`);

    if (underWay.has(touser)) return refused(43108, 'concurrent sends to the same user');
    underWay.add(touser);
    try {
      await new Promise((resolve) => setTimeout(resolve, WECHAT_LIMITS.sendMilliseconds));
      const values = Object.fromEntries(Object.entries(given).map(([key, it]) => [key, String(it.value)]));
      if (Object.values(values).some(of.isRisky)) return refused(45168, 'hit sensitive word');
      const before = quota(touser, templateId);
      if (!before || (before.left < 1 && !before.long)) return refused(43101, 'user refuse to accept the msg');
      if (!before.long) await grant({ ...before, left: before.left - 1 });
      const _id = randomUUID();
      await own.put('inbox', {
        _id,
        openid: touser,
        templateId,
        title: known?.title ?? templateId,
        values,
        page,
        state,
        at: clock.now(),
      });
      const msgid = randomInt(2 ** 47);
      await tell(touser, 'subscribe_msg_sent_event', [
        { TemplateId: templateId, MsgID: String(msgid), ErrorCode: '0', ErrorStatus: 'success' },
      ]);
      return ok({ msgid });
    } finally {
      underWay.delete(touser);
    }
  };

  return {
    answer,
    reject,
    grant,
    apis: { 'subscribeMessage.send': send } as Record<string, Api>,
    templates,
    define: (it: Template) => own.put('templates', { _id: it.id, ...it }),
    quotas: () => own.all('subscriptions').map(({ _id, ...it }) => it as unknown as Subscription),
    /** Sent messages, newest first. */
    inbox: (openid?: string) =>
      (own.all('inbox') as unknown as Message[])
        .filter((it) => openid === undefined || it.openid === openid)
        .sort((a, b) => b.at - a.at),
  };
}
