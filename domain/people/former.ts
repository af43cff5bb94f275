import { DAY, momentOf, type Day, type Moment } from '../time';
import { attemptsEndAt, countingAttempts, recordAttempt, type RateLimits } from './limits';
import type { Person } from './person';

/** What somebody used of a week's bookings, without which ones: in all, by weekday, and attempts. */
export type UsedWeek = { monday: Day; n: number; attempts: number; d: Record<number, number> };

/**
 * What is kept of somebody who left, so that who leaves and joins again does not begin to count anew: the moments of
 * what is limited, no-shows without what they were about, a pause, and how many bookings the weeks had that are not
 * over. It ends with the last of them.
 */
export type FormerPerson = Pick<Person, 'attempts' | 'noShows' | 'pausedUntil'> & {
  weeks?: UsedWeek[];
  forgetAt: Moment;
};

const endOfWeek = ({ monday }: UsedWeek): Moment => momentOf(monday, 0) + 7 * DAY;

/** Weeks that still count, each once: what was kept before and what is stored now are the same bookings. */
function countingWeeks(weeks: readonly UsedWeek[], now: Moment): UsedWeek[] {
  const byMonday = new Map<Day, UsedWeek>();
  for (const week of weeks) {
    const known = byMonday.get(week.monday);
    byMonday.set(week.monday, known ? mostOf(known, week) : week);
  }
  return [...byMonday.values()].filter((week) => endOfWeek(week) > now && (week.n > 0 || week.attempts > 0));
}

const mostOf = (one: UsedWeek, other: UsedWeek): UsedWeek => ({
  monday: one.monday,
  n: Math.max(one.n, other.n),
  attempts: Math.max(one.attempts, other.attempts),
  d: Object.fromEntries(
    Object.keys({ ...one.d, ...other.d }).map((day) => [day, Math.max(one.d[+day] ?? 0, other.d[+day] ?? 0)]),
  ),
});

/** What is kept of a person who leaves, with the weeks they used; undefined when nothing counts any more. */
export function formerOf(
  person: Person,
  used: readonly UsedWeek[],
  limits: RateLimits,
  now: Moment,
): FormerPerson | undefined {
  const weeks = countingWeeks(used, now);
  const attempts = countingAttempts(person.attempts ?? {}, limits, now);
  const noShows = (person.noShows ?? [])
    .filter(({ until = 0 }) => until > now)
    .map(({ day, at, until }) => ({ booking: '', day, roomName: '', at, ...(until !== undefined && { until }) }));
  const { pausedUntil = 0 } = person;
  const forgetAt = Math.max(
    ...[attemptsEndAt(attempts, limits), pausedUntil],
    ...noShows.map(({ until = 0 }) => until),
    ...weeks.map(endOfWeek),
  );
  if (forgetAt <= now) return undefined;
  return {
    attempts,
    ...(noShows.length && { noShows }),
    ...(pausedUntil > now && { pausedUntil }),
    ...(weeks.length && { weeks }),
    forgetAt,
  };
}

/**
 * Somebody who joins, with what was kept of them if they were here before. Throws `ruleBroken: tooMany.joins` when they
 * join too often.
 */
export function withFormer(person: Person, former: FormerPerson | undefined, limits: RateLimits, now: Moment): Person {
  const { forgetAt: _, weeks: _w, attempts = {}, ...kept } = former ?? { forgetAt: 0 };
  const joins = recordAttempt('joins', attempts.joins, limits.joins, { now });
  return { ...person, ...kept, attempts: { ...attempts, joins } };
}
