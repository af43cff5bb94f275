import { AppError } from '../errors';
import { HOUR, type Moment } from '../time';

/**
 * What a person may do so often and no more: enough for everybody who means it, too little for a flood or for guessing.
 */
export const LIMITED_ACTIONS = ['reports', 'supports', 'codes'] as const;
export type LimitedAction = (typeof LIMITED_ACTIONS)[number];

/** So many within so many hours, at whatever hour they began. */
export type RateLimit = { most: number; hours: number };
export type RateLimits = Record<LimitedAction, RateLimit[]>;

/** When a person did it lately, and to what the last time: doing that again is the same, once more. */
export type Attempts = { at: Moment[]; last?: string };

/** The hours that a rule looks back at the most. */
export const longestWindow = (limits: readonly RateLimit[]): number => Math.max(0, ...limits.map(({ hours }) => hours));
export const highestLimit = (limits: readonly RateLimit[]): number => Math.max(0, ...limits.map(({ most }) => most));

/** Throws `ruleBroken: tooMany.…` with the moment from which it works again. `at` is in the order of time. */
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

/** The attempts to remember after one more; throws when it is one too many. */
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
