import { SLOTS, slotsOf, type Span } from '../halls/slot';
import { addDays, weekday, type Day } from '../time';
import { isLive, type Booking } from './booking';

/**
 * One person's bookings of one week: how many, how many on which weekday (1 is Monday), at which half hours of the week
 * he is somewhere, and how often he took a time, kept or not.
 */
export type PersonWeek = {
  id: string;
  personId: string;
  monday: Day;
  n: number;
  attempts: number;
  d: Record<number, number>;
  s: Record<number, string>;
};

export type Stay = { day: Day; slots: Span };
export type Limits = { perDay: number; perWeek: number };
/**
 * So often may one person take times of one week: enough to change one's mind many times, too few to keep a desk busy
 * with booking and cancelling.
 */
export const MOST_TRIES = 20;

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));
export const weekId = (personId: string, day: Day): string => `${personId}_${mondayOf(day)}`;

/** The half hours of a stay, counted from Monday's midnight. */
export const weekSlots = ({ day, slots }: Stay): number[] =>
  slotsOf(slots).map((slot) => (weekday(day) - 1) * SLOTS + slot);

export const emptyWeek = (personId: string, day: Day): PersonWeek => ({
  id: weekId(personId, day),
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
export type WeekChange = {
  id: string;
  take: number[];
  own: number[];
  give: number[];
  n: number;
  attempts: number;
  weekday: number;
  d: number;
  limits?: Limits;
};

/** A stay is taken; a booking that moves keeps the one it has meanwhile, and counts once. */
export function taken(id: string, stay: Stay, limits: Limits, has?: Stay): WeekChange {
  const beside = has && mondayOf(has.day) === mondayOf(stay.day) ? has : undefined;
  const held = beside ? weekSlots(beside) : [];
  const slots = weekSlots(stay);
  return {
    id,
    take: slots.filter((slot) => !held.includes(slot)),
    own: slots.filter((slot) => held.includes(slot)),
    give: [],
    n: beside ? 0 : 1,
    attempts: 1,
    weekday: weekday(stay.day),
    d: beside?.day === stay.day ? 0 : 1,
    limits,
  };
}

/**
 * What a booking gave up is given back, one change a claim; what it has still, or gives back after that, goes on
 * counting.
 */
export function givenBack(it: Booking): (WeekChange & { day: Day })[] {
  const { id, leaving = [], state } = it;
  return leaving.flatMap((claim, n) => {
    const others: Stay[] = [...(isLive(state) ? [it] : []), ...leaving.slice(n + 1)];
    const beside = others.filter(({ day }) => mondayOf(day) === mondayOf(claim.day));
    const kept = beside.flatMap(weekSlots);
    const give = weekSlots(claim).filter((slot) => !kept.includes(slot));
    const d = beside.some(({ day }) => day === claim.day) ? 0 : -1;
    return give.length
      ? [
          {
            id,
            day: claim.day,
            take: [],
            own: [],
            give,
            n: beside.length ? 0 : -1,
            attempts: 0,
            weekday: weekday(claim.day),
            d,
          },
        ]
      : [];
  });
}

/** A stay that was taken is given back; that it was tried stays. */
export const untaken = (change: WeekChange): WeekChange => ({
  ...change,
  take: [],
  own: [],
  give: change.take,
  n: -change.n,
  attempts: 0,
  d: -change.d,
});

export type WeekRefusal = 'perWeek' | 'perDay' | 'otherRoom' | 'attempts';

/** Which limit stands in the way. */
export function weekRefusal(
  week: PersonWeek | undefined,
  { id, take, n, attempts, d, weekday: on, limits }: WeekChange,
): WeekRefusal | undefined {
  if (!week || !limits) return undefined;
  if (take.some((slot) => week.s[slot] !== undefined && week.s[slot] !== id)) return 'otherRoom';
  if (n > 0 && week.n >= limits.perWeek) return 'perWeek';
  if (d > 0 && (week.d[on] ?? 0) >= limits.perDay) return 'perDay';
  return attempts > 0 && week.attempts >= MOST_TRIES ? 'attempts' : undefined;
}

/**
 * The week after a change; nothing when something stands in the way. The database does the same in one conditional
 * update.
 */
export function changedWeek(week: PersonWeek, change: WeekChange): PersonWeek | undefined {
  const { id, take, own, give, n, attempts, d, weekday: on } = change;
  if (weekRefusal(week, change) || take.some((slot) => week.s[slot] !== undefined)) return undefined;
  if (![...own, ...give].every((slot) => week.s[slot] === id)) return undefined;
  const s = { ...week.s };
  for (const slot of give) delete s[slot];
  for (const slot of take) s[slot] = id;
  return { ...week, n: week.n + n, attempts: week.attempts + attempts, d: { ...week.d, [on]: (week.d[on] ?? 0) + d }, s };
}
