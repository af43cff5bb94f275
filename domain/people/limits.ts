import { AppError } from '../errors';
import { HOUR, type Moment } from '../time';

/**
 * What a person may do so often and no more: enough for everybody who means it, too little for a flood or for guessing.
 */
export const LIMITED = ['reports', 'supports', 'codes'] as const;
export type Limited = (typeof LIMITED)[number];

/** So many within so many hours, at whatever hour they began. */
export type Limit = { most: number; hours: number };
export type Limits = Record<Limited, Limit[]>;

/** When a person did it lately, and to what the last time: doing that again is the same, once more. */
export type Tries = { at: Moment[]; last?: string };

/** The hours that a rule looks back at the most. */
export const longest = (limits: readonly Limit[]): number => Math.max(0, ...limits.map(({ hours }) => hours));
export const mostOf = (limits: readonly Limit[]): number => Math.max(0, ...limits.map(({ most }) => most));

/** Throws `ruleBroken: tooMany.…` with the moment from which it works again. `at` is in the order of time. */
export function checkLimits(what: Limited, at: readonly Moment[], limits: readonly Limit[], now: Moment): void {
  const freeAt = limits.map(({ most, hours }) => (at[at.length - most] ?? -Infinity) + hours * HOUR);
  const from = Math.max(...freeAt);
  if (from > now) throw new AppError('ruleBroken', `tooMany.${what}`, { from });
}

/** The tries to remember after one more; throws when it is one too many. */
export function afterTry(
  what: Limited,
  { at }: Tries,
  limits: readonly Limit[],
  { now, of }: { now: Moment; of?: string | undefined },
): Tries {
  checkLimits(what, at, limits, now);
  const recent = [...at, now].filter((moment) => moment > now - longest(limits) * HOUR);
  return { at: recent, ...(of !== undefined && { last: of }) };
}
