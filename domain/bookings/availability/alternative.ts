import type { Facts } from '../../errors';
import { hoursOn } from '../../halls/day-hours';
import { rulesFor, type Room } from '../../halls/hall';
import { roomDayId, isFree, type RoomDay } from './room-day';
import { lengthOf, slotsOf, timeAt } from '../../halls/slot';
import { communityDay, consecutiveDays, type Day } from '../../time';
import {
  MAX_ATTEMPTS,
  quotaClaim,
  weeklyQuotaId,
  findQuotaViolation,
  type QuotaLimits,
  type WeeklyQuota,
  type QuotaViolation,
} from './weekly-quota';
import {
  lastBookable,
  findViolation,
  type BookingContext,
  type Violation,
  type BookingRequest,
} from './booking-request';

/** How many days ahead an alternative is searched for. */
export const SEARCH_DAYS = 7;
/** Half hours by which somebody would rather shift than change the room. */
const MAX_SHIFT = 4;

/** What is known of the days around: the owners of slots, and the person's other bookings. */
export type Occupancy = { days: readonly RoomDay[]; weeks: readonly WeeklyQuota[]; personId: string };

/** The days on which an alternative may lie. */
export function daysAhead({ day }: Pick<BookingRequest, 'day'>, { hall, now }: BookingContext): Day[] {
  const today = communityDay(now);
  const last = lastBookable(Math.max(...hall.rooms.map((room) => rulesFor(hall, room).horizon)), now);
  const first = day < today ? today : day > last ? last : day;
  return consecutiveDays(first, SEARCH_DAYS + 1).filter((one) => one <= last);
}

/**
 * The nearest request that would work: the same room a little sooner or later, another room at the same time, the same
 * room at any time of that day, then the days after. Undefined when there is none.
 */
export function findAlternative(
  request: BookingRequest,
  context: BookingContext,
  occupancy: Occupancy,
): BookingRequest | undefined {
  const works = (other: BookingRequest) => isPossible(other, context, occupancy);
  const [first, ...later] = daysAhead(request, context);
  if (first === undefined) return undefined;
  const onFirst = { ...request, day: first };
  return (
    findShifted(onFirst, context, occupancy) ??
    alternativesInOtherRooms(onFirst, context).find(works) ??
    alternativesInRoom(onFirst, context).find(works) ??
    later.flatMap((day) => alternativesInRoom({ ...request, day }, context)).find(works)
  );
}

/**
 * The request a little sooner or later in its room on its day; undefined when that is not possible. `findAlternative`
 * would answer the same, so that no other day need be known.
 */
export function findShifted(
  request: BookingRequest,
  context: BookingContext,
  occupancy: Occupancy,
): BookingRequest | undefined {
  return alternativesInRoom(request, context).find(
    (other) => Math.abs(other.slots.from - request.slots.from) <= MAX_SHIFT && isPossible(other, context, occupancy),
  );
}

const isPossible = (request: BookingRequest, context: BookingContext, occupancy: Occupancy): boolean =>
  !findViolation(request, context) && isAvailable(request, context, occupancy);

/** Times for the request in its room, fitted to length and steps, the nearest start first. */
function alternativesInRoom(request: BookingRequest, { hall, calendar }: BookingContext): BookingRequest[] {
  const { step, shortest, longest } = rulesFor(hall, request.room);
  const length = Math.ceil(Math.min(Math.max(lengthOf(request.slots), shortest), longest) / step) * step;
  const starts = hoursOn(hall, request.room, request.day, calendar).open.flatMap((span) =>
    slotsOf({ from: Math.ceil(span.from / step) * step, to: span.to - length + 1 }).filter((slot) => slot % step === 0),
  );
  const byDistance = (a: number, b: number) =>
    Math.abs(a - request.slots.from) - Math.abs(b - request.slots.from) || b - a;
  return starts.sort(byDistance).map((from) => ({ ...request, slots: { from, to: from + length } }));
}

/** Other rooms at the same time, the smallest that is large enough first. */
const alternativesInOtherRooms = (request: BookingRequest, { hall }: BookingContext): BookingRequest[] =>
  hall.rooms
    .filter((room: Room) => room.id !== request.room.id && room.capacity >= request.people)
    .sort((a, b) => a.capacity - b.capacity)
    .map((room) => ({ ...request, room }));

function isAvailable(
  { room, day, slots }: BookingRequest,
  { hall }: BookingContext,
  { days, weeks, personId }: Occupancy,
): boolean {
  const owners = days.find(({ id }) => id === roomDayId(room.space, day))?.owners ?? {};
  const { perDay, perWeek } = rulesFor(hall, room);
  const week = weeks.find(({ id }) => id === weeklyQuotaId(personId, day));
  return isFree(owners, slots) && !findQuotaViolation(week, quotaClaim('', { day, slots }, { perDay, perWeek }));
}

/** The alternative, as facts of a refusal. */
export const alternativeFacts = (found: BookingRequest | undefined): Facts =>
  found
    ? {
        nearDay: found.day,
        nearFrom: timeAt(found.slots.from),
        nearTo: timeAt(found.slots.to),
        nearRoom: found.room.id,
        nearRoomName: found.room.name,
      }
    : {};

/** What prevents a request that breaks no rule, as far as it can be seen before claiming. */
export function findConflict(
  request: BookingRequest,
  { days, weeks, personId }: Occupancy,
  { hall }: BookingContext,
): Violation | undefined {
  const limits = rulesFor(hall, request.room);
  const byWeek = findQuotaViolation(
    weeks.find(({ id }) => id === weeklyQuotaId(personId, request.day)),
    quotaClaim('', request, limits),
  );
  if (byWeek) return quotaViolation(byWeek, limits);
  const owners = days.find(({ id }) => id === roomDayId(request.room.space, request.day))?.owners ?? {};
  return isFree(owners, request.slots) ? undefined : takenViolation(request, owners);
}

/** A violation of a limit of the person. */
export const quotaViolation = (reason: QuotaViolation, limits: QuotaLimits): Violation => ({
  reason: `bookings.${reason}`,
  facts: reason === 'otherRoom' ? {} : { limit: reason === 'attempts' ? MAX_ATTEMPTS : limits[reason] },
});

/** A violation because somebody else has the time, or the known part of it. */
export function takenViolation({ slots }: Pick<BookingRequest, 'slots'>, owners: RoomDay['owners'] = {}): Violation {
  const takenSlots = slotsOf(slots).filter((slot) => owners[slot] !== undefined);
  const [first = slots.from, last = slots.to - 1] = [takenSlots[0], takenSlots[takenSlots.length - 1]];
  return { reason: 'bookings.taken', facts: { takenFrom: timeAt(first), takenTo: timeAt(last + 1) } };
}
