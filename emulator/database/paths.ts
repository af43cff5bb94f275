import { isContainer, isObject } from './values';

// How MongoDB's queries and indexes walk a dotted path: arrays on the way spread out, their elements are meant too.

const DIGITS = /^\d+$/;

function walk(it: unknown, parts: string[], at: number, found: unknown[]): void {
  if (at === parts.length) {
    found.push(it);
    return;
  }
  const part = parts[at]!;
  if (Array.isArray(it)) {
    if (DIGITS.test(part) && Number(part) < it.length) walk(it[Number(part)], parts, at + 1, found);
    for (const element of it) if (isObject(element)) walk(element, parts, at, found);
  } else if (isContainer(it)) walk(Object.hasOwn(it, part) ? it[part] : undefined, parts, at + 1, found);
  else found.push(undefined);
}

/** The values at a path, undefined for each place where it is missing; arrays at the end stay whole. */
export function valuesAt(it: object, parts: string[]): unknown[] {
  const found: unknown[] = [];
  walk(it, parts, 0, found);
  return found;
}

/** The values a condition on this path is tried on: each value, and each element of a value that is an array. */
export function candidatesAt(it: object, parts: string[]): unknown[] {
  if (parts.length === 1) {
    const key = parts[0]!;
    const value = Object.hasOwn(it, key) ? (it as Record<string, unknown>)[key] : undefined;
    return Array.isArray(value) ? [...value, value] : [value];
  }
  const candidates: unknown[] = [];
  for (const value of valuesAt(it, parts)) {
    if (Array.isArray(value)) for (const element of value) candidates.push(element);
    candidates.push(value);
  }
  return candidates;
}
