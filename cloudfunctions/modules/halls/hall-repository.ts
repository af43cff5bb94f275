import { AppError } from '@domain/errors';
import type { Hall } from '@domain/halls/hall';
import type { Day, Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { mapPage, readAll, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';

// A hall is one document with its rooms, hours and rules. `_id` is the domain's `id`.
export type HallDocument = Omit<Hall, 'id'> & {
  _id: string;
  unsettled?: UnsettledDay[];
  /** What it was created with, so that another hall under the same request is noticed. */
  fingerprint?: string;
};

/** A day whose exceptions changed with a version and whose closures may not have followed. */
export type UnsettledDay = { day: Day; version: number; at: Moment; by: string };
const halls = (db: Database) => db.collection<HallDocument>('halls');

export const toHall = ({ _id, unsettled: _, fingerprint: _f, ...hall }: HallDocument): Hall => ({ id: _id, ...hall });
const toDocument = ({ id, ...hall }: Hall): HallDocument => ({ _id: id, ...hall });

export type RoomLocation = { hall: string; space: string };
const locationCache = new Map<string, RoomLocation>();

/**
 * The hall and the space of a room, cached for ever because a room never changes its space. Throws `notFound`. Index:
 * rooms.
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

/** A hall. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<Hall> {
  const document = await versioned.get(halls(db), id);
  if (!document) throw new AppError('notFound');
  return toHall(document);
}

/**
 * The first hall of one of these communities, else the first of all; undefined when there is none. Index: community.
 */
export async function findOwnId(db: Database, communities: readonly string[]): Promise<string | undefined> {
  const own = communities.length ? await findFirstId(db, { community: db.command.in(communities) }) : undefined;
  return own ?? findFirstId(db, {});
}

async function findFirstId(db: Database, filter: object): Promise<string | undefined> {
  const { data } = await halls(db).where(filter).orderBy('_id', 'asc').field({ _id: true }).limit(1).get();
  return data[0]?._id;
}

const PAGE_SIZE = 100;

/** The fields of a hall that lists show. */
export type HallSummary = Pick<Hall, 'id' | 'name' | 'address' | 'communityName'>;

/** Halls of some communities, or of all, a page by id. Index: _id or community. */
export const listSummaries = async (
  db: Database,
  communities: readonly string[] | undefined,
  page: PageRequest,
): Promise<Page<HallSummary>> =>
  mapPage(
    await readPage(db, halls(db), {
      filter: communities === undefined ? {} : { community: db.command.in(communities) },
      fields: { name: true, address: true, communityName: true },
      ...page,
    }),
    toHall,
  );

/** Every hall of the district, with its rooms and rules. Index: _id. */
export const listAll = async (db: Database): Promise<Hall[]> =>
  (await readAll((after) => readPage(db, halls(db), { after, limit: PAGE_SIZE }))).map(toHall);

/**
 * Adds a new hall; a repeated command gets the one that is there, and the fingerprint `known` of what was asked for.
 */
export async function add(
  db: Database,
  hall: Hall,
  fingerprint: string,
): Promise<{ hall: Hall; known: string | undefined }> {
  const { document } = await versioned.insertOrGet(halls(db), { ...toDocument(hall), fingerprint });
  return { hall: toHall(document), known: document.fingerprint };
}

/**
 * Saves a changed hall, and the day whose closures must follow. Throws `conflict` when somebody else saved it since
 * `before` was read. Index: _id.
 */
export async function save(db: Database, before: Hall, after: Hall, unsettled?: UnsettledDay): Promise<void> {
  const saved = await versioned.saveChanges(
    db,
    halls(db),
    { ...toDocument(before), unsettled: [] },
    { ...toDocument(after), unsettled: unsettled ? [unsettled] : [] },
    { append: ['unsettled'] },
  );
  if (!saved) throw new AppError('conflict');
}

/** Halls with a day whose closures did not follow in time. Index: unsettled.at. */
export async function listUnsettled(
  db: Database,
  before: Moment,
  limit: number,
): Promise<{ id: string; unsettled: UnsettledDay[] }[]> {
  const { data } = await halls(db)
    .where({ 'unsettled.at': db.command.lte(before) })
    .field({ unsettled: true })
    .limit(limit)
    .get();
  return data.map(({ _id, unsettled = [] }) => ({ id: _id, unsettled }));
}

/** Notes that the closures of a day are right. Index: _id. */
export async function markSettled(db: Database, id: string, unsettled: UnsettledDay): Promise<void> {
  await halls(db)
    .doc(id)
    .update({ data: { unsettled: db.command.pull(unsettled) } });
}
