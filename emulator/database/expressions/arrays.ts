import { throwQueryError } from '../query-error';
import { formatValue, typeName } from '../values';
import { bytesHeld, holdBytes } from '../work-limit';
import {
  compareInExpression,
  isNullish,
  isTrue,
  onArguments,
  requireIndex,
  requireInt32,
  withVariable,
  type Operator,
} from './scope';
import { checkLength, sizeOf } from './value-size';

function arrayElemAt(array: unknown, index: unknown): unknown {
  if (isNullish(array) || isNullish(index)) return null;
  if (!Array.isArray(array))
    return throwQueryError(`$arrayElemAt's first argument must be an array, but is ${typeName(array)}`);
  const at = requireInt32(
    index,
    `$arrayElemAt's second argument must be a numeric value, but is ${typeName(index)}`,
    `$arrayElemAt's second argument must be representable as a 32-bit integer: ${formatValue(index)}`,
  );
  return array[at < 0 ? array.length + at : at] as unknown;
}

const elementAtEnd = (name: string, at: 0 | -1): Operator =>
  onArguments((array) => {
    if (isNullish(array)) return null;
    if (!Array.isArray(array)) return throwQueryError(`${name}'s argument must be an array, but is ${typeName(array)}`);
    return array.at(at) as unknown;
  });

function concatArrays(...values: unknown[]): unknown {
  const joined: unknown[] = [];
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!Array.isArray(value)) return throwQueryError(`$concatArrays only supports arrays, not ${typeName(value)}`);
    checkLength('$concatArrays', joined.length + value.length);
    for (const element of value as unknown[]) joined.push(element);
  }
  return joined;
}

const filter: Operator = (operand, scope) => {
  const { input, cond, as = 'this' } = operand as { input: unknown; cond: unknown; as?: string };
  const array = scope.evaluate(input, scope);
  if (isNullish(array)) return null;
  if (!Array.isArray(array)) return throwQueryError(`input to $filter must be an array not ${typeName(array)}`);
  return array.filter((element: unknown) => isTrue(scope.evaluate(cond, withVariable(scope, as, element))));
};

const map: Operator = (operand, scope) => {
  const { input, in: body, as = 'this' } = operand as { input: unknown; in: unknown; as?: string };
  const array = scope.evaluate(input, scope);
  if (isNullish(array)) return null;
  if (!Array.isArray(array)) return throwQueryError(`input to $map must be an array not ${typeName(array)}`);
  return array.map((element: unknown) => scope.evaluate(body, withVariable(scope, as, element)) ?? null);
};

const reduce: Operator = (operand, scope) => {
  const { input, initialValue, in: body } = operand as { input: unknown; initialValue: unknown; in: unknown };
  const array = scope.evaluate(input, scope);
  if (isNullish(array)) return null;
  if (!Array.isArray(array))
    return throwQueryError(`$reduce requires that 'input' be an array, found: ${formatValue(array)}`);
  const before = bytesHeld();
  return array.reduce<unknown>(
    (value, element: unknown) => {
      const next = scope.evaluate(body, withVariable(withVariable(scope, 'this', element), 'value', value));
      // of all steps only the last one's value is needed
      holdBytes(before + sizeOf(next));
      return next;
    },
    scope.evaluate(initialValue, scope),
  );
};

function isIn(value: unknown, array: unknown): boolean {
  if (!Array.isArray(array))
    return throwQueryError(`$in requires an array as a second argument, found: ${typeName(array)}`);
  return array.some((element) => compareInExpression(element, value) === 0);
}

function indexOfArray(array: unknown, value: unknown, ...bounds: unknown[]): unknown {
  if (isNullish(array)) return null;
  if (!Array.isArray(array))
    return throwQueryError(`$indexOfArray requires an array as a first argument, found: ${typeName(array)}`);
  const start = bounds.length > 0 ? requireIndex('$indexOfArray', 'starting', bounds[0]) : 0;
  const end = bounds.length > 1 ? requireIndex('$indexOfArray', 'ending', bounds[1]) : array.length;
  return array.findIndex((element, i) => i >= start && i < end && compareInExpression(element, value) === 0);
}

