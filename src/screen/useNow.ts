import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { MINUTE, type Moment } from '@domain/time';

/** The phone's clock, read twice a minute while the page is visible. */
export function useNow(): Moment {
  const [now, setNow] = useState(() => Date.now());
  const visible = useRef(true);
  const tick = () => setNow(Date.now());
  useDidHide(() => void (visible.current = false));
  useDidShow(() => {
    if (!visible.current) tick();
    visible.current = true;
  });
  useEffect(() => {
    const timer = setInterval(() => visible.current && tick(), MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
