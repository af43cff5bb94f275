import type { Compound, Grid, Station, Unit, UnitKind } from '@domain/places/place';
import { MINUTE } from '@domain/time';
import type { Database } from '../../platform/database';

// Units, grids, compounds and stations lie in one collection, told apart by `kind`.
type PlaceOf<Kind extends string, T extends { id: string }> = Omit<T, 'id'> & { _id: string; kind: Kind };
type UnitDocument = Omit<Unit, 'id' | 'kind'> & { _id: string; kind: 'unit'; unitKind: UnitKind };
type PlaceDocument = UnitDocument | PlaceOf<'grid', Grid> | PlaceOf<'compound', Compound> | PlaceOf<'station', Station>;
const places = (db: Database) => db.collection<PlaceDocument>('places');

/** Everything that has an address, and who is responsible for it. */
export type Places = { units: Unit[]; grids: Grid[]; compounds: Compound[]; stations: Station[] };

const CACHE_TTL = 10 * MINUTE;
const BATCH_SIZE = 1000;

let cached: { at: number; places: Places } | undefined;

/** The whole address list, at most ten minutes old. */
export async function getAll(db: Database, now: number): Promise<Places> {
  if (cached && Math.abs(now - cached.at) < CACHE_TTL) return cached.places;
  const found = await readAll(db);
  // an empty list is a place that is being set up: whoever fills it wants to see it at once
  if (found.units.length) cached = { at: now, places: found };
  return found;
}

/** By aggregation, because its answers keep GeoJSON as it is stored. Index: _id. */
async function readAll(db: Database): Promise<Places> {
  const documents: PlaceDocument[] = [];
  for (;;) {
    const { list } = await places(db).aggregate().sort({ _id: 1 }).skip(documents.length).limit(BATCH_SIZE).end();
    documents.push(...(list as PlaceDocument[]));
    if (list.length < BATCH_SIZE) return groupByKind(documents);
  }
}

function groupByKind(documents: PlaceDocument[]): Places {
  const found: Places = { units: [], grids: [], compounds: [], stations: [] };
  for (const document of documents) {
    if (document.kind === 'unit') found.units.push(toUnit(document));
    else if (document.kind === 'grid') found.grids.push(toPlace(document));
    else if (document.kind === 'compound') found.compounds.push(toPlace(document));
    else found.stations.push(toPlace(document));
  }
  return found;
}

const toUnit = ({ _id: id, kind: _, unitKind: kind, ...unit }: UnitDocument): Unit => ({ id, kind, ...unit });
const toPlace = <T extends { _id: string; kind: string }>({ _id: id, kind: _, ...place }: T) => ({ id, ...place });

export const getUnits = async (db: Database, now: number): Promise<Unit[]> => (await getAll(db, now)).units;

/** The id of the grid around a point. Index: area (2dsphere). */
export async function findGridId(db: Database, longitude: number, latitude: number): Promise<string | undefined> {
  const area = db.command.geoIntersects({ geometry: db.Geo.Point(longitude, latitude) });
  const { data } = await places(db).where({ kind: 'grid', area }).field({ _id: true }).limit(1).get();
  return data[0]?._id;
}
