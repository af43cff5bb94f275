import type { WaitlistEntry } from '@domain/bookings/booking';
import { AppError } from '@domain/errors';
import { MINUTE, type Day, type Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import { insertOnce } from '../../../platform/database/versioned';

// The waiting list of taken times, offered in the order of entry.
type WaitlistDocument = Omit<WaitlistEntry, 'id'> & {
  _id: string;
  /** When it is looked whether the time became free while the entry was made. */
  offerDue?: Moment;
};
const collection = (db: Database) => db.collection<WaitlistDocument>('waitlist');

const toEntry = ({ _id, offerDue: _, ...entry }: WaitlistDocument): WaitlistEntry => ({ id: _id, ...entry });

/** The most entries on one waiting list. */
export const MAX_LENGTH = 20;

/** Saves an entry, whose time is looked at once more later; false when the same command saved it before. */
export const add = (db: Database, { id, ...entry }: WaitlistEntry): Promise<boolean> =>
  insertOnce(collection(db), { _id: id, ...entry, offerDue: entry.at + MINUTE });

/** Entries whose time is to be looked at, the longest waiting first. Index: offerDue. */
export async function listOfferDue(db: Database, now: Moment, limit: number): Promise<WaitlistEntry[]> {
  const { data } = await collection(db)
    .where({ offerDue: db.command.lte(now) })
    .orderBy('offerDue', 'asc')
    .limit(limit)
    .get();
  return data.map(toEntry);
}

/** Notes that their time was looked at. Index: _id. */
export async function markOffered(db: Database, ids: readonly string[]): Promise<void> {
  await collection(db)
    .where({ _id: db.command.in(ids) })
    .update({ data: { offerDue: db.command.remove() } });
}

/**
 * Puts somebody who left, or whose turn is over, at the end of the waitlist again; false when another request was
 * first. Index: _id.
 */
export async function reopen(
  db: Database,
  { id: _id, state, offers }: WaitlistEntry,
  { at, people, purpose }: WaitlistEntry,
): Promise<boolean> {
  // a number of its own, so that what becomes of an earlier offer is not taken for this place
  const after: Partial<WaitlistDocument> = {
    ...{ state: 'waiting', offers: offers + 1, at, people, purpose },
    offerDue: at + MINUTE,
  };
  const { stats } = await collection(db).where({ _id, state, offers }).update({ data: after });
  return stats.updated === 1;
}

/** An entry. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<WaitlistEntry> {
  const { data } = await collection(db).doc(id).get();
  if (!data) throw new AppError('notFound');
  return toEntry(data);
}

/** The waiting entries of a space and day, the earliest first. Index: space, day, at. */
export async function listWaiting(db: Database, space: string, day: Day): Promise<WaitlistEntry[]> {
  const { data } = await collection(db)
    .where({ 'room.space': space, day, state: 'waiting' })
    .orderBy('at', 'asc')
    .limit(MAX_LENGTH)
    .get();
  return data.map(toEntry);
}

/** A person's entries for a space and day, in whatever state. Index: personId, room.space, day. */
export async function listOwn(
  db: Database,
  personId: string,
  { space, day }: { space: string; day: Day },
): Promise<WaitlistEntry[]> {
  const { data } = await collection(db).where({ personId, 'room.space': space, day }).limit(MAX_OWN).get();
  return data.map(toEntry);
}

/** One space has so few times a day that somebody may have an entry for each that they ever waited for. */
const MAX_OWN = 100;
const MAX_ROWS = 20;

/** A person's entries for days to come, the newest first. Index: personId, at. */
export async function listOfPerson(db: Database, personId: string, today: Day): Promise<WaitlistEntry[]> {
  const { gte, in: isIn } = db.command;
  const { data } = await collection(db)
    .where({ personId, state: isIn(['waiting', 'offered']), day: gte(today) })
    .orderBy('at', 'desc')
    .limit(MAX_ROWS)
    .get();
  return data.map(toEntry);
}

/** Ends the waiting of somebody who left, and gives their entries another person's id. Index: personId, at. */
export async function unlink(db: Database, personId: string, alias: string): Promise<boolean> {
  const left: Pick<WaitlistEntry, 'state'> = { state: 'left' };
  await collection(db).where({ personId, state: 'waiting' }).update({ data: left });
  await collection(db)
    .where({ personId })
    .update({ data: { personId: alias } });
  return true;
}

type ReadState = Pick<WaitlistEntry, 'id' | 'offers'> & Partial<Pick<WaitlistEntry, 'state'>>;

/** Updates an entry if the number of offers, and the state if given, is still what was read; else false. Index: _id. */
export async function tryUpdate(
  db: Database,
  { id: _id, offers, state }: ReadState,
  after: Partial<Pick<WaitlistEntry, 'state' | 'offers' | 'people' | 'purpose'>>,
): Promise<boolean> {
  const { stats } = await collection(db)
    .where({ _id, offers, ...(state && { state }) })
    .update({ data: after });
  return stats.updated === 1;
}
