import type { Moment } from '../time';
import { attemptsEndAt, countingAttempts, recordAttempt, type RateLimits } from './limits';
import type { Person } from './person';

/**
 * What is kept of somebody who left, so that who leaves and joins again does not begin to count anew: the moments of
 * what is limited, no-shows without what they were about, and a pause. It ends with the last of them.
 */
export type FormerPerson = Pick<Person, 'attempts' | 'noShows' | 'pausedUntil'> & { forgetAt: Moment };

/** What is kept of a person who leaves; undefined when nothing counts any more. */
export function formerOf(person: Person, limits: RateLimits, now: Moment): FormerPerson | undefined {
  const attempts = countingAttempts(person.attempts ?? {}, limits, now);
  const noShows = (person.noShows ?? [])
    .filter(({ until = 0 }) => until > now)
    .map(({ day, at, until }) => ({ booking: '', day, roomName: '', at, ...(until !== undefined && { until }) }));
  const { pausedUntil = 0 } = person;
  const forgetAt = Math.max(attemptsEndAt(attempts, limits), pausedUntil, ...noShows.map(({ until = 0 }) => until));
  if (forgetAt <= now) return undefined;
  return {
    attempts,
    ...(noShows.length && { noShows }),
    ...(pausedUntil > now && { pausedUntil }),
    forgetAt,
  };
}

/**
 * Somebody who joins, with what was kept of them if they were here before. Throws `ruleBroken: tooMany.joins` when they
 * join too often.
 */
export function withFormer(person: Person, former: FormerPerson | undefined, limits: RateLimits, now: Moment): Person {
  const { forgetAt: _, attempts = {}, ...kept } = former ?? { forgetAt: 0 };
  const joins = recordAttempt('joins', attempts.joins, limits.joins, { now });
  return { ...person, ...kept, attempts: { ...attempts, joins } };
}
