import type { Booking } from '@domain/bookings/booking';
import { roomDayId, type RoomDay } from '@domain/bookings/availability/room-day';
import type { WeeklyQuota } from '@domain/bookings/availability/weekly-quota';
import { AppError } from '@domain/errors';
import type { Hall } from '@domain/halls/hall';
import type { Day } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import { toHall, type HallDocument } from '../../halls/hall-repository';
import { toBooking, type BookingDocument } from '../booking/booking-repository';
import { toRoomDay, type RoomDayDocument } from './roomday-repository';

// A hall is read together with the days of its rooms in one aggregation.

/** The fields of a booking that a calendar needs. */
export type CalendarBooking = Pick<Booking, 'id' | 'kind' | 'state' | 'title' | 'personId'>;

/** What is read together with the hall. */
export type HallReadOptions = {
  /** Days of some spaces, or one day of the whole hall. */
  days?: { spaces: string[]; days: Day[] } | { day: Day };
  /** Ids of weekly quotas. */
  weeks?: string[];
  /** Bookings of the same days: those with a public title, or all. */
  shown?: 'titled' | 'all';
  /** The id of a booking that may exist already. */
  booking?: string;
};

export type HallRead = {
  hall: Hall;
  days: RoomDay[];
  weeks: WeeklyQuota[];
  shown: CalendarBooking[];
  booking?: Booking;
};

type Row = HallDocument & {
  days?: RoomDayDocument[];
  weeks?: (Omit<WeeklyQuota, 'id'> & { _id: string })[];
  shown?: (Omit<CalendarBooking, 'id'> & { _id: string })[];
  booking?: BookingDocument[];
};

/**
 * A hall with the documents that `options` names, in one request. Throws `notFound`. Index: _id; of the joined
 * collections _id, hall_day, space_day.
 */
export async function readWithDays(db: Database, match: { _id: string }, options: HallReadOptions): Promise<HallRead> {
  let query = db.collection<HallDocument>('halls').aggregate().match(match).limit(1);
  for (const { from, match: filter, project, as } of lookupsFor(db, match._id, options)) {
    const matched = db.command.aggregate.pipeline().match(filter);
    query = query.lookup({ from, pipeline: (project ? matched.project(project) : matched).done(), as });
  }
  const found = (await query.end()).list[0] as Row | undefined;
  if (!found) throw new AppError('notFound');
  const { days = [], weeks = [], shown = [], booking = [], ...hall } = found;
  return {
    hall: toHall(hall),
    days: days.map(toRoomDay),
    weeks: weeks.map(({ _id, ...week }) => ({ id: _id, ...week })),
    shown: shown.map(({ _id, ...row }) => ({ id: _id, ...row })),
    ...(booking[0] && { booking: toBooking(booking[0]) }),
  };
}

type Lookup = { from: string; match: object; project?: Record<string, unknown>; as: string };

const CALENDAR_PROJECTION = { kind: 1, state: 1, title: 1, personId: 1 };

function lookupsFor(db: Database, hall: string, { days, weeks, shown, booking }: HallReadOptions): Lookup[] {
  const { in: isIn } = db.command;
  const list: Lookup[] = [];
  if (days && 'spaces' in days)
    list.push({
      from: 'roomdays',
      match: { _id: isIn(days.spaces.flatMap((space) => days.days.map((day) => roomDayId(space, day)))) },
      as: 'days',
    });
  if (days && 'day' in days) list.push({ from: 'roomdays', match: { hall, day: days.day }, as: 'days' });
  if (weeks?.length) list.push({ from: 'weeklyquotas', match: { _id: isIn(weeks) }, as: 'weeks' });
  const dayFilter =
    days && 'spaces' in days
      ? { 'room.space': isIn(days.spaces), day: isIn(days.days) }
      : days && { 'hall.id': hall, day: days.day };
  if (shown && dayFilter)
    list.push({
      from: 'bookings',
      match: { ...dayFilter, ...(shown === 'titled' && { state: 'blocked' }) },
      project: CALENDAR_PROJECTION,
      as: 'shown',
    });
  if (booking) list.push({ from: 'bookings', match: { _id: booking }, as: 'booking' });
  return list;
}
