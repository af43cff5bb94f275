import { useEffect } from 'react';

const INTERVAL_MS = 5_000;
/** Longer than the cloud lets a booking be in the making. */
const MAX_ATTEMPTS = 36;

/** Asks again while a booking is still being made, and not for ever. */
export function useOutcome(isUnderWay: boolean, ask: () => void): void {
  useEffect(() => {
    if (!isUnderWay) return undefined;
    let attempts = 0;
    const timer = setInterval(() => (attempts++ < MAX_ATTEMPTS ? ask() : clearInterval(timer)), INTERVAL_MS);
    return () => clearInterval(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new `ask` must not restart the count
  }, [isUnderWay]);
}
