import Taro from '@tarojs/taro';
import { permissionDeniedText as text } from '@/text/errors/permission-denied';

type Failure = { errMsg?: string; errno?: number };
type DenialReason = keyof typeof text.words;

const PRIVACY_NOT_AGREED_ERRNO = 104;
// native dialogs do not read CSS variables
const TEAL = '#0e6b62';

const settingsOpeners: Record<DenialReason, () => unknown> = {
  privacy: () => Taro.openPrivacyContract({}),
  phone: () => Taro.openAppAuthorizeSetting({}),
  person: () => Taro.openSetting({}),
  unknown: () => undefined,
};

/**
 * Explains why WeChat refused something, with the setting that helps and the `alternative`. Says nothing when the
 * person only closed the dialog.
 */
export async function permissionDenied(failure: unknown, alternative: string): Promise<void> {
  const reason = denialReasonOf(failure as Failure);
  if (!reason) return;
  const { title, body, action } = text.words[reason];
  const { confirm } = await Taro.showModal({
    title,
    content: body + alternative,
    showCancel: action !== undefined,
    cancelText: text.fine,
    confirmText: action ?? text.fine,
    confirmColor: TEAL,
  });
  if (confirm) await Promise.resolve(settingsOpeners[reason]()).catch(() => undefined);
}

function denialReasonOf({ errMsg = '', errno }: Failure): DenialReason | undefined {
  if (/cancel|user deny/.test(errMsg)) return undefined;
  if (errno === PRIVACY_NOT_AGREED_ERRNO || errMsg.includes('privacy')) return 'privacy';
  if (errMsg.includes('system permission')) return 'phone';
  return /den(y|ied)|authorize/.test(errMsg) ? 'person' : 'unknown';
}
