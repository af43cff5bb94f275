import { throwQueryError } from '../query-error';
import { formatValue, isObject } from '../values';

// Parses GeoJSON into points, lines and polygons.

export type Point = readonly [longitude: number, latitude: number];
/** A polygon: the outer ring, then its holes; each ring is closed. */
export type Polygon = Point[][];
export type Geometry = { points: Point[]; lines: Point[][]; polygons: Polygon[] };

const throwInvalid = (value: unknown): never => throwQueryError(`Can't extract geo keys: ${formatValue(value)}`);

function parsePosition(value: unknown): Point {
  if (!Array.isArray(value) || value.length < 2) return throwInvalid(value);
  const [longitude, latitude] = value as unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return throwInvalid(value);
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
    return throwQueryError(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`);
  }
  return [longitude, latitude];
}

const parseList = <T>(value: unknown, parse: (value: unknown) => T): T[] =>
  Array.isArray(value) && value.length ? value.map(parse) : throwInvalid(value);

function parseLine(value: unknown): Point[] {
  const points = parseList(value, parsePosition);
  return points.length < 2 ? throwInvalid(value) : points;
}

function parseRing(value: unknown): Point[] {
  const points = parseList(value, parsePosition);
  const [first, last] = [points[0]!, points.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) throwQueryError(`Loop is not closed: ${formatValue(value)}`);
  if (points.length < 4) throwQueryError(`Loop must have at least 3 different vertices: ${formatValue(value)}`);
  return points;
}

const parsePolygon = (value: unknown): Polygon => parseList(value, parseRing);

/** The parser of the coordinates of each GeoJSON type. */
const GEOMETRY_TYPES: Record<string, (coordinates: unknown) => Partial<Geometry>> = {
  Point: (value) => ({ points: [parsePosition(value)] }),
  MultiPoint: (value) => ({ points: parseList(value, parsePosition) }),
  LineString: (value) => ({ lines: [parseLine(value)] }),
  MultiLineString: (value) => ({ lines: parseList(value, parseLine) }),
  Polygon: (value) => ({ polygons: [parsePolygon(value)] }),
  MultiPolygon: (value) => ({ polygons: parseList(value, parsePolygon) }),
};

/** Parses GeoJSON or a legacy `[longitude, latitude]` pair; throws QueryError as a 2dsphere index does. */
export function parseGeometry(value: unknown): Geometry {
  const empty: Geometry = { points: [], lines: [], polygons: [] };
  if (Array.isArray(value)) return { ...empty, points: [parsePosition(value)] };
  if (!isObject(value) || typeof value['type'] !== 'string' || !Object.hasOwn(GEOMETRY_TYPES, value['type']))
    return throwInvalid(value);
  return { ...empty, ...GEOMETRY_TYPES[value['type']]!(value['coordinates']) };
}

/** Parses GeoJSON; undefined when it is invalid. */
export function tryParseGeometry(value: unknown): Geometry | undefined {
  try {
    return parseGeometry(value);
  } catch {
    return undefined;
  }
}

/** Parses a GeoJSON point; throws QueryError for any other geometry. */
export function parsePoint(value: unknown): Point {
  const { points, lines, polygons } = parseGeometry(value);
  return points.length === 1 && !lines.length && !polygons.length ? points[0]! : throwInvalid(value);
}

/** All vertices of a geometry. */
export const cornersOf = ({ points, lines, polygons }: Geometry): Point[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flat(2),
];

/** All edges of a geometry, from one vertex to the next. */
export function edgesOf({ lines, polygons }: Pick<Geometry, 'lines' | 'polygons'>): [Point, Point][] {
  const edges: [Point, Point][] = [];
  for (const path of [...lines, ...polygons.flat()]) {
    for (let i = 1; i < path.length; i++) edges.push([path[i - 1]!, path[i]!]);
  }
  return edges;
}
