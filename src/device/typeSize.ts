import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { trySetStorage } from './storage/trySetStorage';

const STORAGE_KEY = 'typeSize';
const LARGE_TYPE_SCALE = 1.2; // WeChat's care mode is 1.4; one step above the default does not count as large yet
const WECHAT_BASE_SIZE = 16;

let large = false;
const listeners = new Set<() => void>();

/** Reads the type size at launch: the person's own choice if there is one, else WeChat's font setting. */
export function loadTypeSize(): void {
  const chosen: unknown = Taro.getStorageSync(STORAGE_KEY);
  large = chosen === 'large' || (chosen !== 'normal' && wechatTypeScale() >= LARGE_TYPE_SCALE);
}

export function setTypeSize(size: 'normal' | 'large'): void {
  large = size === 'large';
  trySetStorage(STORAGE_KEY, size);
  listeners.forEach((notify) => notify());
}

/** Whether large type is on; components draw again when it changes. */
export const useLargeType = (): boolean => useSyncExternalStore(subscribe, () => large);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function wechatTypeScale(): number {
  // Taro's types do not know the scale factor yet
  const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as {
    fontSizeScaleFactor?: number;
    fontSizeSetting?: number;
  };
  return fontSizeScaleFactor ?? (fontSizeSetting ?? WECHAT_BASE_SIZE) / WECHAT_BASE_SIZE;
}
