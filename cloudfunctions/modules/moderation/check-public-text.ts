import { AppError } from '@domain/errors';
import { withTimeout } from '../../platform/timeout';
import * as checks from './check-repository';
import type { CheckSubject } from './check-repository';
import { CHECK_TIMEOUT, checkTexts, joinTexts, type CheckContext } from './check-texts';

/**
 * Checks publicly visible text with WeChat before it is saved, and records the verdict. Throws `ruleBroken` with
 * `halls.words` for a text that did not pass, and with `halls.wordsUnchecked` when WeChat does not answer in time.
 */
export async function checkPublicText(
  context: CheckContext,
  subject: CheckSubject,
  ...texts: (string | undefined)[]
): Promise<void> {
  const text = joinTexts(texts);
  if (!text) return;
  const check = await withTimeout(CHECK_TIMEOUT, checkTexts(context, subject, text));
  if (!check) throw new AppError('ruleBroken', 'halls.wordsUnchecked');
  await checks.add(context.db, [check]);
  if (check.suggest !== 'pass') throw new AppError('ruleBroken', 'halls.words');
}
