import { DATABASE_LIMITS } from '../../limits';
import { sizeOf } from '../expressions/value-size';
import { documentKeys, EMPTY_LIST } from '../document-keys';
import { checkFieldPath } from '../paths';
import { throwQueryError } from '../query-error';
import { compareValues, isObject } from '../values';

/** A sort order: paths with directions, most significant first. */
export type SortOrder = [path: string, direction: 1 | -1][];

/** Parses `{ field: ±1, … }`; throws QueryError for anything else. */
export function parseSort(spec: unknown): SortOrder {
  if (!isObject(spec)) return throwQueryError('$sort specification must be an object');
  return Object.entries(spec).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1)
      throwQueryError('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    checkFieldPath(path);
    return [path, direction as 1 | -1];
  });
}

/** Throws QueryError, as the elements of two lists have no order together. */
const refuseParallelArrays = () => throwQueryError('cannot sort with keys that are parallel arrays');

const compareSortValues = (a: unknown, b: unknown) =>
  a === EMPTY_LIST || b === EMPTY_LIST ? Number(b === EMPTY_LIST) - Number(a === EMPTY_LIST) : compareValues(a, b);

function compareKeys(a: unknown[], b: unknown[], order: SortOrder): number {
  for (let i = 0; i < order.length; i++) {
    const found = compareSortValues(a[i], b[i]) * order[i]![1];
    if (found) return found;
  }
  return 0;
}

/** Returns a sorted copy, in which a document with lists stands where its first key does; the sort is stable. */
export function sortDocuments<T extends object>(list: readonly T[], order: SortOrder): T[] {
  const paths = order.map(([path]) => path.split('.'));
  const keyed = list.map((document) => ({
    document,
    key: documentKeys(document, paths, refuseParallelArrays).reduce((first, key) =>
      compareKeys(key, first, order) < 0 ? key : first,
    ),
  }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key, order)).map(({ document }) => document);
}

/** A document has at most 16 MB, so that so few always fit. */
const ALWAYS_FITS = 6;

/**
 * Sorts as a stage does that no index serves: throws QueryError when the documents it keeps, of which there are at most
 * `limit`, take too much memory.
 */
export function sortInMemory<T extends object>(list: readonly T[], order: SortOrder, limit = Infinity): T[] {
  const sorted = sortDocuments(list, order);
  if (Math.min(sorted.length, limit) <= ALWAYS_FITS) return sorted;
  const { stageBytes } = DATABASE_LIMITS;
  let bytes = 0;
  for (let i = 0; i < sorted.length && i < limit; i++) {
    bytes += sizeOf(sorted[i]);
    if (bytes > stageBytes)
      throwQueryError(`Sort exceeded memory limit of ${stageBytes} bytes, but did not opt in to external sorting.`);
  }
  return sorted;
}
