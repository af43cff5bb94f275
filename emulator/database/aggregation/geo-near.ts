import { DATABASE_LIMITS } from '../../limits';
import type { IndexedCollection } from '../storage/collection';
import { sortByDistance } from '../geo/near';
import { compileFilter } from '../queries/filter';
import { throwQueryError } from '../query-error';
import { checkFieldPath } from '../paths';
import { addFields } from './reshape';
import { parsePoint } from '../geo/geojson';
import type { Observation } from '../types';
import { isObject } from '../values';

type Plain = Record<string, unknown>;

const OPTIONS =
  'near distanceField key query maxDistance minDistance includeLocs limit num distanceMultiplier spherical'.split(' ');

function readNumber(spec: Plain, name: string, otherwise: number): number {
  const value = spec[name] ?? otherwise;
  return typeof value === 'number' && value >= 0
    ? value
    : throwQueryError(`$geoNear ${name} must be a non-negative number`);
}

function readField(spec: Plain, name: string): string[] | undefined {
  const value = spec[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !value) return throwQueryError(`$geoNear ${name} must be a field name`);
  checkFieldPath(value);
  return value.split('.');
}

/** Chooses the 2dsphere index and path: the requested one, or the only one. */
function chooseGeoIndex({ name, geoIndexes }: IndexedCollection, key: unknown): { index: string; path: string } {
  const candidates = geoIndexes.flatMap((index) => index.paths.map((path) => ({ index: index.name, path })));
  const found = key === undefined ? candidates : candidates.filter(({ path }) => path === key);
  if (!found.length)
    throwQueryError(
      `$geoNear requires a 2dsphere index, but none were found on ${name} for ${typeof key === 'string' ? key : 'any field'}`,
    );
  if (found.length > 1)
    throwQueryError(`There is more than one 2dsphere index on ${name}; unsure which to use for $geoNear`);
  return found[0]!;
}

/** Runs `$geoNear`: documents near a point with their distance in metres, nearest first. */
export function compileGeoNear(
  spec: unknown,
  collection: IndexedCollection,
  observe: (observation: Partial<Observation>) => void,
): Plain[] {
  if (!isObject(spec)) return throwQueryError('$geoNear must be an object');
  const unknown = Object.keys(spec).find((key) => !OPTIONS.includes(key));
  if (unknown) throwQueryError(`$geoNear: unrecognized option ${unknown}`);
  if (spec['spherical'] !== true) throwQueryError('$geoNear with a 2dsphere index needs spherical: true');
  const distanceField =
    readField(spec, 'distanceField') ?? throwQueryError("$geoNear requires a 'distanceField' option as a String");
  const includeLocs = readField(spec, 'includeLocs');
  const filter = compileFilter(spec['query'] ?? {});
  if (filter.near) throwQueryError('$geoNear query may not contain $near');
  const { index, path } = chooseGeoIndex(collection, spec['key']);
  const [maximum, minimum] = [readNumber(spec, 'maxDistance', Infinity), readNumber(spec, 'minDistance', 0)];
  const near = { path, from: parsePoint(spec['near']), maximum, minimum };
  const multiplier = readNumber(spec, 'distanceMultiplier', 1);
  const rowLimit = readNumber(spec, 'limit', readNumber(spec, 'num', DATABASE_LIMITS.geoNearRows));

  const matching = [...collection.documents.values()].filter(filter.test);
  observe({ index, scanned: collection.documents.size });
  return sortByDistance<Plain>(matching, near)
    .slice(0, rowLimit)
    .map(({ document, metres, geometry }) => {
      const measured = addFields(document, distanceField, metres * multiplier);
      return includeLocs ? addFields(measured, includeLocs, geometry) : measured;
    });
}
