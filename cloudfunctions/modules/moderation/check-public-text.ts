import { AppError } from '@domain/errors';
import { withTimeout } from '../../platform/timeout';
import * as checks from './check-repository';
import type { CheckSubject } from './check-repository';
import { CHECK_TIMEOUT, checkTexts, joinTexts, type CheckContext } from './check-texts';
import { logAndIgnore } from './log-and-ignore';

/**
 * Checks publicly visible text with WeChat before it is saved, and records the verdict. Throws `ruleBroken` with
 * `content.rejected` for a text that did not pass, and with `content.unchecked` when WeChat does not answer, in time or
 * at all: it refuses to check for people who were not seen for two hours (61010).
 */
export async function checkPublicText(
  context: CheckContext,
  subject: CheckSubject,
  ...texts: (string | undefined)[]
): Promise<void> {
  const text = joinTexts(texts);
  if (!text) return;
  const check = (await withTimeout(CHECK_TIMEOUT, logAndIgnore(context, checkTexts(context, subject, text))))?.value;
  if (!check) throw new AppError('ruleBroken', 'content.unchecked');
  await checks.add(context.db, [check]);
  if (check.suggest !== 'pass') throw new AppError('ruleBroken', 'content.rejected');
}
