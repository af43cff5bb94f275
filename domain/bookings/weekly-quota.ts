import { SLOTS, slotsOf, type Span } from '../halls/slot';
import { addDays, weekday, type Day } from '../time';
import { isLive, type Booking } from './booking';

/**
 * One person's bookings of one week: how many, how many on which weekday (1 is Monday), at which half hours of the week
 * he is somewhere, and how often he took a time, kept or not.
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
/**
 * So often may one person take times of one week: enough to change one's mind many times, too few to keep a desk busy
 * with booking and cancelling.
 */
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

/**
 * What one conditional update does to a week: half hours taken (free until then, or the booking's own already), given
 * back, and the counters.
 */
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

/** A stay is taken; a booking that moves keeps the one it has meanwhile, and counts once. */
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

/**
 * What a booking gave up is given back, one change a claim; what it has still, or gives back after that, goes on
 * counting.
 */
export function quotaReleases(it: Booking): (QuotaChange & { day: Day })[] {
  const { id, pendingReleases = [], state } = it;
  return pendingReleases.flatMap((claim, n) => {
    const others: QuotaStay[] = [...(isLive(state) ? [it] : []), ...pendingReleases.slice(n + 1)];
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

/** A stay that was taken is given back; that it was tried stays. */
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

/** Which limit stands in the way. */
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
 * The week after a change; nothing when something stands in the way. The database does the same in one conditional
 * update.
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
