import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { keep } from './keep';

const KEY = 'typeSize';
const LARGE_FROM = 1.2; // WeChat's care mode is 1.4; one step above its default is not yet large
const WECHAT_BASE = 16;

let large = false;
const listeners = new Set<() => void>();

/** At launch: the person's own switch if it was ever touched, else WeChat's font setting. */
export function readTypeSize(): void {
  const chosen: unknown = Taro.getStorageSync(KEY);
  large = chosen === 'large' || (chosen !== 'normal' && wechatScale() >= LARGE_FROM);
}

export function chooseTypeSize(size: 'normal' | 'large'): void {
  large = size === 'large';
  keep(KEY, size);
  listeners.forEach((tell) => tell());
}

/** Whether this person reads large type; pages follow at once when it changes. */
export const useLargeType = (): boolean => useSyncExternalStore(listen, () => large);

function listen(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function wechatScale(): number {
  // the scale factor is newer than Taro's types
  const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as {
    fontSizeScaleFactor?: number;
    fontSizeSetting?: number;
  };
  return fontSizeScaleFactor ?? (fontSizeSetting ?? WECHAT_BASE) / WECHAT_BASE;
}
