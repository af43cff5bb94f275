import { useEffect, useState } from 'react';
import { MINUTE, type Moment } from '@domain/time';

/** The phone's own clock, looked at twice a minute: what is left of a promise stays true while the page is open. */
export function useNow(): Moment {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
