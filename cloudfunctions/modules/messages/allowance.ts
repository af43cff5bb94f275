import type { Moment } from '@domain/time';

/** A time budget that is spent while one works, and the moment it is meanwhile. */
export type Allowance = { left(): number; now(): Moment };

/** A stopwatch beside the moment the work began: the clock itself is read at the door only. */
export function allow(milliseconds: number, began: Moment): Allowance {
  const start = performance.now();
  const spent = () => Math.round(performance.now() - start);
  return { left: () => milliseconds - spent(), now: () => began + spent() };
}
