// Values as MongoDB orders, copies, measures and names them.

const NULL = 2;
const ARRAY = 6;

/** The place of a value's type in MongoDB's order of types; missing counts as null. */
export function rank(it: unknown): number {
  switch (typeof it) {
    case 'number':
      return 3;
    case 'string':
      return 4;
    case 'boolean':
      return 8;
    case 'undefined':
      return NULL;
  }
  if (it === null) return NULL;
  if (Array.isArray(it)) return ARRAY;
  if (it instanceof Date) return 9;
  return it instanceof RegExp ? 11 : 5;
}

// surrogates sort after U+E000–U+FFFF, as in UTF-8, which MongoDB compares byte by byte
const weight = (unit: number) => (unit >= 0xe000 ? unit - 0x2000 : unit >= 0xd800 ? unit + 0x2000 : unit);

function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return weight(x) - weight(y);
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
    const order = rank(a[name]) - rank(b[other]) || compareStrings(name, other) || compareValues(a[name], b[other]);
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

/** MongoDB's order of values: by type, then by value; documents field by field, arrays element by element. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  const type = rank(a);
  const order = type - rank(b);
  if (order || type === NULL) return order;
  if (type === ARRAY) return compareArrays(a as unknown[], b as unknown[]);
  if (a instanceof RegExp) return compareStrings(String(a), String(b));
  if (type !== 5) return Number(a) - Number(b);
  return compareObjects(a as Record<string, unknown>, b as Record<string, unknown>);
}

/** Same type and same value; missing equals null. */
export const sameValue = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0;

/** A copy that shares nothing changeable with the original. */
export function copy<T>(it: T): T {
  if (typeof it !== 'object' || it === null || it instanceof RegExp) return it;
  if (it instanceof Date) return new Date(it.getTime()) as T;
  if (Array.isArray(it)) return it.map(copy) as T;
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(it)) made[key] = copy((it as Record<string, unknown>)[key]);
  return made as T;
}

/** A document or array, the only values a path leads through. */
export const isContainer = (it: unknown): it is Record<string, unknown> => {
  const type = rank(it);
  return type === 5 || type === ARRAY;
};

/** A plain document: no array, date or pattern. */
export const isObject = (it: unknown): it is Record<string, unknown> => rank(it) === 5;

/** The size of a value in BSON. */
export function sizeOf(it: unknown): number {
  if (typeof it === 'string') return Buffer.byteLength(it) + 5;
  if (typeof it === 'number') return Number.isInteger(it) && Math.abs(it) < 2 ** 31 ? 4 : 8;
  if (!isContainer(it)) return it instanceof Date ? 8 : it instanceof RegExp ? it.source.length + 4 : 1;
  let size = 5;
  for (const key of Object.keys(it)) size += 2 + Buffer.byteLength(key) + sizeOf(it[key]);
  return size;
}

const NAMES: Record<number, string> = {
  2: 'null',
  4: 'string',
  5: 'object',
  6: 'array',
  8: 'bool',
  9: 'date',
  11: 'regex',
};

/** The type's name in MongoDB's error texts. */
export function typeName(it: unknown): string {
  if (it === undefined) return 'missing';
  if (typeof it !== 'number') return NAMES[rank(it)]!;
  if (!Number.isInteger(it)) return 'double';
  return Math.abs(it) < 2 ** 31 ? 'int' : 'long';
}

/** The value as MongoDB's error texts show it. */
export function describe(it: unknown): string {
  if (it instanceof Date) return `new Date(${it.getTime()})`;
  if (Array.isArray(it)) return it.length ? `[ ${it.map(describe).join(', ')} ]` : '[]';
  if (!isObject(it)) return it instanceof RegExp ? String(it) : JSON.stringify(it ?? null);
  const inside = Object.keys(it).map((key) => `${key}: ${describe(it[key])}`);
  return `{ ${inside.join(', ')} }`;
}
