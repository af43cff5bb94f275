import { useEffect } from 'react';

const PAUSE = 5_000;
/** Longer than the cloud lets a booking be in the making. */
const MOST = 36;

/** Asks again while a booking is still being made, and not for ever. */
export function useOutcome(isUnderWay: boolean, ask: () => void): void {
  useEffect(() => {
    if (!isUnderWay) return undefined;
    let asked = 0;
    const timer = setInterval(() => (asked++ < MOST ? ask() : clearInterval(timer)), PAUSE);
    return () => clearInterval(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new `ask` must not restart the count
  }, [isUnderWay]);
}
