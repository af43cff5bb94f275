import type { Facts } from '../errors';
import { openingOf } from '../halls/opening';
import { rulesFor, type Room } from '../halls/hall';
import { dayId, isFree, type RoomDay } from '../halls/roomday';
import { lengthOf, slotsOf, timeAt } from '../halls/slot';
import { communityDay, consecutiveDays, type Day } from '../time';
import {
  MOST_TRIES,
  taken as stayTaken,
  weekId,
  weekRefusal,
  type Limits,
  type PersonWeek,
  type WeekRefusal,
} from './person-week';
import { lastBookable, refusalOf, type HallWorld, type Refused, type Wish } from './wish';

/** How far ahead the nearest possibility is looked for. */
export const LOOKS_AHEAD = 7;
/** Half hours by which somebody would rather shift than change the room. */
const SHIFT = 4;

/** What is known of the days around: who has which slot, and where the person is already. */
export type Around = { days: readonly RoomDay[]; weeks: readonly PersonWeek[]; personId: string };

/** The days on which the nearest possibility may lie. */
export function daysAhead({ day }: Pick<Wish, 'day'>, { hall, now }: HallWorld): Day[] {
  const today = communityDay(now);
  const last = lastBookable(Math.max(...hall.rooms.map((room) => rulesFor(hall, room).horizon)), now);
  const first = day < today ? today : day > last ? last : day;
  return consecutiveDays(first, LOOKS_AHEAD + 1).filter((one) => one <= last);
}

/**
 * The wish nearest to this one that would work: the same room a little sooner or later, another room at the same time,
 * the same room at any
 * time of that day, then the days after. Nothing when there is none.
 */
export function nearest(wish: Wish, world: HallWorld, around: Around): Wish | undefined {
  const works = (it: Wish) => !refusalOf(it, world) && isOpenTo(it, world, around);
  const [first, ...later] = daysAhead(wish, world);
  if (first === undefined) return undefined;
  const today = inRoom({ ...wish, day: first }, world);
  const near = today.find((it) => Math.abs(it.slots.from - wish.slots.from) <= SHIFT && works(it));
  return (
    near ??
    otherRooms({ ...wish, day: first }, world).find(works) ??
    today.find(works) ??
    later.flatMap((day) => inRoom({ ...wish, day }, world)).find(works)
  );
}

/** The wish in its room, fitted to length and steps, the nearest start first. */
function inRoom(wish: Wish, { hall, calendar }: HallWorld): Wish[] {
  const { step, shortest, longest } = rulesFor(hall, wish.room);
  const length = Math.ceil(Math.min(Math.max(lengthOf(wish.slots), shortest), longest) / step) * step;
  const starts = openingOf(hall, wish.room, wish.day, calendar).open.flatMap((span) =>
    slotsOf({ from: Math.ceil(span.from / step) * step, to: span.to - length + 1 }).filter((slot) => slot % step === 0),
  );
  const byDistance = (a: number, b: number) => Math.abs(a - wish.slots.from) - Math.abs(b - wish.slots.from) || b - a;
  return starts.sort(byDistance).map((from) => ({ ...wish, slots: { from, to: from + length } }));
}

/** Other rooms at the very time, the smallest that is large enough first. */
const otherRooms = (wish: Wish, { hall }: HallWorld): Wish[] =>
  hall.rooms
    .filter((room: Room) => room.id !== wish.room.id && room.capacity >= wish.people)
    .sort((a, b) => a.capacity - b.capacity)
    .map((room) => ({ ...wish, room }));

function isOpenTo({ room, day, slots }: Wish, { hall }: HallWorld, { days, weeks, personId }: Around): boolean {
  const owners = days.find(({ id }) => id === dayId(room.space, day))?.owners ?? {};
  const { perDay, perWeek } = rulesFor(hall, room);
  const week = weeks.find(({ id }) => id === weekId(personId, day));
  return isFree(owners, slots) && !weekRefusal(week, stayTaken('', { day, slots }, { perDay, perWeek }));
}

/** The nearest possibility, as facts of a refusal. */
export const nearFacts = (found: Wish | undefined): Facts =>
  found
    ? {
        nearDay: found.day,
        nearFrom: timeAt(found.slots.from),
        nearTo: timeAt(found.slots.to),
        nearRoom: found.room.id,
        nearRoomName: found.room.name,
      }
    : {};

/** What can be seen to stand in the way of a wish that breaks no rule. */
export function refusedBy(wish: Wish, { days, weeks, personId }: Around, { hall }: HallWorld): Refused | undefined {
  const limits = rulesFor(hall, wish.room);
  const byWeek = weekRefusal(
    weeks.find(({ id }) => id === weekId(personId, wish.day)),
    stayTaken('', wish, limits),
  );
  if (byWeek) return personal(byWeek, limits);
  const owners = days.find(({ id }) => id === dayId(wish.room.space, wish.day))?.owners ?? {};
  return isFree(owners, wish.slots) ? undefined : taken(wish, owners);
}

/** A limit of the person himself. */
export const personal = (reason: WeekRefusal, limits: Limits): Refused => ({
  reason: `bookings.${reason}`,
  facts: reason === 'otherRoom' ? {} : { limit: reason === 'attempts' ? MOST_TRIES : limits[reason] },
});

/** Somebody else has the time, or the stretch of it that is known. */
export function taken({ slots }: Pick<Wish, 'slots'>, owners: RoomDay['owners'] = {}): Refused {
  const theirs = slotsOf(slots).filter((slot) => owners[slot] !== undefined);
  const [first = slots.from, last = slots.to - 1] = [theirs[0], theirs[theirs.length - 1]];
  return { reason: 'bookings.taken', facts: { takenFrom: timeAt(first), takenTo: timeAt(last + 1) } };
}
