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

const DAY = 86_400_000;
let ahead = 0;

/** The phone's clock, which a test moves on. */
export class PhoneDate extends Date {
  constructor(...given: unknown[]) {
    if (given.length) super(...(given as [number]));
    else super(PhoneDate.now());
  }
  static override now = (): number => Date.now() + ahead;
}

/** A day has passed, and everything that repeats happens once more. */
export function tick(): void {
  ahead += DAY;
  [...repeated.values()].forEach((work) => work());
}
