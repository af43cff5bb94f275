import Taro from '@tarojs/taro';
import type { AppError } from '@domain/errors';
import { commonText } from '@/text/common';
import { recoveryActionText } from '@/text/errors';
import { runRecoveryAction, formatError } from './recoveryAction';

/**
 * Says why a tap was refused and offers the way out; `reload` is what "see the latest" does on this page, `words` what
 * this page says better.
 */
export async function showError(error: AppError, reload?: () => void, message = formatError(error)): Promise<void> {
  const { title, body, recoveryAction } = message;
  const hasAction = recoveryAction === 'join' || (recoveryAction === 'reload' && reload !== undefined);
  const { confirm } = await Taro.showModal({
    title,
    content: body,
    showCancel: hasAction,
    cancelText: commonText.cancel,
    confirmText: hasAction ? recoveryActionText[recoveryAction] : recoveryActionText.none,
    confirmColor: CONFIRM_COLOR,
  });
  if (confirm && hasAction) runRecoveryAction(recoveryAction, reload ?? (() => undefined));
}

// native dialogs do not read our variables
const CONFIRM_COLOR = '#0e6b62';
