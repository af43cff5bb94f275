import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { WECHAT_LIMITS, WORLD } from '../limits';
import { ok, refused, type Api } from './answer';
import type { Pushes } from './pushes';

/** What is told to the checks: words they say no to, and how long they think before they answer. */
type Told = { risky: string[]; review: string[]; milliseconds: number };

const LABELS = { pass: 100, review: 21000, risky: 21000 } as const;

export type ContentCheck = ReturnType<typeof createContentCheck>;

/** Checks of texts and pictures. Everything passes but what holds a word it was told; a picture goes by its address. */
export function createContentCheck({ systemCollections: own }: Database, clock: Clock, pushes: Pushes) {
  const visits = new Map<string, number>();

  const words = (): Told => ({
    risky: [],
    review: [],
    milliseconds: 0,
    ...(own.get('settings', 'content') as Partial<Told> | undefined),
  });
  const risky = (bytes: Buffer) => words().risky.some((it) => it !== '' && bytes.includes(it));
  const hit = (list: string[], text: string) => list.some((it) => it !== '' && text.includes(it));
  const verdict = (text: string): keyof typeof LABELS =>
    hit(words().risky, text) ? 'risky' : hit(words().review, text) ? 'review' : 'pass';
  const wasHere = (openid: unknown) =>
    clock.now() - (visits.get(String(openid)) ?? -Infinity) <= WECHAT_LIMITS.visitMilliseconds;

  /** Errors common to both checks, in the order in which WeChat finds them. */
  function refusal({ openid, version, scene }: Record<string, unknown>) {
    if (Number(version) !== 2) return refused(40097, 'invalid args: only version 2 is served');
    if (typeof openid !== 'string' || openid === '') return refused(40003, 'invalid openid');
    if (![1, 2, 3, 4].includes(Number(scene))) return refused(40129, 'invalid scene');
    return wasHere(openid) ? undefined : refused(61010, 'user access record timeout');
  }

  const msgSecCheck: Api = async (input) => {
    await think(words().milliseconds);
    // version 1 asks for nothing but the text, and says no with an error
    const isFirst = input['version'] === undefined;
    const no = isFirst ? undefined : refusal(input);
    if (no) return no;
    const { content, title = '', nickname = '', signature = '' } = input;
    if (typeof content !== 'string' || content === '') return refused(44004, 'empty content');
    if ([...content].length > WECHAT_LIMITS.checkedCharacters)
      return refused(47001, 'data format error: content too long');
    const suggest = verdict([content, title, nickname, signature].join('\n'));
    if (isFirst && suggest === 'risky') return refused(87014, 'risky content');
    const detail = [{ strategy: 'content_model', errcode: 0, suggest, label: LABELS[suggest], prob: 90 }];
    return ok({ result: { suggest, label: LABELS[suggest] }, detail, trace_id: randomUUID() });
  };

  const imgSecCheck: Api = ({ media }) => {
    if (!Buffer.isBuffer(media) || !media.length) return refused(41005, 'media data missing');
    if (media.length > WECHAT_LIMITS.checkedPictureBytes) return refused(40006, 'invalid media size');
    return risky(media) ? refused(87014, 'risky content') : ok();
  };

  const mediaCheckAsync: Api = async (input) => {
    await think(words().milliseconds);
    const no = refusal(input);
    if (no) return no;
    const { media_url: url, media_type: type, openid } = input;
    if (typeof url !== 'string' || !/^https?:\/\//.test(url) || ![1, 2].includes(Number(type)))
      return refused(40004, 'invalid media type');
    const trace = randomUUID();
    await pushes.push(String(openid), mediaEvent(String(openid), url, trace));
    return ok({ trace_id: trace });
  };

  function mediaEvent(openid: string, url: string, trace: string): Record<string, unknown> {
    const suggest = verdict(decodedUrl(url));
    const result = { suggest, label: LABELS[suggest] };
    return {
      ToUserName: 'gh_local',
      FromUserName: openid,
      CreateTime: Math.floor(clock.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: WORLD.appid,
      trace_id: trace,
      version: 2,
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
      errcode: 0,
      errmsg: 'ok',
      result,
    };
  }

  return {
    apis: {
      'security.msgSecCheck': msgSecCheck,
      'security.imgSecCheck': imgSecCheck,
      'security.mediaCheckAsync': mediaCheckAsync,
    } as Record<string, Api>,
    /** Notes that a person was here. */
    visited: (openid: string) => void visits.set(openid, clock.now()),
    isRisky: (text: string) => verdict(text) === 'risky',
    words,
    setWords: (it: Partial<Told>) => own.put('settings', { _id: 'content', ...words(), ...it }),
    /** Forgets who was here. */
    clear: () => visits.clear(),
  };
}

const think = (milliseconds: number): Promise<void> | undefined =>
  milliseconds ? new Promise((resolve) => setTimeout(resolve, milliseconds).unref()) : undefined;

function decodedUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
