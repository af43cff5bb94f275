import { openapi } from 'wx-server-sdk';

export const VERDICTS = ['pass', 'review', 'risky'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type TextCheck = { traceId: string; verdict: Verdict };

const API_VERSION = 2;
const FORUM_SCENE = 3;
const PICTURE_MEDIA_TYPE = 2;

const parseVerdict = (suggest: unknown): Verdict => VERDICTS.find((verdict) => verdict === suggest) ?? 'review';

/**
 * WeChat's verdict on a text. Rejects with WeChat's code unless its writer used the mini-program in the last two hours
 * (platform notes §3.1).
 */
export async function checkText(openid: string, content: string): Promise<TextCheck> {
  const response = (await openapi.security.msgSecCheck({
    version: API_VERSION,
    scene: FORUM_SCENE,
    openid,
    content,
  })) as {
    traceId: string;
    result?: { suggest?: unknown };
  };
  return { traceId: response.traceId, verdict: parseVerdict(response.result?.suggest) };
}

/**
 * Asks WeChat to check a picture and answers the trace id under which the verdict is pushed to `callbacks` within half
 * an hour (platform notes §3.2).
 */
export async function startPictureCheck(openid: string, mediaUrl: string): Promise<string> {
  const response = (await openapi.security.mediaCheckAsync({
    version: API_VERSION,
    scene: FORUM_SCENE,
    openid,
    mediaUrl,
    mediaType: PICTURE_MEDIA_TYPE,
  })) as { traceId: string };
  return response.traceId;
}
