import { AppError } from '../errors';
import { HOUR, type Moment } from '../time';

/** Actions with a rate limit for each person: high enough for honest use, too low for floods and guessing. */
export const LIMITED_ACTIONS = ['reports', 'additions', 'supports', 'codes'] as const;
export type LimitedAction = (typeof LIMITED_ACTIONS)[number];

/** At most `most` within any `hours`. */
export type RateLimit = { most: number; hours: number };
export type RateLimits = Record<LimitedAction, RateLimit[]>;

/** The moments of recent attempts, and the key of the last one: an attempt with the same key counts once. */
export type Attempts = { at: Moment[]; last?: string };

/** The longest period of the rules, in hours. */
export const longestWindow = (limits: readonly RateLimit[]): number => Math.max(0, ...limits.map(({ hours }) => hours));
export const highestLimit = (limits: readonly RateLimit[]): number => Math.max(0, ...limits.map(({ most }) => most));

/** Throws `ruleBroken: tooMany.…` with the moment from which an attempt works again. `at` is in ascending order. */
export function checkRateLimits(
  what: LimitedAction,
  at: readonly Moment[],
  limits: readonly RateLimit[],
  now: Moment,
): void {
  const freeAt = limits.map(({ most, hours }) => (at[at.length - most] ?? -Infinity) + hours * HOUR);
  const from = Math.max(...freeAt);
  if (from > now) throw new AppError('ruleBroken', `tooMany.${what}`, { from });
}

/** The attempts to store after one more. Throws `ruleBroken: tooMany.…` when it exceeds a limit. */
export function recordAttempt(
  what: LimitedAction,
  { at }: Attempts,
  limits: readonly RateLimit[],
  { now, of }: { now: Moment; of?: string | undefined },
): Attempts {
  checkRateLimits(what, at, limits, now);
  const recent = [...at, now].filter((moment) => moment > now - longestWindow(limits) * HOUR);
  return { at: recent, ...(of !== undefined && { last: of }) };
}
