import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** Scrolls to the top when an error appears there, because the button stands at the bottom. */
export function useScrollToError(error: unknown): void {
  useEffect(() => {
    if (error) void Taro.pageScrollTo({ scrollTop: 0, duration: 200 });
  }, [error]);
}

/** Names the first missing field in a toast, because the field itself may be out of sight. */
export function showFirstMissing(missing: readonly (string | false | undefined)[]): void {
  const first = missing.find(Boolean);
  if (first) void Taro.showToast({ title: first, icon: 'none' });
}
