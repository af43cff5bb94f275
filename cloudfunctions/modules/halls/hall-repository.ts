import { AppError } from '@domain/errors';
import type { Booking } from '@domain/bookings/booking';
import type { WeeklyQuota } from '@domain/bookings/weekly-quota';
import type { Hall } from '@domain/halls/hall';
import { roomDayId, type RoomDay } from '@domain/halls/room-day';
import type { CheckInCandidate } from '@domain/codes/view';
import type { Day, Moment } from '@domain/time';
import { addIfAbsent, type Database } from '../../platform/database';
import { toRoomDay, type RoomDayDocument } from './roomday-repository';

// A hall is one document with its rooms, hours and rules.
type HallDocument = Omit<Hall, 'id'> & { _id: string };
const halls = (db: Database) => db.collection<HallDocument>('halls');

const toHall = ({ _id, ...hall }: HallDocument): Hall => ({ id: _id, ...hall });
const toDocument = ({ id, ...hall }: Hall): HallDocument => ({ _id: id, ...hall });

export type RoomLocation = { hall: string; space: string };
const locationCache = new Map<string, RoomLocation>();

/**
 * The hall and the space of a room: asked once an instance, because a room never leaves its space. Throws `notFound`.
 * Index: rooms.
 */
export async function locateRoom(db: Database, roomId: string): Promise<RoomLocation> {
  const known = locationCache.get(roomId);
  if (known) return known;
  const { data } = await halls(db).where({ 'rooms.id': roomId }).limit(1).get();
  const found = data[0];
  if (!found) throw new AppError('notFound');
  for (const { id, space } of found.rooms) locationCache.set(id, { hall: found._id, space });
  return locationCache.get(roomId) ?? { hall: found._id, space: roomId };
}

/** A hall as it is now. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<Hall> {
  const { data } = await halls(db).doc(id).get();
  if (!data) throw new AppError('notFound');
  return toHall(data);
}

/** All halls of the district. Index: _id. */
export async function list(db: Database): Promise<Hall[]> {
  const { data } = await halls(db).orderBy('_id', 'asc').limit(100).get();
  return data.map(toHall);
}

/** Keeps a new hall; the same tap meets the same one. */
export const add = (db: Database, hall: Hall): Promise<boolean> => addIfAbsent(halls(db), toDocument(hall));

/** Writes a changed hall if nobody else changed it since. Throws `conflict`. Index: _id. */
export async function save(db: Database, { version }: Hall, after: Hall): Promise<void> {
  const { set } = db.command;
  const { _id, ...fields } = toDocument(after);
  const { stats } = await halls(db)
    .where({ _id, version })
    .update({ data: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, set(value)])) });
  if (stats.updated === 0) throw new AppError('conflict');
}

/** A booking as far as a calendar needs it. */
export type CalendarBooking = Pick<Booking, 'id' | 'kind' | 'state' | 'title' | 'personId'>;

/** What is read together with a hall, all of it in one request. */
export type HallReadOptions = {
  /** These days of these spaces, or one day of the whole hall. */
  days?: { spaces: string[]; days: Day[] } | { day: Day };
  /** Weeks of the person who asks. */
  weeks?: string[];
  /** Bookings of the same days: only those with a public title, or all of them for the desk. */
  shown?: 'titled' | 'all';
  /** A booking that may be there already. */
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
  booking?: (Omit<Booking, 'id'> & { _id: string })[];
};

/**
 * A hall, the days somebody looks at, and where he is himself on those days: one request, however many bookings there
 * are. Throws `notFound`. Index: _id or community; _id, hall_day, space_day of the others.
 */
export async function readWithDays(
  db: Database,
  match: { _id: string } | { community: string },
  options: HallReadOptions,
): Promise<HallRead> {
  let query = halls(db).aggregate().match(match).limit(1);
  for (const { from, match: filter, project, as } of lookupsFor(db, options, '_id' in match ? match._id : undefined)) {
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

const toBooking = ({ _id, ...row }: Omit<Booking, 'id'> & { _id: string }): Booking => ({ id: _id, ...row });

type Lookup = { from: string; match: object; project?: Record<string, unknown>; as: string };

const CALENDAR_PROJECTION = { kind: 1, state: 1, title: 1, personId: 1 };

function lookupsFor(
  db: Database,
  { days, weeks, shown, booking }: HallReadOptions,
  hall: string | undefined,
): Lookup[] {
  const { in: isIn } = db.command;
  const hallFilter = hall === undefined ? {} : { 'hall.id': hall };
  const list: Lookup[] = [];
  if (days && 'spaces' in days)
    list.push({
      from: 'roomdays',
      match: { _id: isIn(days.spaces.flatMap((space) => days.days.map((day) => roomDayId(space, day)))) },
      as: 'days',
    });
  if (days && 'day' in days)
    list.push({ from: 'roomdays', match: { ...(hall !== undefined && { hall }), day: days.day }, as: 'days' });
  if (weeks?.length) list.push({ from: 'weeklyquotas', match: { _id: isIn(weeks) }, as: 'weeks' });
  const dayFilter =
    days && 'spaces' in days
      ? { 'room.space': isIn(days.spaces), day: isIn(days.days) }
      : days && { ...hallFilter, day: days.day };
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

/** A person's bookings that start about now, as far as a door needs them. Index: personId, startAt of bookings. */
export async function listOwnStarting(
  db: Database,
  personId: string,
  { from, to }: { from: Moment; to: Moment },
): Promise<CheckInCandidate[]> {
  const { and, gte, lte } = db.command;
  type Row = Omit<CheckInCandidate, 'id'> & { _id: string };
  const { data } = await db
    .collection<Row>('bookings')
    .where({ personId, startAt: and([gte(from), lte(to)]) })
    .field({ personId: true, room: true, state: true, startAt: true, endAt: true, rules: true })
    .limit(50)
    .get();
  return data.map(({ _id, ...row }) => ({ id: _id, ...row }));
}
