import { metresTo } from './geometry';
import { valuesAt } from '../paths';
import { refuse } from '../query-error';
import { readPoint, tryShape, type Point } from './geojson';
import { describe, isObject } from '../values';

/** A question for the nearest: where from, and between which distances in metres. */
export type Near = { path: string; from: Point; maximum: number; minimum: number };

const DISTANCES = new Set(['$geometry', '$maxDistance', '$minDistance']);

function distance(it: unknown, otherwise: number): number {
  if (it === undefined) return otherwise;
  return typeof it === 'number' && it >= 0 ? it : refuse('distance must be non-negative');
}

/** Reads `{ $nearSphere: { $geometry, $maxDistance, $minDistance } }` on a path. */
export function readNear(path: string, operand: unknown): Near {
  if (!isObject(operand) || !isObject(operand['$geometry']))
    return refuse(`invalid argument in geo near query: ${describe(operand)}`);
  const unknown = Object.keys(operand).find((key) => !DISTANCES.has(key));
  if (unknown) refuse(`invalid argument in geo near query: ${unknown}`);
  const from = readPoint(operand['$geometry']);
  return {
    path,
    from,
    maximum: distance(operand['$maxDistance'], Infinity),
    minimum: distance(operand['$minDistance'], 0),
  };
}

/** The place on the document nearest to a point and its distance in metres; undefined when there is no place. */
function nearestOn(it: object, path: string, from: Point): { metres: number; place: unknown } | undefined {
  let best: { metres: number; place: unknown } | undefined;
  for (const value of valuesAt(it, path.split('.'))) {
    const places = Array.isArray(value) && typeof value[0] !== 'number' ? value : [value];
    for (const place of places) {
      const shape = place && typeof place === 'object' ? tryShape(place) : undefined;
      if (!shape) continue;
      const metres = metresTo(from, shape);
      if (!best || metres < best.metres) best = { metres, place };
    }
  }
  return best;
}

/** The documents within the distances, nearest first. */
export function nearest<T extends object>(list: Iterable<T>, near: Near): { it: T; metres: number; place: unknown }[] {
  const found: { it: T; metres: number; place: unknown }[] = [];
  for (const it of list) {
    const best = nearestOn(it, near.path, near.from);
    if (best && best.metres <= near.maximum && best.metres >= near.minimum) found.push({ it, ...best });
  }
  return found.sort((a, b) => a.metres - b.metres);
}
