import type { Wait } from '@domain/bookings/booking';
import { AppError } from '@domain/errors';
import type { Day } from '@domain/time';
import { addOnce, type Database } from '../../platform/database';

// The waiting list: who wants a time that is taken, first come, first offered.
type WaitDocument = Omit<Wait, 'id'> & { _id: string };
const waits = (db: Database) => db.collection<WaitDocument>('waits');

const toWait = ({ _id, ...it }: WaitDocument): Wait => ({ id: _id, ...it });

/** As many as may stand in one line. */
export const LONGEST = 20;

/** Keeps a place in the line; the same tap meets the same place. */
export const add = (db: Database, { id, ...it }: Wait): Promise<boolean> => addOnce(waits(db), { _id: id, ...it });

/** A place in a line. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<Wait> {
  const { data } = await waits(db).doc(id).get();
  if (!data) throw new AppError('notFound');
  return toWait(data);
}

/** Who waits for a space on a day, the first first. Index: space, day, at. */
export async function line(db: Database, space: string, day: Day): Promise<Wait[]> {
  const { data } = await waits(db).where({ 'room.space': space, day, state: 'waiting' }).orderBy('at', 'asc').limit(LONGEST).get();
  return data.map(toWait);
}

/** A person's places in lines, the newest first. Index: token, at. */
export async function mine(db: Database, token: string): Promise<Wait[]> {
  const { data } = await waits(db).where({ token }).orderBy('at', 'desc').limit(20).get();
  return data.map(toWait);
}

/** Changes a place as long as it stands at the offer that was read; a later offer is somebody else's news. Index: _id. */
export async function change(db: Database, { id: _id, offers }: Pick<Wait, 'id' | 'offers'>, after: Partial<Pick<Wait, 'state' | 'offers'>>): Promise<boolean> {
  const { stats } = await waits(db).where({ _id, offers }).update({ data: after });
  return stats.updated === 1;
}
