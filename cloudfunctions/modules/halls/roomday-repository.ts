import { roomDayId, type SlotChange, type Owners, type RoomDay } from '@domain/halls/room-day';
import type { Day } from '@domain/time';
import { addIfAbsent, isDuplicateError, type Database } from '../../platform/database';

// The only file that writes who has which half hour. Every change is one conditional update of one document: nothing
// here reads first.
export type RoomDayDocument = { _id: string; hall: string; space: string; day: Day; s: Record<string, string> };
const roomdays = (db: Database) => db.collection<RoomDayDocument>('roomdays');

export const toRoomDay = ({ _id, hall, space, day, s }: RoomDayDocument): RoomDay => ({
  id: _id,
  hall,
  space,
  day,
  owners: s,
});

/** Whose day it is. */
export type Place = { hall: string; space: string; day: Day };

/**
 * Hands half hours over, all of them or none; false when one is not as expected. A day nobody wrote down yet is free
 * and is added with what
 * is claimed of it: `isNew` says that it was not there a moment ago. Index: _id.
 */
export async function hand(db: Database, place: Place, change: readonly SlotChange[], isNew: boolean): Promise<boolean> {
  if (!change.length) return true;
  const onFreeDay = change.every(({ from }) => from === undefined);
  if (isNew && onFreeDay && (await addClaimed(db, place, change))) return true;
  return update(db, place, change);
}

async function update(db: Database, { space, day }: Place, change: readonly SlotChange[]): Promise<boolean> {
  const { exists, remove } = db.command;
  const expected = change.map(({ slot, from }): [string, unknown] => [`s.${slot}`, from ?? exists(false)]);
  const after = change.map(({ slot, to }): [string, unknown] => [`s.${slot}`, to ?? remove()]);
  const { stats } = await roomdays(db)
    .where({ _id: roomDayId(space, day), ...Object.fromEntries(expected) })
    .update({ data: Object.fromEntries(after) });
  return stats.updated === 1;
}

/** False when somebody else began the day; then it is claimed like any other. */
function addClaimed(db: Database, { hall, space, day }: Place, change: readonly SlotChange[]): Promise<boolean> {
  const s: Owners = Object.fromEntries(change.flatMap(({ slot, to }) => (to === undefined ? [] : [[slot, to]])));
  return addIfAbsent(roomdays(db), { _id: roomDayId(space, day), hall, space, day, s });
}

export const idOf = ({ space, day }: Place): string => roomDayId(space, day);

const TOGETHER = 500;

/** The ids of those of these days that are written down. Index: _id. */
export async function known(db: Database, places: readonly Place[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < places.length; from += TOGETHER) {
    const ids = places.slice(from, from + TOGETHER).map(idOf);
    const { data } = await roomdays(db)
      .where({ _id: db.command.in(ids) })
      .field({ _id: true })
      .limit(TOGETHER)
      .get();
    for (const { _id } of data) found.add(_id);
  }
  return found;
}

/**
 * Writes empty days down; one that somebody began meanwhile stays as it is, and those after it are left for the next
 * time.
 */
export async function begin(db: Database, places: readonly Place[]): Promise<void> {
  for (let from = 0; from < places.length; from += TOGETHER) {
    const data = places.slice(from, from + TOGETHER).map((place) => ({ _id: idOf(place), ...place, s: {} }));
    try {
      await roomdays(db).add({ data });
    } catch (error) {
      if (!isDuplicateError(error)) throw error;
    }
  }
}

/** One day of a space, if anybody wrote it down. Index: _id. */
export async function find(db: Database, space: string, day: Day): Promise<RoomDay | undefined> {
  const { data } = await roomdays(db).doc(roomDayId(space, day)).get();
  return data ? toRoomDay(data) : undefined;
}

/** Days of all halls from one day on, a page after `past`. Index: day. */
export async function since(db: Database, day: Day, past: number, limit: number): Promise<RoomDay[]> {
  const { data } = await roomdays(db)
    .where({ day: db.command.gte(day) })
    .orderBy('day', 'asc')
    .skip(past)
    .limit(limit)
    .get();
  return data.map(toRoomDay);
}
