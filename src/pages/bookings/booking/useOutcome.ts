import { useEffect } from 'react';

const INTERVAL_MS = 5_000;
/** longer than the cloud keeps an unfinished booking */
const MAX_ATTEMPTS = 36;

/** Calls `ask` every five seconds while a booking is unfinished, up to a limit. */
export function useOutcome(isUnderWay: boolean, ask: () => void): void {
  useEffect(() => {
    if (!isUnderWay) return undefined;
    let attempts = 0;
    const timer = setInterval(() => (attempts++ < MAX_ATTEMPTS ? ask() : clearInterval(timer)), INTERVAL_MS);
    return () => clearInterval(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new `ask` must not restart the count
  }, [isUnderWay]);
}
