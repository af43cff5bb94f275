import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** A refusal stands at the top of its page, and the finger that caused it at the bottom: the page turns to it. */
export function useScrollToError(error: unknown): void {
  useEffect(() => {
    if (error) void Taro.pageScrollTo({ scrollTop: 0, duration: 200 });
  }, [error]);
}

/** What a form still needs may stand above the screen: the first of it is said where the eye is. */
export function showFirstMissing(missing: readonly (string | false | undefined)[]): void {
  const first = missing.find(Boolean);
  if (first) void Taro.showToast({ title: first, icon: 'none' });
}
