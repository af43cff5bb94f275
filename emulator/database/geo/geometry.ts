import { cornersOf, edgesOf, type Geometry, type Point, type Polygon } from './geojson';
import { angleBetween, angleToEdge } from './sphere';
import { countWork } from '../work-limit';

// Whether geometries meet is decided with edges that are straight in longitude and latitude. That differs from
// MongoDB's
// great circles by centimetres in a town and by much more across a continent.

/** MongoDB's radius of the earth, in metres. */
const EARTH_RADIUS = 6_378_100;

const crossProduct = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const isBetween = (a: number, b: number, x: number) => Math.min(a, b) <= x && x <= Math.max(a, b);

function isOnSegment(p: Point, [a, b]: [Point, Point]): boolean {
  countWork();
  return crossProduct(a, b, p) === 0 && isBetween(a[0], b[0], p[0]) && isBetween(a[1], b[1], p[1]);
}

/** True when each segment has its ends strictly on both sides of the other. */
function segmentsCross([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  countWork();
  return crossProduct(a, b, c) * crossProduct(a, b, d) < 0 && crossProduct(c, d, a) * crossProduct(c, d, b) < 0;
}

const segmentsTouch = (one: [Point, Point], other: [Point, Point]) =>
  segmentsCross(one, other) ||
  isOnSegment(one[0], other) ||
  isOnSegment(one[1], other) ||
  isOnSegment(other[0], one) ||
  isOnSegment(other[1], one);

function isInRing([x, y]: Point, ring: Point[]): boolean {
  let isInside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  }
  return isInside;
}

/** True inside the polygon or on its border, and not inside a hole. */
function isInPolygon(point: Point, polygon: Polygon): boolean {
  if (edgesOf({ lines: [], polygons: [polygon] }).some((edge) => isOnSegment(point, edge))) return true;
  const [outer, ...holes] = polygon;
  return isInRing(point, outer!) && !holes.some((hole) => isInRing(point, hole));
}

/** True when the two geometries share a point. */
export function intersects(a: Geometry, b: Geometry): boolean {
  if (a.polygons.some((polygon) => cornersOf(b).some((corner) => isInPolygon(corner, polygon)))) return true;
  if (b.polygons.some((polygon) => cornersOf(a).some((corner) => isInPolygon(corner, polygon)))) return true;
  const [edges, others] = [edgesOf(a), edgesOf(b)];
  if (edges.some((edge) => others.some((other) => segmentsTouch(edge, other)))) return true;
  if (a.points.some((point) => others.some((edge) => isOnSegment(point, edge)))) return true;
  if (b.points.some((point) => edges.some((edge) => isOnSegment(point, edge)))) return true;
  return a.points.some((one) => b.points.some((other) => one[0] === other[0] && one[1] === other[1]));
}

/** True when the geometry lies completely inside one of the polygons. */
export function isWithinPolygons(geometry: Geometry, polygons: Polygon[]): boolean {
  const corners = cornersOf(geometry);
  const edges = edgesOf(geometry);
  const holds = (polygon: Polygon, points: Point[], lines: [Point, Point][]) => {
    const edges = edgesOf({ lines: [], polygons: [polygon] });
    return (
      points.every((point) => isInPolygon(point, polygon)) &&
      !lines.some((line) => edges.some((edge) => segmentsCross(line, edge)))
    );
  };
  if (!edges.length) return corners.every((corner) => polygons.some((polygon) => isInPolygon(corner, polygon)));
  return polygons.some((polygon) => holds(polygon, corners, edges));
}

/** True when every vertex is within the angle (radians) of the centre. */
export const isWithinCircle = (geometry: Geometry, centre: Point, angle: number): boolean =>
  cornersOf(geometry).every((corner) => angleBetween(centre, corner) <= angle);

/** The distance in metres from a point to a geometry; zero inside a polygon. */
export function distanceInMetres(from: Point, geometry: Geometry): number {
  if (geometry.polygons.some((polygon) => isInPolygon(from, polygon))) return 0;
  let nearest = Infinity;
  for (const corner of cornersOf(geometry)) nearest = Math.min(nearest, angleBetween(from, corner));
  for (const edge of edgesOf(geometry)) nearest = Math.min(nearest, angleToEdge(from, edge));
  return nearest * EARTH_RADIUS;
}
