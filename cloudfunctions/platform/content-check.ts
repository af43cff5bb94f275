import { openapi } from 'wx-server-sdk';

export const VERDICTS = ['pass', 'review', 'risky'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type TextCheck = { traceId: string; verdict: Verdict };

const API_VERSION = 2;
const FORUM_SCENE = 3;
const PICTURE_MEDIA_TYPE = 2;

const parseVerdict = (suggest: unknown): Verdict => VERDICTS.find((verdict) => verdict === suggest) ?? 'review';

/**
 * What WeChat thinks of a text. The writer must have been here within two hours; rejects with WeChat's code otherwise
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
 * Asks WeChat to look at a picture; the verdict is pushed to `callbacks` within half an hour, under this trace
 * (platform notes §3.2).
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
