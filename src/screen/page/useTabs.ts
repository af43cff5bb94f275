import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { useSession } from '@/cloud/useSession';

/** The place of the messages among the tabs. */
export const INBOX_TAB = { index: 2 };
const MAX_COUNT = 99;

/** Shows on the tab of the messages how many are unread. WeChat changes tabs only while one of them is shown. */
export function useUnreadBadge(): void {
  const unread = useSession().me?.unread;
  const show = () => {
    if (unread === undefined) return;
    const text = unread > MAX_COUNT ? `${MAX_COUNT}+` : `${unread}`;
    const shown = unread ? Taro.setTabBarBadge({ ...INBOX_TAB, text }) : Taro.removeTabBarBadge(INBOX_TAB);
    void shown.catch(() => undefined);
  };
  useEffect(show, [unread]);
  useDidShow(show);
}
