import type { Day } from '../time';
import { COUNTY_LIMITS } from './county-limits';
import type { Area, Compound, Grid, Location, LngLat, Ring, Station, Unit, Validity } from './place';

type Positioned<Place extends Location & { point: object }> = Omit<Place, keyof Location | 'point'> & {
  grid: string;
  position: LngLat;
};

/** The rows of one version of the county's data: ids where a place has names, positions where it has GeoJSON. */
export type CountyRows = {
  units: Unit[];
  grids: (Omit<Grid, keyof Location | 'area'> & { name: string; community: string; outline?: Ring[] })[];
  compounds: Positioned<Compound>[];
  stations: Positioned<Station>[];
};

/** One version of the county's data, with the rows that have ended. */
export type County = { version: string; units: Unit[]; grids: Grid[]; compounds: Compound[]; stations: Station[] };

/** The county before its first version. */
export const emptyCounty: County = { version: '', units: [], grids: [], compounds: [], stations: [] };

/** Gives every place its grid and units. Throws for a row whose grid or unit is missing, and for too large a county. */
export function buildCounty(version: string, rows: CountyRows): County {
  checkSize(version, rows);
  const { units, grids, compounds, stations } = rows;
  const unitsById = new Map(units.map((unit) => [unit.id, unit]));
  const unitOf = (id: string | undefined, of: string): Unit => {
    const found = unitsById.get(id ?? '');
    if (!found) throw new Error(`county ${version}: ${of} lacks its unit ${id ?? ''}`);
    return found;
  };
  const locate = (grid: CountyRows['grids'][number]): Location => {
    const community = unitOf(grid.community, grid.id);
    const subdistrict = unitOf(community.parent, community.id);
    const district = unitOf(subdistrict.parent, subdistrict.id);
    return {
      ...{ grid: grid.id, gridName: grid.name, community: community.id, communityName: community.name },
      ...{ subdistrict: subdistrict.id, subdistrictName: subdistrict.name },
      ...{ district: district.id, districtName: district.name },
    };
  };
  const locations = new Map(grids.map((grid) => [grid.id, locate(grid)]));
  const locationOf = ({ id, grid }: { id: string; grid: string }): Location => {
    const found = locations.get(grid);
    if (!found) throw new Error(`county ${version}: ${id} lacks its grid ${grid}`);
    return found;
  };
  const toPoint = (coordinates: LngLat) => ({ type: 'Point' as const, coordinates });
  return {
    version,
    units,
    grids: grids.map(({ name: _name, community: _community, outline, ...row }) => ({
      ...row,
      ...locationOf({ id: row.id, grid: row.id }),
      ...(outline && { area: { type: 'Polygon' as const, coordinates: outline } }),
    })),
    compounds: compounds.map(({ position, ...row }) => ({ ...row, ...locationOf(row), point: toPoint(position) })),
    stations: stations.map(({ position, ...row }) => ({ ...row, ...locationOf(row), point: toPoint(position) })),
  };
}

/** Throws for what no answer could carry. */
function checkSize(version: string, { units, grids, compounds, stations }: CountyRows): void {
  const tooMany = (what: string, count: number, limit: number): void => {
    if (count > limit) throw new Error(`county ${version}: ${count} ${what}, at most ${limit}`);
  };
  // rows that have ended are in no list
  const count = (rows: readonly Validity[]): number => rows.filter((row) => row.validUntil === undefined).length;
  tooMany('units', count(units), COUNTY_LIMITS.units);
  tooMany('grids', count(grids), COUNTY_LIMITS.grids);
  tooMany('stations', count(stations), COUNTY_LIMITS.stations);
  for (const { id, name } of [...units, ...grids, ...compounds, ...stations]) {
    tooMany(`characters in the id ${id}`, id.length, COUNTY_LIMITS.id);
    tooMany(`characters in the name of ${id}`, name.length, COUNTY_LIMITS.name);
  }
  for (const { id, outline = [], officer } of grids) {
    tooMany(`positions around ${id}`, outline.flat().length, COUNTY_LIMITS.border);
    checkWords(id, [officer?.name ?? '', officer?.phone ?? ''], COUNTY_LIMITS.name);
  }
  for (const { id, aliases = [] } of compounds) checkWords(id, aliases, COUNTY_LIMITS.name);
  for (const { id, address, phone, hours, services, facilities } of stations) {
    checkWords(id, [address, phone, hours], COUNTY_LIMITS.line);
    for (const words of [services, facilities]) checkWords(id, words, COUNTY_LIMITS.line);
  }
  function checkWords(id: string, words: readonly string[], longest: number): void {
    tooMany(`words of ${id}`, words.length, COUNTY_LIMITS.list);
    for (const word of words) tooMany(`characters in ${word} of ${id}`, word.length, longest);
  }
}

const isValidOn =
  (day: Day) =>
  ({ validFrom, validUntil }: Validity): boolean =>
    (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil);

/** The rows that hold on a day: what lists show and what a new report may name. */
export function validCounty({ version, units, grids, compounds, stations }: County, day: Day): County {
  const isValid = isValidOn(day);
  return {
    version,
    units: units.filter(isValid),
    grids: grids.filter(isValid),
    compounds: compounds.filter(isValid),
    stations: stations.filter(isValid),
  };
}

/** The first grid whose area holds a position; a position on a border belongs to each side. */
export const findGridAt = (grids: readonly Grid[], position: LngLat): Grid | undefined =>
  grids.find(({ area }) => area && isInArea(area, position));

/** Outside its holes and inside its outline, borders included. */
function isInArea({ coordinates: [outline = [], ...holes] }: Area, position: LngLat): boolean {
  if (edgesOf(outline).some((edge) => isOnEdge(edge, position))) return true;
  return isInRing(outline, position) && !holes.some((hole) => isInRing(hole, position));
}

type Edge = readonly [LngLat, LngLat];
const edgesOf = (ring: Ring): Edge[] => ring.slice(1).map((to, n) => [ring[n] ?? to, to]);

/** Counts the edges east of the position (even-odd rule); grids are so small that the plane stands for the sphere. */
const isInRing = (ring: Ring, [x, y]: LngLat): boolean =>
  edgesOf(ring).filter(([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1)
    .length %
    2 ===
  1;

/** About a tenth of a millimetre, in degrees. */
const TOLERANCE = 1e-9;

function isOnEdge([[x1, y1], [x2, y2]]: Edge, [x, y]: LngLat): boolean {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const distance = Math.abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) / (length || 1);
  const isBetween = (a: number, b: number, value: number): boolean =>
    value >= Math.min(a, b) - TOLERANCE && value <= Math.max(a, b) + TOLERANCE;
  return distance <= TOLERANCE && isBetween(x1, x2, x) && isBetween(y1, y2, y);
}
