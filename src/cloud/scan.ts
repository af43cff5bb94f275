import Taro from '@tarojs/taro';

/** What WeChat's camera reads: the path of a code of ours, else its words. Nothing scanned is undefined. */
export const scan = (): Promise<string | undefined> =>
  Taro.scanCode({}).then(
    ({ path, result }) => path || result,
    () => undefined,
  );
