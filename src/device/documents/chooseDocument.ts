import Taro from '@tarojs/taro';

/** Lets somebody pick a file from a chat. Resolves with its path on the phone, or undefined when none was picked. */
export const chooseDocument = (extension: string): Promise<string | undefined> =>
  Taro.chooseMessageFile({ count: 1, type: 'file', extension: [extension] }).then(
    ({ tempFiles }) => tempFiles[0]?.path,
    () => undefined,
  );
