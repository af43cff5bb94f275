import { refuse } from '../query-error';
import { describe, isObject } from '../values';

// GeoJSON, checked and taken apart into points, lines and polygons.

export type Point = readonly [longitude: number, latitude: number];
/** A polygon: its outer ring, then its holes; every ring ends where it began. */
export type Polygon = Point[][];
export type Shape = { points: Point[]; lines: Point[][]; polygons: Polygon[] };

const bad = (it: unknown): never => refuse(`Can't extract geo keys: ${describe(it)}`);

function point(it: unknown): Point {
  if (!Array.isArray(it) || it.length < 2) return bad(it);
  const [longitude, latitude] = it as unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return bad(it);
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
    return refuse(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`);
  }
  return [longitude, latitude];
}

const list = <T>(it: unknown, each: (it: unknown) => T): T[] =>
  Array.isArray(it) && it.length ? it.map(each) : bad(it);

function line(it: unknown): Point[] {
  const points = list(it, point);
  return points.length < 2 ? bad(it) : points;
}

function ring(it: unknown): Point[] {
  const points = list(it, point);
  const [first, last] = [points[0]!, points.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) refuse(`Loop is not closed: ${describe(it)}`);
  if (points.length < 4) refuse(`Loop must have at least 3 different vertices: ${describe(it)}`);
  return points;
}

const polygon = (it: unknown): Polygon => list(it, ring);

/** One line a type: how its coordinates are read. */
const TYPES: Record<string, (coordinates: unknown) => Partial<Shape>> = {
  Point: (it) => ({ points: [point(it)] }),
  MultiPoint: (it) => ({ points: list(it, point) }),
  LineString: (it) => ({ lines: [line(it)] }),
  MultiLineString: (it) => ({ lines: list(it, line) }),
  Polygon: (it) => ({ polygons: [polygon(it)] }),
  MultiPolygon: (it) => ({ polygons: list(it, polygon) }),
};

/** Reads GeoJSON, or the older form `[longitude, latitude]`; refuses what a 2dsphere index refuses. */
export function readShape(it: unknown): Shape {
  const empty: Shape = { points: [], lines: [], polygons: [] };
  if (Array.isArray(it)) return { ...empty, points: [point(it)] };
  if (!isObject(it) || typeof it['type'] !== 'string' || !Object.hasOwn(TYPES, it['type'])) return bad(it);
  return { ...empty, ...TYPES[it['type']]!(it['coordinates']) };
}

/** Reads GeoJSON without complaint: undefined when it is none. */
export function tryShape(it: unknown): Shape | undefined {
  try {
    return readShape(it);
  } catch {
    return undefined;
  }
}

/** Reads a single GeoJSON point, as `near` wants one. */
export function readPoint(it: unknown): Point {
  const { points, lines, polygons } = readShape(it);
  return points.length === 1 && !lines.length && !polygons.length ? points[0]! : bad(it);
}

/** Every corner of a shape. */
export const cornersOf = ({ points, lines, polygons }: Shape): Point[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flat(2),
];

/** Every stretch of a shape, from one corner to the next. */
export function edgesOf({ lines, polygons }: Pick<Shape, 'lines' | 'polygons'>): [Point, Point][] {
  const edges: [Point, Point][] = [];
  for (const path of [...lines, ...polygons.flat()]) {
    for (let i = 1; i < path.length; i++) edges.push([path[i - 1]!, path[i]!]);
  }
  return edges;
}
