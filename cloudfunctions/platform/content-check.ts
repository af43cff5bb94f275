import { openapi } from 'wx-server-sdk';

export const VERDICTS = ['pass', 'review', 'risky'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type TextCheck = { traceId: string; verdict: Verdict };

const VERSION = 2;
const FORUM = 3;
const PICTURE = 2;

const verdictOf = (suggest: unknown): Verdict => VERDICTS.find((one) => one === suggest) ?? 'review';

/**
 * What WeChat thinks of a text. The writer must have been here within two hours; rejects with WeChat's code otherwise
 * (platform notes §3.1).
 */
export async function checkText(openid: string, content: string): Promise<TextCheck> {
  const answer = (await openapi.security.msgSecCheck({ version: VERSION, scene: FORUM, openid, content })) as {
    traceId: string;
    result?: { suggest?: unknown };
  };
  return { traceId: answer.traceId, verdict: verdictOf(answer.result?.suggest) };
}

/**
 * Asks WeChat to look at a picture; the verdict is pushed to `callbacks` within half an hour, under this trace
 * (platform notes §3.2).
 */
export async function checkPicture(openid: string, mediaUrl: string): Promise<string> {
  const answer = (await openapi.security.mediaCheckAsync({
    version: VERSION,
    scene: FORUM,
    openid,
    mediaUrl,
    mediaType: PICTURE,
  })) as { traceId: string };
  return answer.traceId;
}
