import { randomUUID } from 'node:crypto';
import type { MovableClock } from '../clock';
import type { EmulatedDatabase } from '../database/database';
import { CLOUD_ENV, WECHAT_LIMITS } from '../limits';
import { apiError, apiOk, type Api } from './api';
import type { Pushes } from './pushes';

/** Words that are found risky or need a review, and how long a check takes. */
type ContentSettings = { risky: string[]; review: string[]; milliseconds: number };

const LABELS = { pass: 100, review: 21000, risky: 21000 } as const;

export type ContentCheck = ReturnType<typeof createContentCheck>;

/** WeChat's checks of texts and pictures. They find the configured words in a text, or in the address of a picture. */
export function createContentCheck({ systemCollections }: EmulatedDatabase, clock: MovableClock, pushes: Pushes) {
  const visits = new Map<string, number>();

  const settings = (): ContentSettings => ({
    risky: [],
    review: [],
    milliseconds: 0,
    ...(systemCollections.get('settings', 'content') as Partial<ContentSettings> | undefined),
  });
  const includesAny = (content: string | Buffer, words: string[]) =>
    words.some((word) => word !== '' && content.includes(word));
  const verdictOf = (text: string): keyof typeof LABELS => {
    const { risky, review } = settings();
    return includesAny(text, risky) ? 'risky' : includesAny(text, review) ? 'review' : 'pass';
  };
  const visitedRecently = (openid: string) =>
    clock.now() - (visits.get(openid) ?? -Infinity) <= WECHAT_LIMITS.recentVisitMs;

  /** The errors that both version 2 checks share, in the order in which WeChat checks them. */
  function findError({ openid, version, scene }: Record<string, unknown>) {
    if (Number(version) !== 2) return apiError(40097, 'invalid args: only version 2 is served');
    if (typeof openid !== 'string' || openid === '') return apiError(40003, 'invalid openid');
    if (![1, 2, 3, 4].includes(Number(scene))) return apiError(40129, 'invalid scene');
    return visitedRecently(openid) ? undefined : apiError(61010, 'user access record timeout');
  }

  const msgSecCheck: Api = async (input) => {
    await wait(settings().milliseconds);
    // Version 1 takes only the text and answers a risky one with an error.
    const isVersion1 = input['version'] === undefined;
    const error = isVersion1 ? undefined : findError(input);
    if (error) return error;
    const { content, title = '', nickname = '', signature = '' } = input;
    if (typeof content !== 'string' || content === '') return apiError(44004, 'empty content');
    if ([...content].length > WECHAT_LIMITS.checkedTextCharacters)
      return apiError(47001, 'data format error: content too long');
    const suggest = verdictOf([content, title, nickname, signature].join('\n'));
    if (isVersion1 && suggest === 'risky') return apiError(87014, 'risky content');
    const detail = [{ strategy: 'content_model', errcode: 0, suggest, label: LABELS[suggest], prob: 90 }];
    return apiOk({ result: { suggest, label: LABELS[suggest] }, detail, trace_id: randomUUID() });
  };

  const imgSecCheck: Api = ({ media }) => {
    if (!Buffer.isBuffer(media) || !media.length) return apiError(41005, 'media data missing');
    if (media.length > WECHAT_LIMITS.checkedPictureBytes) return apiError(40006, 'invalid media size');
    return includesAny(media, settings().risky) ? apiError(87014, 'risky content') : apiOk();
  };

  const mediaCheckAsync: Api = async (input) => {
    await wait(settings().milliseconds);
    const error = findError(input);
    if (error) return error;
    const { media_url: url, media_type: type, openid } = input;
    if (typeof url !== 'string' || !/^https?:\/\//.test(url) || ![1, 2].includes(Number(type)))
      return apiError(40004, 'invalid media type');
    const traceId = randomUUID();
    await pushes.push(String(openid), mediaEvent(String(openid), url, traceId));
    return apiOk({ trace_id: traceId });
  };

  function mediaEvent(openid: string, url: string, traceId: string): Record<string, unknown> {
    const suggest = verdictOf(decodeUrl(url));
    const result = { suggest, label: LABELS[suggest] };
    return {
      ToUserName: 'gh_local',
      FromUserName: openid,
      CreateTime: Math.floor(clock.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: CLOUD_ENV.appid,
      trace_id: traceId,
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
    /** Records that a user is active now. */
    recordVisit: (openid: string) => void visits.set(openid, clock.now()),
    isRisky: (text: string) => verdictOf(text) === 'risky',
    settings,
    updateSettings: (changes: Partial<ContentSettings>) =>
      systemCollections.put('settings', { _id: 'content', ...settings(), ...changes }),
    /** Forgets which users were active. */
    clear: () => visits.clear(),
  };
}

const wait = (milliseconds: number): Promise<void> | undefined =>
  milliseconds ? new Promise((resolve) => setTimeout(resolve, milliseconds).unref()) : undefined;

function decodeUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
