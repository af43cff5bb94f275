import { buildCounty, emptyCounty, validCounty, type County, type CountyRows } from '@domain/places/county';
import { communityDay, MINUTE, type Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';

// `county/current` points at the version that serves and at the one before it; a version lies in pages beside the
// others, `<version>-<page>`, and never changes. Switching to another version is one write of the pointer.
type Version = { version: string; pages: number };
type Pointer = Version & { _id: 'current'; previous?: Version };
type Page = CountyRows & { _id: string };
type CountyDocument = Pointer | Page;
const collection = (db: Database) => db.collection<CountyDocument>('county');

/** The largest page in bytes of JSON; the platform takes 512 KB a document. */
const PAGE_BYTES = 400_000;
const pageId = (version: string, page: number): string => `${version}-${page}`;

let cached: { checkedAt: Moment; county: County } | undefined;

/**
 * The version that serves, at most a minute old, with the rows that have ended: for names and places by id. A version
 * is read once an instance. Index: _id.
 */
export async function getCounty(db: Database, now: Moment): Promise<County> {
  if (cached && Math.abs(now - cached.checkedAt) < MINUTE) return cached.county;
  const { data: pointer } = await collection(db).doc('current').get();
  // not cached: the first version must be seen at once
  if (!pointer || !('pages' in pointer)) return emptyCounty;
  const county = await readNewest(db, pointer);
  cached = { checkedAt: now, county };
  return county;
}

/** The rows that are valid now: for lists and for what somebody chooses. */
export const getValidCounty = async (db: Database, now: Moment): Promise<County> =>
  validCounty(await getCounty(db, now), communityDay(now));

/**
 * The version that the pointer names. One that can not be read or built is logged and tried again a minute later; until
 * then the one before goes on serving, from memory or, in a new instance, from its pages.
 */
async function readNewest(db: Database, { version, pages, previous }: Pointer): Promise<County> {
  try {
    return await readVersion(db, { version, pages });
  } catch (error) {
    console.error('county', version, error);
    if (cached) return cached.county;
    if (!previous) throw error;
    return readVersion(db, previous);
  }
}

async function readVersion(db: Database, { version, pages }: Version): Promise<County> {
  if (cached?.county.version === version) return cached.county;
  const found = await Promise.all(Array.from({ length: pages }, (_, page) => readPage(db, pageId(version, page))));
  return buildCounty(version, {
    units: found.flatMap(({ units }) => units),
    grids: found.flatMap(({ grids }) => grids),
    compounds: found.flatMap(({ compounds }) => compounds),
    stations: found.flatMap(({ stations }) => stations),
  });
}

async function readPage(db: Database, id: string): Promise<CountyRows> {
  const { data } = await collection(db).doc(id).get();
  if (!data || !('units' in data)) throw new Error(`county: page ${id} is missing`);
  return data;
}

/** The documents of a version with the pointer at it: as many pages as its rows need; `previous` served before it. */
export function toDocuments(version: string, rows: CountyRows, previous?: Version): CountyDocument[] {
  const pages: CountyRows[] = [];
  let size = 0;
  const pageFor = (row: object): CountyRows => {
    const bytes = Buffer.byteLength(JSON.stringify(row)) + 1;
    const last = pages[pages.length - 1];
    size += bytes;
    if (last && size <= PAGE_BYTES) return last;
    const next: CountyRows = { units: [], grids: [], compounds: [], stations: [] };
    pages.push(next);
    size = bytes;
    return next;
  };
  for (const unit of rows.units) pageFor(unit).units.push(unit);
  for (const grid of rows.grids) pageFor(grid).grids.push(grid);
  for (const compound of rows.compounds) pageFor(compound).compounds.push(compound);
  for (const station of rows.stations) pageFor(station).stations.push(station);
  return [
    ...pages.map((page, n) => ({ _id: pageId(version, n), ...page })),
    { _id: 'current', version, pages: pages.length, ...(previous && { previous }) },
  ];
}
