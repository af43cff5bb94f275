import Taro from '@tarojs/taro';
import { commonText } from '@/text/common';

/**
 * Opens the camera. Resolves with the path of a mini-program code or with the text of another code; undefined when
 * closed.
 */
export const scan = (): Promise<string | undefined> =>
  Taro.scanCode({}).then(
    ({ path, result }) => path || result,
    ({ errMsg = '' }: { errMsg?: string }) => {
      if (!errMsg.includes('cancel')) void Taro.showToast({ title: commonText.noCamera, icon: 'none' });
      return undefined;
    },
  );
