import { distanceInMetres } from './geometry';
import { valuesAt } from '../paths';
import { throwQueryError } from '../query-error';
import { parsePoint, tryParseGeometry, type Point } from './geojson';
import { formatValue, isObject } from '../values';

/** A search by distance: the centre and the distances in metres. */
export type NearQuery = { path: string; from: Point; maximum: number; minimum: number };

const OPTIONS = new Set(['$geometry', '$maxDistance', '$minDistance']);

function parseDistance(value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  return typeof value === 'number' && value >= 0 ? value : throwQueryError('distance must be non-negative');
}

/** Parses the operand of `$nearSphere`: `{ $geometry, $maxDistance, $minDistance }`. */
export function parseNearQuery(path: string, operand: unknown): NearQuery {
  if (!isObject(operand) || !isObject(operand['$geometry']))
    return throwQueryError(`invalid argument in geo near query: ${formatValue(operand)}`);
  const unknown = Object.keys(operand).find((key) => !OPTIONS.has(key));
  if (unknown) throwQueryError(`invalid argument in geo near query: ${unknown}`);
  const from = parsePoint(operand['$geometry']);
  return {
    path,
    from,
    maximum: parseDistance(operand['$maxDistance'], Infinity),
    minimum: parseDistance(operand['$minDistance'], 0),
  };
}

/** The geometry of the document closest to a point, with its distance in metres; undefined when it has none. */
function closestGeometry(
  document: object,
  path: string,
  from: Point,
): { metres: number; geometry: unknown } | undefined {
  let closest: { metres: number; geometry: unknown } | undefined;
  for (const value of valuesAt(document, path.split('.'))) {
    const geometries = Array.isArray(value) && typeof value[0] !== 'number' ? value : [value];
    for (const geometry of geometries) {
      const shape = geometry && typeof geometry === 'object' ? tryParseGeometry(geometry) : undefined;
      if (!shape) continue;
      const metres = distanceInMetres(from, shape);
      if (!closest || metres < closest.metres) closest = { metres, geometry };
    }
  }
  return closest;
}

/** Returns the documents within the distances, nearest first. */
export function sortByDistance<T extends object>(
  list: Iterable<T>,
  near: NearQuery,
): { document: T; metres: number; geometry: unknown }[] {
  const found: { document: T; metres: number; geometry: unknown }[] = [];
  for (const document of list) {
    const closest = closestGeometry(document, near.path, near.from);
    if (closest && closest.metres <= near.maximum && closest.metres >= near.minimum)
      found.push({ document, ...closest });
  }
  return found.sort((a, b) => a.metres - b.metres);
}
