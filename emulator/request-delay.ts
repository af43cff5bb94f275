import { setTimeout as sleep } from 'node:timers/promises';

/** How long each request of a function waits before it is answered, as over the network of the real cloud. */
export type RequestDelay = {
  /** Sets the milliseconds; 0 is no delay. */
  set(milliseconds: number): void;
  milliseconds(): number;
  wait(): Promise<void>;
};

/** A delay of requests that begins at 0. It takes real time, whatever the emulator's clock says. */
export function createRequestDelay(): RequestDelay {
  let delay = 0;
  return {
    set: (milliseconds) => void (delay = milliseconds),
    milliseconds: () => delay,
    wait: async () => {
      if (delay > 0) await sleep(delay);
    },
  };
}
