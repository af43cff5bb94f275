import Taro from '@tarojs/taro';
import { commonText } from '@/text/common';

/** What WeChat's camera reads: the path of a code of ours, else its words. Nothing scanned is undefined. */
export const scan = (): Promise<string | undefined> =>
  Taro.scanCode({}).then(
    ({ path, result }) => path || result,
    ({ errMsg = '' }: { errMsg?: string }) => {
      if (!errMsg.includes('cancel')) void Taro.showToast({ title: commonText.noCamera, icon: 'none' });
      return undefined;
    },
  );
