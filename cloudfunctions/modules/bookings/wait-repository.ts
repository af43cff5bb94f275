import type { WaitlistEntry } from '@domain/bookings/booking';
import { AppError } from '@domain/errors';
import type { Day } from '@domain/time';
import { addIfAbsent, type Database } from '../../platform/database';

// The waiting list: who wants a time that is taken, first come, first offered.
type WaitDocument = Omit<WaitlistEntry, 'id'> & { _id: string };
const waits = (db: Database) => db.collection<WaitDocument>('waitlist');

const toWait = ({ _id, ...it }: WaitDocument): WaitlistEntry => ({ id: _id, ...it });

/** As many as may stand in one line. */
export const LONGEST = 20;

/** Keeps a place in the line; the same tap meets the same place. */
export const add = (db: Database, { id, ...it }: WaitlistEntry): Promise<boolean> => addIfAbsent(waits(db), { _id: id, ...it });

/** A place in a line. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<WaitlistEntry> {
  const { data } = await waits(db).doc(id).get();
  if (!data) throw new AppError('notFound');
  return toWait(data);
}

/** Who waits for a space on a day, the first first. Index: space, day, at. */
export async function line(db: Database, space: string, day: Day): Promise<WaitlistEntry[]> {
  const { data } = await waits(db)
    .where({ 'room.space': space, day, state: 'waiting' })
    .orderBy('at', 'asc')
    .limit(LONGEST)
    .get();
  return data.map(toWait);
}

const MOST = 100;

/** A person's places in lines of days to come, the newest first. Index: personId, at. */
export async function mine(db: Database, personId: string, today: Day): Promise<WaitlistEntry[]> {
  const { gte, in: isIn } = db.command;
  const { data } = await waits(db)
    .where({ personId, state: isIn(['waiting', 'offered']), day: gte(today) })
    .orderBy('at', 'desc')
    .limit(MOST)
    .get();
  return data.map(toWait);
}

type Stand = Pick<WaitlistEntry, 'id' | 'offers'> & Partial<Pick<WaitlistEntry, 'state'>>;

/**
 * Changes a place as long as it stands at the offer, and the state, that was read; a later offer is somebody else's
 * news. Index: _id.
 */
export async function change(
  db: Database,
  { id: _id, offers, state }: Stand,
  after: Partial<Pick<WaitlistEntry, 'state' | 'offers'>>,
): Promise<boolean> {
  const { stats } = await waits(db)
    .where({ _id, offers, ...(state && { state }) })
    .update({ data: after });
  return stats.updated === 1;
}
