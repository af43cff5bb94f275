import type { Moment } from '@domain/time';

/** The time that is left for some work, in milliseconds, and the current moment. */
export type TimeBudget = { remaining(): number; now(): Moment };

/** Starts a time budget. `now` advances from `startedAt`, because only the entry point reads the clock. */
export function startTimeBudget(milliseconds: number, startedAt: Moment): TimeBudget {
  const start = performance.now();
  const elapsed = () => Math.round(performance.now() - start);
  return { remaining: () => milliseconds - elapsed(), now: () => startedAt + elapsed() };
}
