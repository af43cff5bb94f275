import type { AppContext } from '../../platform/context';
import { checkText } from '../../platform/wechat/content-check';
import type { Check, CheckSubject } from './check-repository';

/** WeChat's time to answer, in milliseconds; what it has not answered by then counts as not checked. */
export const CHECK_TIMEOUT = 1_500;

/** Who wrote what is checked, and when. WeChat checks only for people who opened the mini-program within two hours. */
export type CheckContext = Pick<AppContext, 'db' | 'now' | 'requestId'> & { openid: string };

/** Texts as WeChat checks them: one a line, without the empty ones. */
export const joinTexts = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n');

/** WeChat's verdict on a text that is not empty. Rejects with WeChat's error. */
export async function checkTexts({ openid, now }: CheckContext, subject: CheckSubject, text: string): Promise<Check> {
  const { traceId, verdict } = await checkText(openid, text);
  return { id: traceId, ...subject, of: 'text', suggest: verdict, at: now };
}
