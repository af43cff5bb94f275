import { DATABASE_LIMITS } from '../../limits';
import { sizeOf } from '../expressions/value-size';
import { checkFieldPath, keyValuesAt } from '../paths';
import { throwQueryError } from '../query-error';
import { compareValues, isContainer, isObject } from '../values';

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

// an array sorts by its smallest element ascending, by its largest descending; an empty array comes before null
const EMPTY_ARRAY = Symbol('empty array');

function sortValue(document: object, parts: string[], direction: 1 | -1): unknown {
  const [first, ...others] = keyValuesAt(document, parts).flatMap((value) =>
    Array.isArray(value) && !value.length ? [EMPTY_ARRAY] : value,
  );
  return others.reduce((best, value) => (compareSortValues(value, best) * direction < 0 ? value : best), first);
}

const compareSortValues = (a: unknown, b: unknown) =>
  a === EMPTY_ARRAY || b === EMPTY_ARRAY ? Number(b === EMPTY_ARRAY) - Number(a === EMPTY_ARRAY) : compareValues(a, b);

/** Whether the values at a path are those of several elements. */
function leadsThroughList(document: object, parts: string[]): boolean {
  let value: unknown = document;
  for (const part of parts) {
    if (Array.isArray(value) && !/^\d+$/.test(part)) return true;
    if (!isContainer(value)) return false;
    value = Object.hasOwn(value, part) ? value[part] : undefined;
  }
  return Array.isArray(value);
}

/** Throws QueryError when a document has lists in two fields of the order, as their elements have no order together. */
function refuseParallelArrays(document: object, rules: string[][]) {
  const [first, ...others] = rules.filter((parts) => leadsThroughList(document, parts)).map(([root]) => root);
  if (others.some((root) => root !== first)) throwQueryError('cannot sort with keys that are parallel arrays');
}

/** Sorts documents; throws QueryError when one has no place in the order. */
export function sortDocuments<T extends object>(list: readonly T[], order: SortOrder): T[] {
  const rules = order.map(([path]) => path.split('.'));
  if (rules.length > 1) for (const document of list) refuseParallelArrays(document, rules);
  return sortBy(list, order);
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

/** Returns a sorted copy; the sort is stable. */
export function sortBy<T extends object>(list: readonly T[], order: SortOrder): T[] {
  const rules = order.map(([path, direction]) => [path.split('.'), direction] as const);
  const keyed = list.map((element) => ({
    element,
    keys: rules.map(([parts, direction]) => sortValue(element, parts, direction)),
  }));
  keyed.sort((a, b) => {
    for (let i = 0; i < rules.length; i++) {
      const found = compareSortValues(a.keys[i], b.keys[i]) * rules[i]![1];
      if (found) return found;
    }
    return 0;
  });
  return keyed.map(({ element }) => element);
}
