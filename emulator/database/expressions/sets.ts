import { throwQueryError } from '../query-error';
import { compareValues, typeName } from '../values';
import { compareInExpression, isNullish, isTrue, onArguments, type Operator } from './scope';
import { checkLength } from './value-size';

/** The distinct values in MongoDB's order. */
function sortedSet(values: unknown[]): unknown[] {
  const sorted = [...values].sort(compareValues);
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0);
}

const includes = (values: unknown[], value: unknown) =>
  values.some((candidate) => compareInExpression(candidate, value) === 0);

function requireArrays(name: string, values: unknown[]): unknown[][] {
  const invalid = values.find((value) => !Array.isArray(value));
  if (values.every(Array.isArray)) return values as unknown[][];
  return throwQueryError(`All operands of ${name} must be arrays. One argument is of type: ${typeName(invalid)}`);
}

/** Both operands of a set comparison as arrays. */
function requirePair(name: string, values: unknown[]): [unknown[], unknown[]] {
  const position = values.findIndex((value) => !Array.isArray(value));
  if (position < 0) return values as [unknown[], unknown[]];
  const ordinal = position === 0 ? 'First' : 'Second';
  const type = typeName(values[position]);
  return throwQueryError(`both operands of ${name} must be arrays. ${ordinal} argument is of type: ${type}`);
}

function union(...values: unknown[]): unknown {
  const found: unknown[] = [];
  for (const value of values) {
    if (isNullish(value)) return null;
    const [array] = requireArrays('$setUnion', [value]) as [unknown[]];
    checkLength('$setUnion', found.length + array.length);
    for (const element of array) found.push(element);
  }
  return sortedSet(found);
}

function intersection(...values: unknown[]): unknown {
  let common: unknown[] | undefined;
  for (const value of values) {
    if (isNullish(value)) return null;
    const [array] = requireArrays('$setIntersection', [value]) as [unknown[]];
    common = common === undefined ? array : common.filter((element) => includes(array, element));
  }
  return sortedSet(common ?? []);
}

function difference(a: unknown, b: unknown): unknown {
  if (isNullish(a) || isNullish(b)) return null;
  const [first, second] = requirePair('$setDifference', [a, b]);
  const left = first.filter((element) => !includes(second, element));
  return left.filter((element, i) => left.findIndex((other) => compareInExpression(other, element) === 0) === i);
}

const elementTest = (name: string, test: (array: unknown[]) => boolean): Operator =>
  onArguments((value) =>
    Array.isArray(value)
      ? test(value)
      : throwQueryError(`${name}'s argument must be an array, but is ${typeName(value)}`),
  );

function areEqual(...values: unknown[]): boolean {
  const [first, ...others] = requireArrays('$setEquals', values).map(sortedSet);
  return others.every((other) => compareValues(first, other) === 0);
}

/** Set operators (MongoDB manual). Union and intersection are sorted; MongoDB leaves their order open. */
export const SETS: Record<string, Operator> = {
  $allElementsTrue: elementTest('$allElementsTrue', (array) => array.every(isTrue)),
  $anyElementTrue: elementTest('$anyElementTrue', (array) => array.some(isTrue)),
  $setDifference: onArguments(difference),
  $setEquals: onArguments(areEqual),
  $setIntersection: onArguments(intersection),
  $setIsSubset: onArguments((a, b) => {
    const [first, second] = requirePair('$setIsSubset', [a, b]);
    return first.every((element) => includes(second, element));
  }),
  $setUnion: onArguments(union),
};
