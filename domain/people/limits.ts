import { AppError } from '../errors';
import { HOUR, type Moment } from '../time';

/**
 * Actions with a rate limit for each person: high enough for honest use, too low for floods and guessing. `joins` are
 * registrations, also after one left; `photos` are those that reporters send; `queries` are counted by the hundred
 * (`query-limit.ts`).
 */
export const LIMITED_ACTIONS = [
  'joins',
  'reports',
  'additions',
  'supports',
  'codes',
  'waits',
  'photos',
  'mediations',
  'queries',
] as const;
export type LimitedAction = (typeof LIMITED_ACTIONS)[number];

/** At most `most` within any `hours`. */
export type RateLimit = { most: number; hours: number };
export type RateLimits = Record<LimitedAction, RateLimit[]>;

/**
 * The moments of recent attempts, in ascending order, and the keys of the last ones: an attempt with a known key counts
 * once. `last` is the one key that releases before this one remembered.
 */
export type Attempts = { at: Moment[]; keys?: string[]; last?: string };

/** Keys that are remembered: a phone repeats a command within minutes, not after twenty others. */
const KEYS_REMEMBERED = 20;

/** Whether an attempt with this key was counted. */
export const isCounted = (attempts: Attempts | undefined, key: string): boolean =>
  attempts?.last === key || attempts?.keys?.includes(key) === true;

/** The keys of attempts since a moment, each with its moment. */
export function recentKeys({ at, keys = [] }: Attempts, since: Moment): { key: string; at: Moment }[] {
  const moments = at.slice(-keys.length);
  return keys.map((key, n) => ({ key, at: moments[n] ?? 0 })).filter((one) => one.at > since);
}

/** The longest period of the rules, in hours. */
const longestWindow = (limits: readonly RateLimit[]): number => Math.max(0, ...limits.map(({ hours }) => hours));

export type AttemptsByAction = Partial<Record<LimitedAction, Attempts>>;

/** What still counts of somebody's attempts, without what they were about. */
export const countingAttempts = (counted: AttemptsByAction, limits: RateLimits, now: Moment): AttemptsByAction =>
  Object.fromEntries(
    LIMITED_ACTIONS.map((action) => {
      const since = now - longestWindow(limits[action]) * HOUR;
      return [action, { at: counted[action]?.at.filter((at) => at > since) ?? [] }] as const;
    }).filter(([, { at }]) => at.length > 0),
  );

/** When the last of these attempts counts no more. */
export const attemptsEndAt = (counted: AttemptsByAction, limits: RateLimits): Moment =>
  Math.max(
    0,
    ...LIMITED_ACTIONS.flatMap((action) =>
      (counted[action]?.at ?? []).map((at) => at + longestWindow(limits[action]) * HOUR),
    ),
  );

/** The refusal of what somebody did too often, with the moment from which it works again. */
export const tooMany = (what: LimitedAction, from: Moment): AppError =>
  new AppError('ruleBroken', `tooMany.${what}`, { from });

type Attempt = { now: Moment; /** Its key. */ of?: string | undefined; count?: number | undefined };

/** Throws `ruleBroken: tooMany.…` with the moment from which so many more attempts work. `at` is in ascending order. */
function checkRateLimits(
  what: LimitedAction,
  at: readonly Moment[],
  limits: readonly RateLimit[],
  { now, count = 1 }: Attempt,
): void {
  const freeAt = limits.map(
    ({ most, hours }) => (at[at.length - Math.max(1, most - count + 1)] ?? -Infinity) + hours * HOUR,
  );
  const from = Math.max(...freeAt);
  if (from > now) throw tooMany(what, from);
}

/** The attempts to store after one more, or `count` more. Throws `ruleBroken: tooMany.…` when that exceeds a limit. */
export function recordAttempt(
  what: LimitedAction,
  { at, keys = [] }: Attempts = { at: [] },
  limits: readonly RateLimit[],
  attempt: Attempt,
): Attempts {
  const { now, of, count = 1 } = attempt;
  checkRateLimits(what, at, limits, attempt);
  const added = Array.from({ length: count }, () => now);
  const recent = [...at, ...added].filter((moment) => moment > now - longestWindow(limits) * HOUR);
  if (of === undefined) return { at: recent };
  return { at: recent, keys: [...keys, of].slice(-KEYS_REMEMBERED).slice(-recent.length) };
}