function range(start: unknown, end: unknown, ...others: unknown[]): number[] {
  const bound = (name: string, value: unknown) =>
    requireInt32(
      value,
      `$range requires a numeric ${name} value, found value of type: ${typeName(value)}`,
      `$range requires a ${name} value that can be represented as a 32-bit integer, found value: ${formatValue(value)}`,
    );
  const [from, to] = [bound('starting', start), bound('ending', end)];
  const step = others.length ? bound('step', others[0]) : 1;
  if (step === 0) throwQueryError('$range requires a non-zero step value');
  const count = Math.max(0, Math.ceil((to - from) / step));
  checkLength('$range', count);
  return Array.from({ length: count }, (_, i) => from + i * step);
}

function reverseArray(array: unknown): unknown {
  if (isNullish(array)) return null;
  return Array.isArray(array)
    ? [...(array as unknown[])].reverse()
    : throwQueryError(`The argument to $reverseArray must be an array, but was of type: ${typeName(array)}`);
}

function slice(array: unknown, second: unknown, ...others: unknown[]): unknown {
  if (isNullish(array) || isNullish(second)) return null;
  if (!Array.isArray(array))
    return throwQueryError(`First argument to $slice must be an array, but is of type: ${typeName(array)}`);
  const position = requireInt32(
    second,
    `Second argument to $slice must be a numeric value, but is of type: ${typeName(second)}`,
    `Second argument to $slice can't be represented as a 32-bit integer: ${formatValue(second)}`,
  );
  if (!others.length) return position < 0 ? array.slice(position) : array.slice(0, position);
  const [third] = others;
  if (isNullish(third)) return null;
  const count = requireInt32(
    third,
    `Third argument to $slice must be numeric, but is of type: ${typeName(third)}`,
    `Third argument to $slice can't be represented as a 32-bit integer: ${formatValue(third)}`,
  );
  if (count <= 0) throwQueryError(`Third argument to $slice must be positive: ${count}`);
  const start = position < 0 ? Math.max(0, array.length + position) : position;
  return array.slice(start, start + count);
}

const zip: Operator = (operand, scope) => {
  const { inputs, useLongestLength, defaults } = operand as {
    inputs: unknown[];
    useLongestLength?: boolean;
    defaults?: unknown[];
  };
  const arrays = inputs.map((input) => scope.evaluate(input, scope));
  const invalid = arrays.find((array) => !isNullish(array) && !Array.isArray(array));
  const firstNullish = arrays.findIndex(isNullish);
  const firstInvalid = arrays.indexOf(invalid);
  if (firstNullish >= 0 && (invalid === undefined || firstNullish < firstInvalid)) return null;
  if (invalid !== undefined) throwQueryError(`$zip found a non-array expression in input: ${formatValue(invalid)}`);
  const lists = arrays as unknown[][];
  const fillers = (defaults ?? []).map((expression) => scope.evaluate(expression, scope));
  const lengths = lists.map((list) => list.length);
  const length = useLongestLength ? Math.max(...lengths) : Math.min(...lengths);
  checkLength('$zip', length * (lists.length + 1));
  return Array.from({ length }, (_, i) => lists.map((list, at) => (i < list.length ? list[i] : fillers[at]) ?? null));
};

/** Array operators (MongoDB manual). */
export const ARRAYS: Record<string, Operator> = {
  $arrayElemAt: onArguments(arrayElemAt),
  $concatArrays: onArguments(concatArrays),
  $filter: filter,
  $first: elementAtEnd('$first', 0),
  $in: onArguments(isIn),
  $indexOfArray: onArguments(indexOfArray),
  $isArray: onArguments((value) => Array.isArray(value)),
  $last: elementAtEnd('$last', -1),
  $map: map,
  $range: onArguments(range),
  $reduce: reduce,
  $reverseArray: onArguments(reverseArray),
  $size: onArguments((value) =>
    Array.isArray(value)
      ? value.length
      : throwQueryError(`The argument to $size must be an array, but was of type: ${typeName(value)}`),
  ),
  $slice: onArguments(slice),
  $zip: zip,
};
