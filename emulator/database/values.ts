import { countWork } from './work-limit';

// MongoDB's order, equality, size and type names of values.

const NULL = 2;
const ARRAY = 6;

/** The position of a value's type in MongoDB's type order; missing counts as null. */
export function typeOrder(value: unknown): number {
  switch (typeof value) {
    case 'number':
      return 3;
    case 'string':
      return 4;
    case 'boolean':
      return 8;
    case 'undefined':
      return NULL;
  }
  if (value === null) return NULL;
  if (Array.isArray(value)) return ARRAY;
  if (value instanceof Date) return 9;
  return value instanceof RegExp ? 11 : 5;
}

// surrogates sort after U+E000–U+FFFF, as in UTF-8, which MongoDB compares byte by byte
const utf8Order = (unit: number) => (unit >= 0xe000 ? unit - 0x2000 : unit >= 0xd800 ? unit + 0x2000 : unit);

const CHARACTERS_PER_UNIT = 32;

function compareStrings(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter >= CHARACTERS_PER_UNIT) countWork(shorter / CHARACTERS_PER_UNIT);
  if (a === b) return 0;
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return utf8Order(x) - utf8Order(y);
  }
  return a.length - b.length;
}

function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return a === b ? 0 : Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

function compareObjects(a: Record<string, unknown>, b: Record<string, unknown>): number {
  const [names, others] = [Object.keys(a), Object.keys(b)];
  const shorter = Math.min(names.length, others.length);
  for (let i = 0; i < shorter; i++) {
    const [name, other] = [names[i]!, others[i]!];
    const order =
      typeOrder(a[name]) - typeOrder(b[other]) || compareStrings(name, other) || compareValues(a[name], b[other]);
    if (order) return order;
  }
  return names.length - others.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const order = compareValues(a[i], b[i]);
    if (order) return order;
  }
  return a.length - b.length;
}

/** Compares two values in MongoDB's order: by type, then by value; objects by field, arrays by element. */
export function compareValues(a: unknown, b: unknown): number {
  countWork();
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  const type = typeOrder(a);
  const order = type - typeOrder(b);
  if (order || type === NULL) return order;
  if (type === ARRAY) return compareArrays(a as unknown[], b as unknown[]);
  if (a instanceof RegExp) return compareStrings(String(a), String(b));
  if (type !== 5) return Number(a) - Number(b);
  return compareObjects(a as Record<string, unknown>, b as Record<string, unknown>);
}

/** True for the same type and value; missing equals null. */
export const isEqual = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0;

/** Returns a deep copy. */
export function clone<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value;
  countWork();
  if (value instanceof Date) return new Date(value.getTime()) as T;
  if (Array.isArray(value)) return value.map(clone) as T;
  const cloned: Record<string, unknown> = {};
  for (const key of Object.keys(value)) cloned[key] = clone((value as Record<string, unknown>)[key]);
  return cloned as T;
}

/** True for an object or an array. */
export const isContainer = (value: unknown): value is Record<string, unknown> => {
  const type = typeOrder(value);
  return type === 5 || type === ARRAY;
};

/** True for an object that is not an array, a date or a regular expression. */
export const isObject = (value: unknown): value is Record<string, unknown> => typeOrder(value) === 5;

/** The size of a value in BSON, in bytes. */
export function bsonSize(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 5;
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 4 : 8;
  if (!isContainer(value)) return value instanceof Date ? 8 : value instanceof RegExp ? value.source.length + 4 : 1;
  let size = 5;
  for (const key of Object.keys(value)) size += 2 + Buffer.byteLength(key) + bsonSize(value[key]);
  return size;
}

const TYPE_NAMES: Record<number, string> = {
  2: 'null',
  4: 'string',
  5: 'object',
  6: 'array',
  8: 'bool',
  9: 'date',
  11: 'regex',
};

/** The name of a value's type in MongoDB's error texts. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value !== 'number') return TYPE_NAMES[typeOrder(value)]!;
  if (!Number.isInteger(value)) return 'double';
  return Math.abs(value) < 2 ** 31 ? 'int' : 'long';
}

/** Formats a value as MongoDB's error texts do. */
export function formatValue(value: unknown): string {
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (Array.isArray(value)) return value.length ? `[ ${value.map(formatValue).join(', ')} ]` : '[]';
  if (!isObject(value)) return value instanceof RegExp ? String(value) : JSON.stringify(value ?? null);
  const inside = Object.keys(value).map((key) => `${key}: ${formatValue(value[key])}`);
  return `{ ${inside.join(', ')} }`;
}
