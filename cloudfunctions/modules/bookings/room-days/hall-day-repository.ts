import type { Booking } from '@domain/bookings/booking';
import { roomDayId, type RoomDay } from '@domain/bookings/availability/room-day';
import type { WeeklyQuota } from '@domain/bookings/availability/weekly-quota';
import { AppError } from '@domain/errors';
import type { Hall } from '@domain/halls/hall';
import type { Person } from '@domain/people/person';
import type { Day } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import type { CallerRead } from '../../handler';
import { toHall, type HallDocument } from '../../halls/hall-repository';
import { personOf, type PersonDocument } from '../../people/people-repository';
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
  /** The caller's personId. */
  caller?: string;
};

export type HallRead = {
  hall: Hall;
  days: RoomDay[];
  weeks: WeeklyQuota[];
  shown: CalendarBooking[];
  booking?: Booking;
  /** The caller, when their personId was given. */
  person?: Person;
};

type Row = HallDocument & {
  days?: RoomDayDocument[];
  weeks?: (Omit<WeeklyQuota, 'id'> & { _id: string })[];
  shown?: (Omit<CalendarBooking, 'id'> & { _id: string })[];
  booking?: BookingDocument[];
  caller?: PersonDocument[];
};

/**
 * A hall with the documents that `options` names, in one request; nothing when there is no such hall. Index: _id; of
 * the joined collections _id, hall_day, space_day.
 */
async function findWithDays(
  db: Database,
  match: { _id: string },
  options: HallReadOptions,
): Promise<HallRead | undefined> {
  let query = db.collection<HallDocument>('halls').aggregate().match(match).limit(1);
  for (const { from, match: filter, project, as } of lookupsFor(db, match._id, options)) {
    const matched = db.command.aggregate.pipeline().match(filter);
    query = query.lookup({ from, pipeline: (project ? matched.project(project) : matched).done(), as });
  }
  const found = (await query.end()).list[0] as Row | undefined;
  if (!found) return undefined;
  const { days = [], weeks = [], shown = [], booking = [], caller = [], ...hall } = found;
  return {
    hall: toHall(hall),
    days: days.map(toRoomDay),
    weeks: weeks.map(({ _id, ...week }) => ({ id: _id, ...week })),
    shown: shown.map(({ _id, ...row }) => ({ id: _id, ...row })),
    ...(booking[0] && { booking: toBooking(booking[0]) }),
    ...(options.caller !== undefined && { person: personOf(caller[0], options.caller) }),
  };
}

/** The same; throws `notFound`. */
export async function readWithDays(db: Database, match: { _id: string }, options: HallReadOptions): Promise<HallRead> {
  const found = await findWithDays(db, match, options);
  if (!found) throw new AppError('notFound');
  return found;
}

/** The same with the caller, in the form of a joined handler's first read. */
export async function readWithCaller(
  db: Database,
  match: { _id: string },
  options: HallReadOptions & { caller: string },
): Promise<CallerRead<HallRead> | undefined> {
  const read = await findWithDays(db, match, options);
  return read?.person && { person: read.person, read };
}

type Lookup = { from: string; match: object; project?: Record<string, unknown>; as: string };

const CALENDAR_PROJECTION = { kind: 1, state: 1, title: 1, personId: 1 };

function lookupsFor(db: Database, hall: string, { days, weeks, shown, booking, caller }: HallReadOptions): Lookup[] {
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
  if (caller !== undefined) list.push({ from: 'people', match: { _id: caller }, as: 'caller' });
  return list;
}
