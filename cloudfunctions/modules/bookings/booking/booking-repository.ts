import type { Booking } from '@domain/bookings/booking';
import { LIVE_STATES, type BookingState } from '@domain/bookings/booking';
import { MAX_GUEST_BOOKINGS, type GuestBooking } from '@domain/bookings/guest-use';
import { nextTimerAt } from '@domain/bookings/lifecycle/timers';
import { AppError } from '@domain/errors';
import type { Day, Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import { mapPage, readAll, readPage, type Page, type PageRequest } from '../../../platform/database/pages';
import * as versioned from '../../../platform/database/versioned';
import { newOutboxDue } from '../../messages/outbox-repository';

// The only file that reads and writes bookings as a whole. In the collection, `_id` is the domain's `id`.
export type BookingDocument = Omit<Booking, 'id'> & {
  _id: string;
  /** When a timer is due next. */
  timerDue?: Moment;
  outboxDue?: Moment;
  /** What the desk has to do about it. */
  deskTask?: 'pending' | 'appeal';
};
const bookings = (db: Database) => db.collection<BookingDocument>('bookings');

export const PAGE_SIZE = 20;
const BATCH_SIZE = 1000;

const deskTaskOf = ({ state, appeal }: Booking): BookingDocument['deskTask'] =>
  state === 'pending' ? 'pending' : state === 'noShow' && appeal && !appeal.answer ? 'appeal' : undefined;

/** A booking as it is stored, with the fields that queries use. */
export function toDocument({ id, ...booking }: Booking): BookingDocument {
  const [due, desk, first] = [nextTimerAt({ id, ...booking }), deskTaskOf({ id, ...booking }), booking.outbox[0]];
  return {
    _id: id,
    ...booking,
    ...(due !== undefined && { timerDue: due }),
    ...(desk && { deskTask: desk }),
    ...(first && { outboxDue: first.at }),
  };
}

export function toBooking(document: BookingDocument): Booking {
  const { _id, timerDue: _due, outboxDue: _outbox, deskTask: _desk, ...booking } = document;
  return { id: _id, ...booking };
}

/** Saves a new booking; false when the same command saved it before. */
export const add = (db: Database, booking: Booking): Promise<boolean> =>
  versioned.insertOnce(bookings(db), toDocument(booking));

/** A booking, if there is one. Index: _id. */
export async function find(db: Database, id: string): Promise<Booking | undefined> {
  const document = await versioned.get(bookings(db), id);
  return document && toBooking(document);
}

/** A booking. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<Booking> {
  const found = await find(db, id);
  if (!found) throw new AppError('notFound');
  return found;
}

/**
 * Saves what changed, with the new messages, if nobody else saved since `before` was read; else false. Index: _id.
 */
export const trySave = (db: Database, before: Booking, after: Booking): Promise<boolean> =>
  versioned.saveChanges(
    db,
    bookings(db),
    { ...toDocument(before), outboxDue: undefined },
    { ...toDocument(after), outboxDue: newOutboxDue(before, after) },
    { append: ['outbox'] },
  );

/** The same; throws `conflict` when somebody else was first. */
export async function save(db: Database, before: Booking, after: Booking): Promise<Booking> {
  if (!(await trySave(db, before, after))) throw new AppError('conflict');
  return after;
}

type RowQuery = { filter: object; by: readonly [field: string, order: 'asc' | 'desc'] } & PageRequest;

const readRows = async (db: Database, query: RowQuery): Promise<Page<Booking>> =>
  mapPage(await readPage(db, bookings(db), { ...query, fields: { outbox: false } }), (booking) =>
    toBooking({ ...booking, outbox: [] }),
  );

/** A person's live bookings that are not over, the soonest first. Index: personId, startAt, _id. */
export const listComing = (db: Database, personId: string, now: Moment, page: PageRequest): Promise<Page<Booking>> =>
  readRows(db, {
    filter: { personId, kind: 'booking', state: db.command.in(LIVE_STATES), endAt: db.command.gt(now) },
    by: ['startAt', 'asc'],
    ...page,
  });

/** A person's other bookings but those that never came about, the latest first. Index: personId, startAt, _id. */
export const listPast = (db: Database, personId: string, now: Moment, page: PageRequest): Promise<Page<Booking>> => {
  const { and, lte, neq, nin, or } = db.command;
  const isOver = or([{ state: nin(LIVE_STATES) }, { endAt: lte(now) }]);
  const filter = and([{ personId, kind: 'booking', state: neq('failed') }, isOver]) as object;
  return readRows(db, { filter, by: ['startAt', 'desc'], ...page });
};

/** A person's bookings but those that never came about, the latest first. Index: personId, startAt, _id. */
export const listOfPerson = (db: Database, personId: string, page: PageRequest): Promise<Page<Booking>> =>
  readRows(db, {
    filter: { personId, kind: 'booking', state: db.command.neq('failed') },
    by: ['startAt', 'desc'],
    ...page,
  });

/** All bookings of a person, those that never came about too. Index: personId, startAt, _id. */
export const listAllOfPerson = async (db: Database, personId: string, page: PageRequest): Promise<Page<Booking>> =>
  mapPage(
    await readPage(db, bookings(db), { filter: { personId, kind: 'booking' }, by: ['startAt', 'desc'], ...page }),
    toBooking,
  );

/** Bookings that wait for the desk of a hall, the soonest first. Index: hall, deskTask, startAt, _id. */
export const listForDesk = (
  db: Database,
  hall: string,
  deskTask: NonNullable<BookingDocument['deskTask']>,
  page: PageRequest,
): Promise<Page<Booking>> => readRows(db, { filter: { 'hall.id': hall, deskTask }, by: ['startAt', 'asc'], ...page });

/** A hall's bookings of one day in some states, the soonest first. Index: hall, day, startAt, _id. */
export const listOfDay = (
  db: Database,
  { hall, day, states }: { hall: string; day: Day; states: readonly BookingState[] },
  page: PageRequest,
): Promise<Page<Booking>> =>
  readRows(db, { filter: { 'hall.id': hall, day, state: db.command.in(states) }, by: ['startAt', 'asc'], ...page });

/** The newest bookings for guests of a hall since a moment, as far as they are counted. Index: guest, hall, madeAt. */
export async function listForGuests(db: Database, hall: string, since: Moment): Promise<GuestBooking[]> {
  const { data } = await bookings(db)
    .where({ guest: true, 'hall.id': hall, madeAt: db.command.gte(since), state: db.command.neq('failed') })
    .orderBy('madeAt', 'desc')
    .field({ personId: true, writtenBy: true, guestQuota: true })
    .limit(MAX_GUEST_BOOKINGS)
    .get();
  return data;
}

/** A hall's bookings of some days. Index: hall, day, startAt, _id. */
export async function listOfHall(db: Database, hall: string, from: Day, to: Day): Promise<Booking[]> {
  const { and, gte, lte } = db.command;
  const filter = { 'hall.id': hall, day: and([gte(from), lte(to)]) };
  return readAll((after) => readRows(db, { filter, by: ['day', 'asc'], after, limit: BATCH_SIZE - 1 }));
}

/** Live bookings of a hall from a day on. Index: hall, day. */
export async function countComing(db: Database, hall: string, from: Day): Promise<number> {
  const { total } = await bookings(db)
    .where({ 'hall.id': hall, day: db.command.gte(from), state: db.command.in(LIVE_STATES) })
    .count();
  return total;
}

/** These bookings. Index: _id. */
export async function listByIds(db: Database, ids: readonly string[]): Promise<Booking[]> {
  if (!ids.length) return [];
  const { data } = await bookings(db)
    .where({ _id: db.command.in(ids) })
    .field({ outbox: false })
    .limit(ids.length)
    .get();
  return data.map((booking) => toBooking({ ...booking, outbox: [] }));
}

/** Bookings with a due timer, the longest waiting first. Index: timerDue, _id. */
export const listDue = async (db: Database, now: Moment, page: PageRequest): Promise<Page<Booking>> =>
  mapPage(
    await readPage(db, bookings(db), { filter: { timerDue: db.command.lte(now) }, by: ['timerDue', 'asc'], ...page }),
    toBooking,
  );

/**
 * Live bookings that are not over and depend on a missing holiday table, the soonest first. Index: provisional,
 * startAt, _id.
 */
export const listProvisional = async (db: Database, now: Moment, page: PageRequest): Promise<Page<Booking>> =>
  mapPage(
    await readPage(db, bookings(db), {
      filter: { provisional: true, state: db.command.in(LIVE_STATES), endAt: db.command.gt(now) },
      by: ['startAt', 'asc'],
      ...page,
    }),
    toBooking,
  );

/** Bookings in a live state from a day on. Index: state, day, _id. */
export const listLiveSince = (db: Database, day: Day, page: PageRequest): Promise<Page<Booking>> =>
  readRows(db, {
    filter: { state: db.command.in(LIVE_STATES), day: db.command.gte(day) },
    by: ['day', 'asc'],
    ...page,
  });
