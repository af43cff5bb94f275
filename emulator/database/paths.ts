import { throwQueryError } from './query-error';
import { isContainer, isObject } from './values';

// Dotted paths in queries and indexes: an array on the path stands for each of its elements.

/** An index that begins with zero finds no element, as in MongoDB. */
const ARRAY_INDEX = /^(0|[1-9]\d*)$/;

function walk(value: unknown, parts: string[], at: number, found: unknown[]): void {
  if (at === parts.length) {
    found.push(value);
    return;
  }
  const part = parts[at]!;
  if (Array.isArray(value)) {
    if (ARRAY_INDEX.test(part) && Number(part) < value.length) walk(value[Number(part)], parts, at + 1, found);
    for (const element of value) if (isObject(element)) walk(element, parts, at, found);
  } else if (isContainer(value)) walk(Object.hasOwn(value, part) ? value[part] : undefined, parts, at + 1, found);
  else found.push(undefined);
}

/** The values at a path, undefined where it is missing; an array at the end is one value. */
export function valuesAt(document: object, parts: string[]): unknown[] {
  const found: unknown[] = [];
  walk(document, parts, 0, found);
  return found;
}

/**
 * The values that a condition on the path is tested with: each value, and each element of an array value. The empty
 * path stands for the value itself, whatever it is.
 */
export function candidatesAt(document: object, parts: string[]): unknown[] {
  if (!parts.length) return [document];
  if (parts.length === 1) {
    const key = parts[0]!;
    const value = Object.hasOwn(document, key) ? (document as Record<string, unknown>)[key] : undefined;
    return Array.isArray(value) ? [...value, value] : [value];
  }
  const candidates: unknown[] = [];
  for (const value of valuesAt(document, parts)) {
    if (Array.isArray(value)) for (const element of value) candidates.push(element);
    candidates.push(value);
  }
  return candidates;
}

/** Throws QueryError for a field name that no document can have. */
export function checkKey(name: string): void {
  if (name.includes('\0')) throwQueryError(`a field name may not contain the NULL byte: ${JSON.stringify(name)}`);
  // it would change what the object is instead of what it holds
  if (name === '__proto__') throwQueryError('a field can not be named __proto__');
}

/** Throws QueryError for a field name that an expression cannot make. */
export function checkFieldName(name: string): void {
  checkKey(name);
  if (!name) throwQueryError('FieldPath field names may not be empty strings.');
  if (name.includes('.')) throwQueryError(`FieldPath field names may not contain '.': '${name}'`);
}

/** Throws QueryError for a path that expressions and stages cannot name. */
export function checkFieldPath(path: string): void {
  if (!path) throwQueryError('FieldPath cannot be constructed with empty string');
  if (path.endsWith('.')) throwQueryError(`FieldPath must not end with a '.': '${path}'`);
  const parts = path.split('.');
  parts.forEach(checkKey);
  if (parts.includes('')) throwQueryError(`FieldPath field names may not be empty strings: '${path}'`);
  if (parts.some((part) => part.startsWith('$')))
    throwQueryError(`FieldPath field names may not start with '$': '${path}'`);
}
