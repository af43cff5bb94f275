import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { MINUTE, type Moment } from '@domain/time';

/** The phone's own clock, looked at twice a minute: what is left of a promise stays true while the page is seen. */
export function useNow(): Moment {
  const [now, setNow] = useState(() => Date.now());
  const seen = useRef(true);
  const look = () => setNow(Date.now());
  useDidHide(() => void (seen.current = false));
  useDidShow(() => {
    if (!seen.current) look();
    seen.current = true;
  });
  useEffect(() => {
    const timer = setInterval(() => seen.current && look(), MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
