import type { Booking } from '@domain/bookings/booking';
import { LIVE_STATES } from '@domain/bookings/booking';
import { nextTimerAt } from '@domain/bookings/lifecycle/timers';
import { AppError } from '@domain/errors';
import type { Day, Moment } from '@domain/time';
import type { Database, Query } from '../../../platform/database/database';
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

const readRows = async (query: Query<BookingDocument>): Promise<Booking[]> =>
  (await query.field({ outbox: false }).get()).data.map((booking) => toBooking({ ...booking, outbox: [] }));

/**
 * A person's bookings but those that never came about, the latest first, one more than a page when there are more.
 * Index: personId, startAt.
 */
export const listOfPerson = (db: Database, personId: string, page: number): Promise<Booking[]> =>
  readRows(
    bookings(db)
      .where({ personId, kind: 'booking', state: db.command.neq('failed') })
      .orderBy('startAt', 'desc')
      .skip(page * PAGE_SIZE)
      .limit(PAGE_SIZE + 1),
  );

const MAX_WAITING = 100;

/**
 * Bookings that wait for the desk of a hall, the soonest first, and how many more there are. Index: hall, deskTask,
 * startAt.
 */
export async function listForDesk(db: Database, hall: string): Promise<{ waiting: Booking[]; remaining: number }> {
  const query = bookings(db).where({ 'hall.id': hall, deskTask: db.command.in(['pending', 'appeal']) });
  const waiting = await readRows(query.orderBy('startAt', 'asc').limit(MAX_WAITING));
  const remaining = waiting.length < MAX_WAITING ? 0 : (await query.count()).total - MAX_WAITING;
  return { waiting, remaining: Math.max(0, remaining) };
}

/** All bookings of a person, those that never came about too; `skip` passes over the first. Index: personId, startAt. */
export async function listAllOfPerson(db: Database, personId: string, skip: number, limit: number): Promise<Booking[]> {
  const { data } = await bookings(db)
    .where({ personId, kind: 'booking' })
    .orderBy('startAt', 'desc')
    .skip(skip)
    .limit(limit)
    .get();
  return data.map(toBooking);
}

/** A hall's bookings of some days. Index: hall, day. */
export async function listOfHall(db: Database, hall: string, from: Day, to: Day): Promise<Booking[]> {
  const { and, gte, lte } = db.command;
  const found: Booking[] = [];
  for (;;) {
    const page = await readRows(
      bookings(db)
        .where({ 'hall.id': hall, day: and([gte(from), lte(to)]) })
        .orderBy('day', 'asc')
        .skip(found.length)
        .limit(1000),
    );
    found.push(...page);
    if (page.length < 1000) return found;
  }
}

/** These bookings. Index: _id. */
export async function listByIds(db: Database, ids: readonly string[]): Promise<Booking[]> {
  return ids.length
    ? readRows(
        bookings(db)
          .where({ _id: db.command.in(ids) })
          .limit(ids.length),
      )
    : [];
}

/** Bookings with a due timer, the longest waiting first. Index: timerDue. */
export async function listDue(db: Database, now: Moment, skip: number, limit: number): Promise<Booking[]> {
  const { data } = await bookings(db)
    .where({ timerDue: db.command.lte(now) })
    .orderBy('timerDue', 'asc')
    .skip(skip)
    .limit(limit)
    .get();
  return data.map(toBooking);
}

/** Bookings in a live state from a day on, a page after `past`. Index: state, day. */
export const listLiveSince = (db: Database, day: Day, skip: number, limit: number): Promise<Booking[]> =>
  readRows(
    bookings(db)
      .where({ state: db.command.in(LIVE_STATES), day: db.command.gte(day) })
      .orderBy('day', 'asc')
      .skip(skip)
      .limit(limit),
  );
