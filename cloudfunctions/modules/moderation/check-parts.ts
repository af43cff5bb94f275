import type { Verdict } from '../../platform/wechat/content-check';
import { withTimeout } from '../../platform/timeout';
import { startPhotoChecks, type PhotoPart } from './check-photos';
import * as checks from './check-repository';
import type { Check, CheckSubject } from './check-repository';
import { CHECK_TIMEOUT, checkTexts, type CheckContext } from './check-texts';
import { logAndIgnore } from './log-and-ignore';

/** What is to be checked: a text that is not empty, and pictures. */
export type CheckableParts = { text?: string; photos: readonly PhotoPart[] };

/**
 * Asks WeChat about words and pictures and records what it answers within `CHECK_TIMEOUT`. Answers whether every part
 * has its check, and the verdict on the words. Never rejects: the words and pictures were saved before.
 */
export async function checkParts(
  context: CheckContext,
  subject: CheckSubject,
  { text, photos }: CheckableParts,
): Promise<{ isComplete: boolean; text?: Verdict }> {
  const found: Check[] = [];
  let absent = 0;
  const report = (outcome: Check | 'absent'): void => {
    if (outcome === 'absent') absent++;
    else found.push(outcome);
  };
  const textCheck = async (): Promise<void> => {
    if (text) report(await checkTexts(context, subject, text));
  };
  await withTimeout(
    CHECK_TIMEOUT,
    Promise.all(
      [textCheck(), startPhotoChecks(context, subject, photos, report)].map((work) => logAndIgnore(context, work)),
    ),
  );
  const answered = [...found]; // later answers are not recorded: their parts are checked again
  const isComplete = answered.length + absent === photos.length + (text ? 1 : 0);
  const saved = await logAndIgnore(context, checks.add(context.db, answered));
  const verdict = answered.find(({ of }) => of === 'text')?.suggest;
  return { isComplete: saved !== undefined && isComplete, ...(verdict && { text: verdict }) };
}
