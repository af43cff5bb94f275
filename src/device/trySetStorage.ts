import Taro from '@tarojs/taro';

/** Keeps something on the phone; answers whether there was room. */
export function trySetStorage(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}
