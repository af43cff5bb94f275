import { buildCounty, emptyCounty, validCounty, type County, type CountyRows } from '@domain/places/county';
import { communityDay, MINUTE, type Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { insertOnce } from '../../platform/database/versioned';

// `county/current` points at the version that serves and at the one before it; a version lies in pages beside the
// others, `<version>-<page>`, and never changes. Switching to another version is one write of the pointer.
type Version = { version: string; pages: number };
type Pointer = Version & { _id: 'current'; previous?: Version } & Partial<VersionNote>;
/** Of a version that came from a workbook: when, by whom, and its pages in `workbooks` with their rows by sheet. */
type VersionNote = {
  at: Moment;
  by: string;
  workbookPages: number;
  rows: Record<string, number>;
  previousWorkbookPages?: number;
  /** How many of its households are in the register, until all of them are. */
  householdsDone?: number;
  /** Its settings are still to be taken. */
  settingsDue?: true;
};
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

/** The version that serves, with what is known of its workbook. Index: _id. */
export async function getCurrentVersion(
  db: Database,
): Promise<(Version & { previous?: Version } & Partial<VersionNote>) | undefined> {
  const { data } = await collection(db).doc('current').get();
  return data && 'pages' in data ? data : undefined;
}

/** The rows that a version serves, those that ended included. Index: _id. */
export const getCountyOf = (db: Database, version: Version): Promise<County> => readVersion(db, version);

/** Adds a version's pages beside the others; those that an interrupted attempt left are the same. Index: _id. */
export async function addVersion(db: Database, version: string, rows: CountyRows): Promise<Version> {
  const pages = toPages(version, rows);
  for (const page of pages) await insertOnce(collection(db), page);
  return { version, pages: pages.length };
}

/**
 * Switches to a version whose pages are there: one write. False when another version serves than `base`, which is
 * undefined before the first one. Index: _id.
 */
export async function switchVersion(
  db: Database,
  next: Version & VersionNote,
  base: (Version & Partial<VersionNote>) | undefined,
): Promise<boolean> {
  cached = undefined;
  if (!base) return insertOnce<CountyDocument>(collection(db), { _id: 'current', ...next });
  const { version, pages, at, by, workbookPages, rows, householdsDone, settingsDue } = next;
  const { set, remove } = db.command;
  const { stats } = await collection(db)
    .where({ _id: 'current', version: base.version })
    .update({
      data: {
        ...{ version, pages, at, by, workbookPages, rows: set(rows) },
        previous: set({ version: base.version, pages: base.pages }),
        previousWorkbookPages: base.workbookPages ?? remove(),
        householdsDone: householdsDone ?? remove(),
        settingsDue: settingsDue ?? remove(),
      },
    });
  return stats.updated === 1;
}

/** Notes that the settings of a version were taken. Index: _id. */
export async function saveSettingsDone(db: Database, version: string): Promise<void> {
  await collection(db)
    .where({ _id: 'current', version })
    .update({ data: { settingsDue: db.command.remove() } });
}

/** Stores how many households of a version are in the register; undefined for all of them. Index: _id. */
export async function saveHouseholdProgress(db: Database, version: string, done: number | undefined): Promise<void> {
  await collection(db)
    .where({ _id: 'current', version })
    .update({ data: { householdsDone: done ?? db.command.remove() } });
}

async function readPage(db: Database, id: string): Promise<CountyRows> {
  const { data } = await collection(db).doc(id).get();
  if (!data || !('units' in data)) throw new Error(`county: page ${id} is missing`);
  return data;
}

/** The pages of a version: as many as its rows need. */
function toPages(version: string, rows: CountyRows): Page[] {
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
  return pages.map((page, n) => ({ _id: pageId(version, n), ...page }));
}

/** The documents of a version with the pointer at it; `previous` served before it. */
export function toDocuments(
  version: string,
  rows: CountyRows,
  previous?: Version,
  note?: VersionNote,
): CountyDocument[] {
  const pages = toPages(version, rows);
  return [...pages, { _id: 'current', version, pages: pages.length, ...(previous && { previous }), ...note }];
}
