import { checkKey } from '../paths';
import { throwQueryError } from '../query-error';
import { formatValue, isObject, typeName } from '../values';
import { isNullish, onArguments, type Operator } from './scope';

/** Merges objects; null and missing are ignored, other values throw QueryError. */
export function mergeObjects(values: unknown[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isObject(value)) {
      const found = `${formatValue(value)} is of type ${typeName(value)}`;
      return throwQueryError(`$mergeObjects requires object inputs, but input ${found}`);
    }
    Object.assign(merged, value);
  }
  return merged;
}

function objectToArray(value: unknown): unknown {
  if (isNullish(value)) return null;
  if (!isObject(value)) return throwQueryError(`$objectToArray requires a document input, found: ${typeName(value)}`);
  return Object.entries(value).map(([k, v]) => ({ k, v }));
}

function pairOfArray(element: unknown): [string, unknown] {
  if (!Array.isArray(element)) {
    const found = `Array was detected, now found: ${typeName(element)}`;
    const expected = 'Elements must all be arrays or all be objects';
    return throwQueryError(`$arrayToObject requires a consistent input format. ${expected}. ${found}`);
  }
  if (element.length !== 2)
    throwQueryError(`$arrayToObject requires an array of size 2 arrays,found array of size: ${element.length}`);
  const [key, value] = element as [unknown, unknown];
  if (typeof key === 'string') return [key, value];
  const expected = 'where the key must be of type string';
  return throwQueryError(
    `$arrayToObject requires an array of key-value pairs, ${expected}. Found key type: ${typeName(key)}`,
  );
}

function pairOfObject(element: unknown): [string, unknown] {
  if (!isObject(element)) {
    const found = `Object was detected, now found: ${typeName(element)}`;
    const expected = 'Elements must all be arrays or all be objects';
    return throwQueryError(`$arrayToObject requires a consistent input format. ${expected}. ${found}`);
  }
  const count = Object.keys(element).length;
  if (count !== 2)
    throwQueryError(`$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${count}`);
  if (!('k' in element && 'v' in element)) {
    const found = `Missing either or both keys from: ${formatValue(element)}`;
    throwQueryError(`$arrayToObject requires an object with keys 'k' and 'v'. ${found}`);
  }
  const { k: key, v: value } = element;
  if (typeof key === 'string') return [key, value];
  const expected = "where the value of 'k' must be of type string";
  return throwQueryError(
    `$arrayToObject requires an object with keys 'k' and 'v', ${expected}. Found type: ${typeName(key)}`,
  );
}

function arrayToObject(value: unknown): unknown {
  if (isNullish(value)) return null;
  if (!Array.isArray(value))
    return throwQueryError(`$arrayToObject requires an array input, found: ${typeName(value)}`);
  const [first] = value as unknown[];
  if (value.length && !Array.isArray(first) && !isObject(first))
    throwQueryError(`Unrecognised input type format for $arrayToObject: ${typeName(first)}`);
  const pairs = value.map(Array.isArray(first) ? pairOfArray : pairOfObject);
  for (const [key] of pairs) checkKey(key);
  return Object.fromEntries(pairs);
}

/** Object operators (MongoDB manual). */
export const OBJECTS: Record<string, Operator> = {
  $arrayToObject: onArguments(arrayToObject),
  $mergeObjects: onArguments((...values) => mergeObjects(values)),
  $objectToArray: onArguments(objectToArray),
};
