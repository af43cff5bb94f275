import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** Scrolls to the top when an error appears there, because the button stands at the bottom. */
export function useScrollToError(error: unknown): void {
  useEffect(() => {
    if (error) void Taro.pageScrollTo({ scrollTop: 0, duration: 200 });
  }, [error]);
}

/** Pixels between the top of the screen and what was scrolled to. */
const OFFSET = -12;

/** Brings the first element of a class into view, once the screen has drawn it: nothing else can be scrolled to. */
export const scrollToFirst = (selector: string): void =>
  Taro.nextTick(() => void Taro.pageScrollTo({ selector, offsetTop: OFFSET, duration: 200 }));

/** Shows the first missing field: brings it into view, and names it for who does not see the page. */
export function showFirstMissing(missing: readonly (string | false | undefined)[]): void {
  const first = missing.find(Boolean);
  if (!first) return;
  scrollToFirst('.field_wrong');
  void Taro.showToast({ title: first, icon: 'none' });
}
