import Taro from '@tarojs/taro';
import { commonText } from '@/text/common';
import { recoveryActionText, type ErrorMessage } from '@/text/errors/errors';
import { runRecoveryAction } from './recoveryAction';

// native dialogs do not read CSS variables
const CONFIRM_COLOR = '#0e6b62';

/** Shows an error in a dialog and offers what helps; `reload` loads the latest state where the page can. */
export async function showError(message: ErrorMessage, reload?: () => void): Promise<void> {
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
