import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { checkText } from '../../platform/content-check';

/**
 * Words that everybody will read pass WeChat's check before they stand anywhere (platform notes §3). Throws
 * `ruleBroken: halls.words`.
 */
export async function checkPublicText({ openid }: Pick<UserContext, 'openid'>, ...texts: string[]): Promise<void> {
  const content = texts.filter(Boolean).join('\n');
  if (content && (await checkText(openid, content)).verdict !== 'pass') throw new AppError('ruleBroken', 'halls.words');
}
