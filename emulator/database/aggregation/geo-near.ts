import { DATABASE_LIMITS } from '../../limits';
import type { Collection } from '../storage/collection';
import { nearest } from '../geo/near';
import { compileFilter } from '../queries/filter';
import { refuse } from '../query-error';
import { addFields } from './reshape';
import { readPoint } from '../geo/geojson';
import type { Observation } from '../types';
import { isObject } from '../values';

type Plain = Record<string, unknown>;

const OPTIONS =
  'near distanceField key query maxDistance minDistance includeLocs limit num distanceMultiplier spherical'.split(' ');

function numberIn(spec: Plain, name: string, otherwise: number): number {
  const it = spec[name] ?? otherwise;
  return typeof it === 'number' && it >= 0 ? it : refuse(`$geoNear ${name} must be a non-negative number`);
}

function fieldIn(spec: Plain, name: string): string[] | undefined {
  const it = spec[name];
  if (it === undefined) return undefined;
  return typeof it === 'string' && it ? it.split('.') : refuse(`$geoNear ${name} must be a field name`);
}

/** The index and path to search: the one asked for, or the only one there is. */
function placeOf({ name, places }: Collection, key: unknown): { index: string; path: string } {
  const known = places.flatMap((index) => index.paths.map((path) => ({ index: index.name, path })));
  const found = key === undefined ? known : known.filter(({ path }) => path === key);
  if (!found.length)
    refuse(`$geoNear requires a 2dsphere index, but none were found on ${name} for ${String(key ?? 'any field')}`);
  if (found.length > 1) refuse(`There is more than one 2dsphere index on ${name}; unsure which to use for $geoNear`);
  return found[0]!;
}

/** `$geoNear`: the collection's documents near a point, with their distance in metres, nearest first. */
export function compileGeoNear(
  spec: unknown,
  collection: Collection,
  observe: (it: Partial<Observation>) => void,
): Plain[] {
  if (!isObject(spec)) return refuse('$geoNear must be an object');
  const unknown = Object.keys(spec).find((key) => !OPTIONS.includes(key));
  if (unknown) refuse(`$geoNear: unrecognized option ${unknown}`);
  if (spec['spherical'] !== true) refuse('$geoNear with a 2dsphere index needs spherical: true');
  const distanceField =
    fieldIn(spec, 'distanceField') ?? refuse("$geoNear requires a 'distanceField' option as a String");
  const includeLocs = fieldIn(spec, 'includeLocs');
  const filter = compileFilter(spec['query'] ?? {});
  if (filter.near) refuse('$geoNear query may not contain $near');
  const { index, path } = placeOf(collection, spec['key']);
  const [maximum, minimum] = [numberIn(spec, 'maxDistance', Infinity), numberIn(spec, 'minDistance', 0)];
  const near = { path, from: readPoint(spec['near']), maximum, minimum };
  const times = numberIn(spec, 'distanceMultiplier', 1);
  const rows = numberIn(spec, 'limit', numberIn(spec, 'num', DATABASE_LIMITS.geoNearRows));

  const matching = [...collection.documents.values()].filter(filter.test);
  observe({ index, scanned: collection.documents.size });
  return nearest<Plain>(matching, near)
    .slice(0, rows)
    .map(({ it, metres, place }) => {
      const measured = addFields(it, distanceField, metres * times);
      return includeLocs ? addFields(measured, includeLocs, place) : measured;
    });
}
