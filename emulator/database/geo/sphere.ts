import type { Point } from './geojson';
import { sineAndCosine } from './precise-trigonometry';

// Distances are computed on unit vectors in the order of operations of S2, MongoDB's geometry library, so that they
// agree
// to the last digits.

type Vector = readonly [x: number, y: number, z: number];

const RADIANS_PER_DEGREE = Math.PI / 180;

function toVector([longitude, latitude]: Point): Vector {
  const theta = sineAndCosine(longitude * RADIANS_PER_DEGREE);
  const phi = sineAndCosine(latitude * RADIANS_PER_DEGREE);
  return [theta.cosine * phi.cosine, theta.sine * phi.cosine, phi.sine];
}

const dotProduct = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const crossProduct = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const norm = (a: Vector) => Math.sqrt(dotProduct(a, a));

const angle = (a: Vector, b: Vector) => Math.atan2(norm(crossProduct(a, b)), dotProduct(a, b));

/** The central angle between two points, in radians. */
export const angleBetween = (a: Point, b: Point): number => angle(toVector(a), toVector(b));

/** The smallest central angle between a point and the great circle edge from `start` to `end`, in radians. */
export function angleToEdge(point: Point, [start, end]: [Point, Point]): number {
  const [x, a, b] = [toVector(point), toVector(start), toVector(end)];
  const normal = crossProduct(a, b);
  const length = norm(normal);
  // the foot of the perpendicular lies on the edge when it is after the start and before the end
  const isBesideEdge = dotProduct(crossProduct(normal, a), x) > 0 && dotProduct(crossProduct(b, normal), x) > 0;
  if (length === 0 || !isBesideEdge) return Math.min(angle(x, a), angle(x, b));
  return Math.asin(Math.min(1, Math.abs(dotProduct(x, normal)) / length));
}
