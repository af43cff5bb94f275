import Taro from '@tarojs/taro';
import { turnedDownText as text } from '@/text/turned-down';

type Failure = { errMsg?: string; errno?: number };
type Ground = keyof typeof text.words;

const NOT_AGREED = 104;
// native dialogs do not read our variables
const TEAL = '#0e6b62';

const ways: Record<Ground, () => unknown> = {
  privacy: () => Taro.openPrivacyContract({}),
  phone: () => Taro.openAppAuthorizeSetting({}),
  person: () => Taro.openSetting({}),
  unknown: () => undefined,
};

/**
 * Says why WeChat did not do it, the way on, and what can be done `instead`. Whoever only closed what was opened is
 * told nothing.
 */
export async function turnedDown(failure: unknown, instead: string): Promise<void> {
  const ground = groundOf(failure as Failure);
  if (!ground) return;
  const { title, body, way } = text.words[ground];
  const { confirm } = await Taro.showModal({
    title,
    content: body + instead,
    showCancel: way !== undefined,
    cancelText: text.fine,
    confirmText: way ?? text.fine,
    confirmColor: TEAL,
  });
  if (confirm) await Promise.resolve(ways[ground]()).catch(() => undefined);
}

function groundOf({ errMsg = '', errno }: Failure): Ground | undefined {
  if (/cancel|user deny/.test(errMsg)) return undefined;
  if (errno === NOT_AGREED || errMsg.includes('privacy')) return 'privacy';
  if (errMsg.includes('system permission')) return 'phone';
  return /den(y|ied)|authorize/.test(errMsg) ? 'person' : 'unknown';
}
