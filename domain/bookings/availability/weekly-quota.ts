import { SLOTS, slotsOf, type Span } from '../../halls/slot';
import { addDays, weekday, type Day } from '../../time';
import { isLive, type Booking } from '../booking';

/**
 * One person's bookings of one week: `n` in all, `d` by weekday (1 is Monday), `s` by half hour of the week, and the
 * attempts to claim a time, successful or not.
 */
export type WeeklyQuota = {
  id: string;
  personId: string;
  monday: Day;
  n: number;
  attempts: number;
  d: Record<number, number>;
  s: Record<number, string>;
};

export type QuotaStay = { day: Day; slots: Span };
export type QuotaLimits = { perDay: number; perWeek: number };
/** How often one person may claim times of one week, so that nobody blocks rooms by booking and cancelling. */
export const MAX_ATTEMPTS = 20;

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));
export const weeklyQuotaId = (personId: string, day: Day): string => `${personId}_${mondayOf(day)}`;

/** The half hours of a stay, counted from Monday's midnight. */
export const weekSlots = ({ day, slots }: QuotaStay): number[] =>
  slotsOf(slots).map((slot) => (weekday(day) - 1) * SLOTS + slot);

export const emptyQuota = (personId: string, day: Day): WeeklyQuota => ({
  id: weeklyQuotaId(personId, day),
  personId,
  monday: mondayOf(day),
  n: 0,
  attempts: 0,
  d: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0 },
  s: {},
});

/** What one conditional update changes in a week: half hours claimed, retained and released, and the counters. */
export type QuotaChange = {
  id: string;
  claim: number[];
  retain: number[];
  release: number[];
  n: number;
  attempts: number;
  weekday: number;
  d: number;
  limits?: QuotaLimits;
};

/** Claims a stay; a booking that moves keeps the one it has meanwhile, and counts once. */
export function quotaClaim(id: string, stay: QuotaStay, limits: QuotaLimits, has?: QuotaStay): QuotaChange {
  const sameWeek = has && mondayOf(has.day) === mondayOf(stay.day) ? has : undefined;
  const held = sameWeek ? weekSlots(sameWeek) : [];
  const slots = weekSlots(stay);
  return {
    id,
    claim: slots.filter((slot) => !held.includes(slot)),
    retain: slots.filter((slot) => held.includes(slot)),
    release: [],
    n: sameWeek ? 0 : 1,
    attempts: 1,
    weekday: weekday(stay.day),
    d: sameWeek?.day === stay.day ? 0 : 1,
    limits,
  };
}

/** Releases what a booking gave up, one change for each claim; what it still has goes on counting. */
export function quotaReleases(booking: Booking): (QuotaChange & { day: Day })[] {
  const { id, pendingReleases = [], state } = booking;
  return pendingReleases.flatMap((claim, n) => {
    const others: QuotaStay[] = [...(isLive(state) ? [booking] : []), ...pendingReleases.slice(n + 1)];
    const sameWeek = others.filter(({ day }) => mondayOf(day) === mondayOf(claim.day));
    const kept = sameWeek.flatMap(weekSlots);
    const release = weekSlots(claim).filter((slot) => !kept.includes(slot));
    const d = sameWeek.some(({ day }) => day === claim.day) ? 0 : -1;
    return release.length
      ? [
          {
            id,
            day: claim.day,
            claim: [],
            retain: [],
            release,
            n: sameWeek.length ? 0 : -1,
            attempts: 0,
            weekday: weekday(claim.day),
            d,
          },
        ]
      : [];
  });
}

/** Releases a claimed stay; the attempt stays counted. */
export const undoClaim = (change: QuotaChange): QuotaChange => ({
  ...change,
  claim: [],
  retain: [],
  release: change.claim,
  n: -change.n,
  attempts: 0,
  d: -change.d,
});

export type QuotaViolation = 'perWeek' | 'perDay' | 'otherRoom' | 'attempts';

/** The limit that prevents a change. */
export function findQuotaViolation(
  week: WeeklyQuota | undefined,
  { id, claim, n, attempts, d, weekday: day, limits }: QuotaChange,
): QuotaViolation | undefined {
  if (!week || !limits) return undefined;
  if (claim.some((slot) => week.s[slot] !== undefined && week.s[slot] !== id)) return 'otherRoom';
  if (n > 0 && week.n >= limits.perWeek) return 'perWeek';
  if (d > 0 && (week.d[day] ?? 0) >= limits.perDay) return 'perDay';
  return attempts > 0 && week.attempts >= MAX_ATTEMPTS ? 'attempts' : undefined;
}

/**
 * The week after a change; undefined when a limit prevents it. The database does the same in one conditional update.
 */
export function applyQuotaChange(week: WeeklyQuota, change: QuotaChange): WeeklyQuota | undefined {
  const { id, claim, retain, release, n, attempts, d, weekday: day } = change;
  if (findQuotaViolation(week, change) || claim.some((slot) => week.s[slot] !== undefined)) return undefined;
  if (![...retain, ...release].every((slot) => week.s[slot] === id)) return undefined;
  const s = { ...week.s };
  for (const slot of release) delete s[slot];
  for (const slot of claim) s[slot] = id;
  return {
    ...week,
    n: week.n + n,
    attempts: week.attempts + attempts,
    d: { ...week.d, [day]: (week.d[day] ?? 0) + d },
    s,
  };
}
