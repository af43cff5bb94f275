import { cornersOf, edgesOf, type Point, type Polygon, type Shape } from './geojson';

// Distances follow the sphere. Lines between corners are straight in longitude and latitude: for the size of a town
// this is within centimetres of MongoDB's great circles, for a continent it is not.

/** MongoDB's radius of the earth, in metres. */
const EARTH_RADIUS = 6_378_100;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The angle between two points, in radians. */
export function angleBetween(a: Point, b: Point): number {
  const [north, east] = [radians(b[1] - a[1]), radians(b[0] - a[0])];
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(east / 2) ** 2;
  return 2 * Math.asin(Math.min(1, Math.sqrt(half)));
}

const cross = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const between = (a: number, b: number, x: number) => Math.min(a, b) <= x && x <= Math.max(a, b);

const isOn = (p: Point, [a, b]: [Point, Point]) =>
  cross(a, b, p) === 0 && between(a[0], b[0], p[0]) && between(a[1], b[1], p[1]);

/** Both lines pass strictly from one side of the other to its other side. */
const isCrossing = ([a, b]: [Point, Point], [c, d]: [Point, Point]) =>
  cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;

const meets = (one: [Point, Point], other: [Point, Point]) =>
  isCrossing(one, other) || isOn(one[0], other) || isOn(one[1], other) || isOn(other[0], one) || isOn(other[1], one);

function isInRing([x, y]: Point, ring: Point[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Inside or on the border, and not strictly inside a hole. */
function isInPolygon(point: Point, polygon: Polygon): boolean {
  if (edgesOf({ lines: [], polygons: [polygon] }).some((edge) => isOn(point, edge))) return true;
  const [outer, ...holes] = polygon;
  return isInRing(point, outer!) && !holes.some((hole) => isInRing(point, hole));
}

/** The two shapes share at least one point. */
export function intersects(a: Shape, b: Shape): boolean {
  if (a.polygons.some((polygon) => cornersOf(b).some((corner) => isInPolygon(corner, polygon)))) return true;
  if (b.polygons.some((polygon) => cornersOf(a).some((corner) => isInPolygon(corner, polygon)))) return true;
  const [edges, others] = [edgesOf(a), edgesOf(b)];
  if (edges.some((edge) => others.some((other) => meets(edge, other)))) return true;
  if (a.points.some((point) => others.some((edge) => isOn(point, edge)))) return true;
  if (b.points.some((point) => edges.some((edge) => isOn(point, edge)))) return true;
  return a.points.some((one) => b.points.some((other) => one[0] === other[0] && one[1] === other[1]));
}

/** The shape lies wholly inside one of the polygons. */
export function isWithin(shape: Shape, polygons: Polygon[]): boolean {
  const corners = cornersOf(shape);
  const edges = edgesOf(shape);
  const holds = (polygon: Polygon, points: Point[], lines: [Point, Point][]) => {
    const border = edgesOf({ lines: [], polygons: [polygon] });
    return (
      points.every((it) => isInPolygon(it, polygon)) && !lines.some((it) => border.some((edge) => isCrossing(it, edge)))
    );
  };
  if (!edges.length) return corners.every((corner) => polygons.some((polygon) => isInPolygon(corner, polygon)));
  return polygons.some((polygon) => holds(polygon, corners, edges));
}

/** Every corner of the shape is at most this angle away. */
export const isWithinCircle = (shape: Shape, centre: Point, angle: number): boolean =>
  cornersOf(shape).every((corner) => angleBetween(centre, corner) <= angle);

/** The distance in metres from a point to the nearest part of a shape; zero inside a polygon. */
export function metresTo(from: Point, shape: Shape): number {
  if (shape.polygons.some((polygon) => isInPolygon(from, polygon))) return 0;
  const shrink = Math.cos(radians(from[1])) || 1;
  const nearest = edgesOf(shape).map(([a, b]): Point => {
    const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
    const along = ((from[0] - a[0]) * shrink * dx + (from[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.max(0, Math.min(1, along));
    return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  });
  return Math.min(...[...cornersOf(shape), ...nearest].map((it) => angleBetween(from, it))) * EARTH_RADIUS;
}
