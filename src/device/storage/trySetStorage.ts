import Taro from '@tarojs/taro';

/** Stores a value on the phone. Returns false when there is no room. */
export function trySetStorage(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}
