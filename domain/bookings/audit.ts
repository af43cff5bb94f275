import { roomDayId, type RoomDay } from './availability/room-day';
import type { Hall } from '../halls/hall';
import { slotsOf } from '../halls/slot';
import type { Day, Moment } from '../time';
import { findUnsettledDays } from './closures';
import { claimOf, isLive, type Booking } from './booking';
import { isCountedForGuest } from './availability/guest-quota';
import { weeklyQuotaId, weekSlots, type WeeklyQuota } from './availability/weekly-quota';

/**
 * An inconsistency: a half hour whose owner does not claim it, a booking without its half hours, a wrong weekly quota,
 * a day whose closures are not those that its hall names.
 */
export type Finding =
  | { what: 'orphan'; hall: string; space: string; day: string; slots: number[]; booking: string }
  | { what: 'missing'; booking: string; slots: number[] }
  | { what: 'week'; week: string; booking: string }
  | { what: 'closures'; hall: string; day: Day };

type AuditInput = {
  days: readonly RoomDay[];
  weeks: readonly WeeklyQuota[];
  bookings: readonly Booking[];
  halls: readonly Hall[];
  now: Moment;
};

const isInTransition = (booking: Booking): boolean =>
  booking.state === 'hold' || booking.pendingMove !== undefined || booking.pendingReleases !== undefined;

/**
 * Finds slots whose owner is no live booking that claims them, live bookings without their slots, and weekly quotas
 * that do not match, and closures that are missing or too many. Bookings in transition are left to the scheduler.
 */
export function audit({ days, weeks, bookings, halls, now }: AuditInput): Finding[] {
  const byId = new Map(bookings.map((booking) => [booking.id, booking]));
  return [
    ...days.flatMap((day) => findOrphans(day, byId)),
    ...bookings.flatMap((booking) => findMissingSlots(booking, days)),
    ...findWrongWeeks(weeks, byId),
    ...halls.flatMap((hall) =>
      findUnsettledDays(hall, bookings, now).map((day): Finding => ({ what: 'closures', hall: hall.id, day })),
    ),
  ];
}

function findOrphans({ hall, space, day, owners }: RoomDay, byId: Map<string, Booking>): Finding[] {
  const ids = [...new Set(Object.values(owners))];
  return ids.flatMap((id): Finding[] => {
    const booking = byId.get(id);
    if (booking && isInTransition(booking)) return [];
    const claim = booking && isLive(booking.state) ? claimOf(booking) : undefined;
    const slots = Object.keys(owners)
      .map(Number)
      .filter(
        (slot) =>
          owners[slot] === id &&
          !(claim && claim.space === space && claim.day === day && slot >= claim.slots.from && slot < claim.slots.to),
      );
    return slots.length ? [{ what: 'orphan', hall, space, day, slots, booking: id }] : [];
  });
}

function findMissingSlots(booking: Booking, days: readonly RoomDay[]): Finding[] {
  // a closure leaves blocks their slots
  if (!isLive(booking.state) || isInTransition(booking) || booking.kind === 'closure') return [];
  const owners = days.find(({ id }) => id === roomDayId(booking.room.space, booking.day))?.owners ?? {};
  const slots = slotsOf(booking.slots).filter((slot) => owners[slot] !== booking.id);
  return slots.length ? [{ what: 'missing', booking: booking.id, slots }] : [];
}

function findWrongWeeks(weeks: readonly WeeklyQuota[], byId: Map<string, Booking>): Finding[] {
  return weeks.flatMap((week) => {
    const named = [...new Set(Object.values(week.s))];
    if (named.some((id) => isMissingOrInTransition(byId.get(id)))) return [];
    const wrong = named.filter((id) => !isCountedIn(byId.get(id), week));
    const counted: Finding[] = week.n === named.length ? [] : [{ what: 'week', week: week.id, booking: '' }];
    return [...wrong.map((booking): Finding => ({ what: 'week', week: week.id, booking })), ...counted];
  });
}

const isMissingOrInTransition = (booking: Booking | undefined): boolean =>
  booking !== undefined && isInTransition(booking);

function isCountedIn(booking: Booking | undefined, week: WeeklyQuota): boolean {
  if (!booking || !isLive(booking.state)) return false;
  if (isCountedForGuest(booking, week.personId, week.s)) return true;
  if (weeklyQuotaId(booking.personId, booking.day) !== week.id) return false;
  return weekSlots(booking).every((slot) => week.s[slot] === booking.id);
}
