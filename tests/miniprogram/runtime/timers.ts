type Work = () => void;
const repeated = new Map<number, Work>();

/** The phone's timers for the app's code. What repeats is remembered, so that a test need not wait for it. */
export const timers = {
  setTimeout: setTimeout.bind(window),
  clearTimeout: clearTimeout.bind(window),
  setInterval(work: Work, ...rest: unknown[]): number {
    const timer = window.setInterval(work, ...(rest as [number]));
    repeated.set(timer, work);
    return timer;
  },
  clearInterval(timer: number): void {
    repeated.delete(timer);
    window.clearInterval(timer);
  },
};

/** Everything that repeats happens once more, now. */
export const tick = (): void => [...repeated.values()].forEach((work) => work());
