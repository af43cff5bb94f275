import type { Compound, Grid, Station, Unit, UnitKind } from '@domain/places/place';
import { MINUTE } from '@domain/time';
import type { Database } from '../../platform/database';

// Units, grids, compounds and stations lie in one collection, told apart by `kind`.
type Kept<Kind extends string, T extends { id: string }> = Omit<T, 'id'> & { _id: string; kind: Kind };
type UnitDocument = Omit<Unit, 'id' | 'kind'> & { _id: string; kind: 'unit'; unitKind: UnitKind };
type PlaceDocument = UnitDocument | Kept<'grid', Grid> | Kept<'compound', Compound> | Kept<'station', Station>;
const places = (db: Database) => db.collection<PlaceDocument>('places');

/** Everything that has an address, and who is responsible for it. */
export type Places = { units: Unit[]; grids: Grid[]; compounds: Compound[]; stations: Station[] };

const LIFE = 10 * MINUTE;
const TOGETHER = 1000;

let kept: { at: number; places: Places } | undefined;

/** The whole address list, at most ten minutes old. */
export async function all(db: Database, now: number): Promise<Places> {
  if (kept && Math.abs(now - kept.at) < LIFE) return kept.places;
  const found = await read(db);
  // an empty list is a place that is being set up: whoever fills it wants to see it at once
  if (found.units.length) kept = { at: now, places: found };
  return found;
}

/** By aggregation, because its answers keep GeoJSON as it is stored. Index: _id. */
async function read(db: Database): Promise<Places> {
  const documents: PlaceDocument[] = [];
  for (;;) {
    const { list } = await places(db).aggregate().sort({ _id: 1 }).skip(documents.length).limit(TOGETHER).end();
    documents.push(...(list as PlaceDocument[]));
    if (list.length < TOGETHER) return sorted(documents);
  }
}

function sorted(documents: PlaceDocument[]): Places {
  const found: Places = { units: [], grids: [], compounds: [], stations: [] };
  for (const it of documents) {
    if (it.kind === 'unit') found.units.push(toUnit(it));
    else if (it.kind === 'grid') found.grids.push(toPlace(it));
    else if (it.kind === 'compound') found.compounds.push(toPlace(it));
    else found.stations.push(toPlace(it));
  }
  return found;
}

const toUnit = ({ _id: id, kind: _, unitKind: kind, ...unit }: UnitDocument): Unit => ({ id, kind, ...unit });
const toPlace = <T extends { _id: string; kind: string }>({ _id: id, kind: _, ...place }: T) => ({ id, ...place });

export const units = async (db: Database, now: number): Promise<Unit[]> => (await all(db, now)).units;

/** The id of the grid around a point. Index: area (2dsphere). */
export async function gridAround(db: Database, longitude: number, latitude: number): Promise<string | undefined> {
  const area = db.command.geoIntersects({ geometry: db.Geo.Point(longitude, latitude) });
  const { data } = await places(db).where({ kind: 'grid', area }).field({ _id: true }).limit(1).get();
  return data[0]?._id;
}
