import { valuesAt } from '../paths';
import { refuse } from '../query-error';
import { compareValues, isObject } from '../values';

/** The order asked for: paths with their direction, the first one first. */
export type Order = [path: string, direction: 1 | -1][];

/** Reads `{ field: ±1, … }`; refuses anything else. */
export function readOrder(it: unknown): Order {
  if (!isObject(it)) return refuse('$sort specification must be an object');
  return Object.entries(it).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1)
      refuse('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return [path, direction as 1 | -1];
  });
}

// an array sorts by its smallest element going up and by its largest going down; an empty one before null
const EMPTY = Symbol('empty array');

function sortValue(it: object, parts: string[], direction: 1 | -1): unknown {
  let best: unknown = EMPTY;
  for (const value of valuesAt(it, parts)) {
    for (const element of Array.isArray(value) ? value : [value]) {
      if (best === EMPTY || compareValues(element, best) * direction < 0) best = element;
    }
  }
  return best;
}

const compareSortValues = (a: unknown, b: unknown) =>
  a === EMPTY || b === EMPTY ? Number(b === EMPTY) - Number(a === EMPTY) : compareValues(a, b);

/** A sorted copy; equal ones keep their order. */
export function sortBy<T extends object>(list: readonly T[], order: Order): T[] {
  const rules = order.map(([path, direction]) => [path.split('.'), direction] as const);
  const keyed = list.map((it) => ({ it, keys: rules.map(([parts, direction]) => sortValue(it, parts, direction)) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < rules.length; i++) {
      const found = compareSortValues(a.keys[i], b.keys[i]) * rules[i]![1];
      if (found) return found;
    }
    return 0;
  });
  return keyed.map(({ it }) => it);
}
