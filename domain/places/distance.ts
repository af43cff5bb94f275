import type { County } from './county';
import type { Area, LngLat } from './place';

const METRES_PER_DEGREE = 111_320;

/** A position on a plane in metres around `origin`; places of one county are so near that it stands for the sphere. */
const onPlane = ([longitude, latitude]: LngLat, [east, north]: LngLat): LngLat => [
  (longitude - east) * METRES_PER_DEGREE * Math.cos((north * Math.PI) / 180),
  (latitude - north) * METRES_PER_DEGREE,
];

/** The distance of two positions in metres. */
export const metresBetween = (one: LngLat, other: LngLat): number => Math.hypot(...onPlane(one, other));

/** The distance from the origin to the segment between two points of the plane. */
function distanceToSegment([x1, y1]: LngLat, [x2, y2]: LngLat): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx ** 2 + dy ** 2;
  const along = length ? Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length)) : 0;
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}

/** How far a position lies from the border of an area, in metres, whether it lies inside or outside. */
function metresToBorder({ coordinates: [outline = []] }: Area, position: LngLat): number {
  const around = outline.map((corner) => onPlane(corner, position));
  return Math.min(...around.slice(1).map((to, n) => distanceToSegment(around[n] ?? to, to)));
}

/**
 * The grid of a place, and those that begin or have a compound within so many metres of it: a border is no distance.
 * At most `limit`, the place's own first.
 */
export function gridsAround(
  { grids, compounds }: Pick<County, 'grids' | 'compounds'>,
  { grid, point }: { grid: string; point?: { coordinates: LngLat } },
  { metres, limit }: { metres: number; limit: number },
): string[] {
  if (!point) return [grid];
  const { coordinates: position } = point;
  const byBorder = grids.flatMap(({ id, area }) => (area ? [{ id, away: metresToBorder(area, position) }] : []));
  const byCompound = compounds.map((one) => ({ id: one.grid, away: metresBetween(one.point.coordinates, position) }));
  const near = [...byBorder, ...byCompound].filter(({ away }) => away <= metres).sort((a, b) => a.away - b.away);
  return [...new Set([grid, ...near.map(({ id }) => id)])].slice(0, limit);
}
