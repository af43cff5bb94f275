import { roomDayId, type SlotChange, type Owners, type RoomDay } from '@domain/bookings/availability/room-day';
import type { Day } from '@domain/time';
import { isDuplicateError, type Database } from '../../../platform/database/database';
import { mapPage, readPage, type Page, type PageRequest } from '../../../platform/database/pages';
import { insertOnce } from '../../../platform/database/versioned';

// The only file that writes who has which half hour. Every change is one conditional update of one document: nothing
// here reads first.
export type RoomDayDocument = { _id: string; hall: string; space: string; day: Day; owners: Record<string, string> };
const collection = (db: Database) => db.collection<RoomDayDocument>('roomdays');

export const toRoomDay = ({ _id, hall, space, day, owners }: RoomDayDocument): RoomDay => ({
  id: _id,
  hall,
  space,
  day,
  owners,
});

/** The key of a day of a space. */
export type SpaceDay = { hall: string; space: string; day: Day };

/**
 * Applies the change atomically; false when a slot has another owner than expected. `isNew` says that the document did
 * not exist a moment ago: then it is added with the claimed slots. Index: _id.
 */
export async function apply(
  db: Database,
  place: SpaceDay,
  change: readonly SlotChange[],
  isNew: boolean,
): Promise<boolean> {
  if (!change.length) return true;
  const onFreeDay = change.every(({ from }) => from === undefined);
  if (isNew && onFreeDay && (await addWithClaims(db, place, change))) return true;
  return update(db, place, change);
}

async function update(db: Database, { space, day }: SpaceDay, change: readonly SlotChange[]): Promise<boolean> {
  const { exists, remove } = db.command;
  const expected = change.map(({ slot, from }): [string, unknown] => [`owners.${slot}`, from ?? exists(false)]);
  const after = change.map(({ slot, to }): [string, unknown] => [`owners.${slot}`, to ?? remove()]);
  const { stats } = await collection(db)
    .where({ _id: roomDayId(space, day), ...Object.fromEntries(expected) })
    .update({ data: Object.fromEntries(after) });
  return stats.updated === 1;
}

/** False when somebody else added the day first. */
function addWithClaims(db: Database, { hall, space, day }: SpaceDay, change: readonly SlotChange[]): Promise<boolean> {
  const owners: Owners = Object.fromEntries(change.flatMap(({ slot, to }) => (to === undefined ? [] : [[slot, to]])));
  return insertOnce(collection(db), { _id: roomDayId(space, day), hall, space, day, owners });
}

export const documentId = ({ space, day }: SpaceDay): string => roomDayId(space, day);

const BATCH_SIZE = 500;

/** The ids of those days that exist. Index: _id. */
export async function findExistingIds(db: Database, places: readonly SpaceDay[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < places.length; from += BATCH_SIZE) {
    const ids = places.slice(from, from + BATCH_SIZE).map(documentId);
    const { data } = await collection(db)
      .where({ _id: db.command.in(ids) })
      .field({ _id: true })
      .limit(BATCH_SIZE)
      .get();
    for (const { _id } of data) found.add(_id);
  }
  return found;
}

/** Adds empty days; a day that somebody added meanwhile stops its batch, and the next run adds the rest. */
export async function createEmpty(db: Database, places: readonly SpaceDay[]): Promise<void> {
  for (let from = 0; from < places.length; from += BATCH_SIZE) {
    const data = places
      .slice(from, from + BATCH_SIZE)
      .map((place) => ({ _id: documentId(place), ...place, owners: {} }));
    try {
      await collection(db).add({ data });
    } catch (error) {
      if (!isDuplicateError(error)) throw error;
    }
  }
}

/** One day of a space, if it exists. Index: _id. */
export async function find(db: Database, space: string, day: Day): Promise<RoomDay | undefined> {
  const { data } = await collection(db).doc(roomDayId(space, day)).get();
  return data ? toRoomDay(data) : undefined;
}

/** Days of all halls from one day on. Index: day, _id. */
export const listSince = async (db: Database, day: Day, page: PageRequest): Promise<Page<RoomDay>> =>
  mapPage(
    await readPage(db, collection(db), { filter: { day: db.command.gte(day) }, by: ['day', 'asc'], ...page }),
    toRoomDay,
  );
