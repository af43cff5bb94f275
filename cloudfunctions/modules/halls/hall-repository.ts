import { AppError } from '@domain/errors';
import type { Hall } from '@domain/halls/hall';
import { addIfAbsent, type Database } from '../../platform/database';

// A hall is one document with its rooms, hours and rules. `_id` is the domain's `id`.
export type HallDocument = Omit<Hall, 'id'> & { _id: string };
const halls = (db: Database) => db.collection<HallDocument>('halls');

export const toHall = ({ _id, ...hall }: HallDocument): Hall => ({ id: _id, ...hall });
const toDocument = ({ id, ...hall }: Hall): HallDocument => ({ _id: id, ...hall });

export type RoomLocation = { hall: string; space: string };
const locationCache = new Map<string, RoomLocation>();

/** The hall and the space of a room, cached for ever because a room never changes its space. Throws `notFound`. Index: rooms. */
export async function locateRoom(db: Database, roomId: string): Promise<RoomLocation> {
  const known = locationCache.get(roomId);
  if (known) return known;
  const { data } = await halls(db).where({ 'rooms.id': roomId }).limit(1).get();
  const found = data[0];
  if (!found) throw new AppError('notFound');
  for (const { id, space } of found.rooms) locationCache.set(id, { hall: found._id, space });
  return locationCache.get(roomId) ?? { hall: found._id, space: roomId };
}

/** A hall. Throws `notFound`. Index: _id. */
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

/** Adds a new hall; false when its id is taken. */
export const add = (db: Database, hall: Hall): Promise<boolean> => addIfAbsent(halls(db), toDocument(hall));

/** Saves a changed hall. Throws `conflict` when its stored version is another one. Index: _id. */
export async function save(db: Database, { version }: Hall, after: Hall): Promise<void> {
  const { set } = db.command;
  const { _id, ...fields } = toDocument(after);
  const { stats } = await halls(db)
    .where({ _id, version })
    .update({ data: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, set(value)])) });
  if (stats.updated === 0) throw new AppError('conflict');
}
