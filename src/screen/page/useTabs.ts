import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { isStaff } from '@domain/people/actor';
import { useSession } from '@/cloud/useSession';
import { appText } from '@/text/app';

/** The places of tabs among the others. */
const CASES_TAB = { index: 1 };
export const INBOX_TAB = { index: 2 };
const MAX_COUNT = 99;

/**
 * Names the tab of cases after what they are to this person, and shows on the tab of the messages how many are unread.
 * WeChat changes tabs only while one of them is shown.
 */
export function useTabs(): void {
  const { me } = useSession();
  const [unread, atWork] = [me?.unread, me && isStaff(me.roles)];
  const show = () => {
    if (unread === undefined) return;
    const text = unread > MAX_COUNT ? `${MAX_COUNT}+` : `${unread}`;
    const badge = unread ? Taro.setTabBarBadge({ ...INBOX_TAB, text }) : Taro.removeTabBarBadge(INBOX_TAB);
    void badge.catch(() => undefined);
    const name = Taro.setTabBarItem({ ...CASES_TAB, text: atWork ? appText.work : appText.cases });
    void name.catch(() => undefined);
  };
  useEffect(show, [unread, atWork]);
  useDidShow(show);
}
