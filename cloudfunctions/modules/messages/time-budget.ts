import type { Moment } from '@domain/time';

/** A time budget that is spent while one works, and the moment it is meanwhile. */
export type TimeBudget = { remaining(): number; now(): Moment };

/** A stopwatch beside the moment the work began: the clock itself is read at the door only. */
export function startTimeBudget(milliseconds: number, startedAt: Moment): TimeBudget {
  const start = performance.now();
  const elapsed = () => Math.round(performance.now() - start);
  return { remaining: () => milliseconds - elapsed(), now: () => startedAt + elapsed() };
}
