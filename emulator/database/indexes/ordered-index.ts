import { documentKeys, EMPTY_LIST } from '../document-keys';
import { candidatesAt, valuesAt } from '../paths';
import { throwQueryError } from '../query-error';
import { parseGeometry } from '../geo/geojson';
import { createSortedList, type SortedList } from './sorted-list';
import type { Document, IndexDefinition } from '../types';
import { compareValues, isContainer } from '../values';

/**
 * An entry of an index: the values of the key, then the document's id. In `_id_` the key is the id, stored once.
 */
export type IndexEntry = readonly unknown[];

/** The id of the entry's document. */
export const idOf = (entry: IndexEntry): string => entry[entry.length - 1] as string;

/** A sorted index over one or several paths. */
export type Index = {
  name: string;
  keys: { path: string; parts: string[]; direction: 1 | -1 }[];
  unique: boolean;
  entries: SortedList<IndexEntry>;
  /**
   * The positions of keys at which some document has or had several values. There an index scan can use only one bound
   * and cannot provide an order.
   */
  multikey: ReadonlySet<number>;
};

/** A 2dsphere index: its values are checked on every write, but searches do not use it. */
export type GeoIndex = { name: string; paths: string[] };

/** Creates an empty index of either kind. */
export function createIndex({ name, keys, unique = false }: IndexDefinition): Index | GeoIndex {
  const entries = Object.entries(keys);
  const paths = entries.filter(([, direction]) => direction === '2dsphere').map(([path]) => path);
  if (paths.length) return { name, paths };
  const ordered = entries.map(([path, direction]) => ({
    path,
    parts: path.split('.'),
    direction: direction as 1 | -1,
  }));
  const directions = ordered.map(({ direction }) => direction);
  const compare = (a: IndexEntry, b: IndexEntry) => {
    for (let i = 0; i < directions.length; i++) {
      const order = a[i] === b[i] ? 0 : compareValues(a[i], b[i]);
      if (order) return order * directions[i]!;
    }
    const [id, other] = [idOf(a), idOf(b)];
    return id === other ? 0 : compareValues(id, other);
  };
  return { name, keys: ordered, unique, entries: createSortedList(compare), multikey: new Set() };
}

export const isGeoIndex = (index: Index | GeoIndex): index is GeoIndex => 'paths' in index;

function distinct(values: unknown[]): unknown[] {
  if (values.length < 2) return values;
  const sorted = [...values].sort(compareValues);
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0);
}

/** The key of a document that has one scalar at each path; undefined when `indexKeys` needs the general algorithm. */
function scalarKey({ keys }: Pick<Index, 'keys'>, document: object): unknown[] | undefined {
  const key = new Array<unknown>(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const { path, parts } = keys[i]!;
    const keyValue =
      parts.length === 1 && Object.hasOwn(document, path) ? (document as Record<string, unknown>)[path] : undefined;
    if (keyValue === undefined || Array.isArray(keyValue)) return undefined;
    key[i] = keyValue;
  }
  return key;
}

function refuseParallelArrays(field: string, other: string): never {
  return throwQueryError(`cannot index parallel arrays [${field}] [${other}]`);
}

/** The keys that a unique index keeps others from having; throws QueryError for parallel arrays, as MongoDB does. */
export function uniqueKeysOf(index: Pick<Index, 'keys'>, document: object): unknown[][] {
  const plain = scalarKey(index, document);
  if (plain) return [plain];
  const paths = index.keys.map(({ parts }) => parts);
  return documentKeys(document, paths, refuseParallelArrays).map((key) =>
    key.map((keyValue) => (keyValue === EMPTY_LIST ? [] : (keyValue ?? null))),
  );
}

/**
 * The keys under which a document is found: every value at one path with every value at the others, because conditions
 * on two paths may hold for different elements. Throws QueryError for parallel arrays.
 */
export function indexKeys(index: Pick<Index, 'keys'>, document: object): unknown[][] {
  const plain = scalarKey(index, document);
  if (plain) return [plain];
  const unique = uniqueKeysOf(index, document);
  return index.keys.reduce<unknown[][]>(
    (keys, { parts }, i) => {
      const values = candidatesAt(document, parts).map((keyValue) => keyValue ?? null);
      const all = distinct([...values, ...unique.map((key) => key[i])]);
      return all.length === 1
        ? keys.map((key) => [...key, all[0]])
        : keys.flatMap((key) => all.map((keyValue) => [...key, keyValue]));
    },
    [[]],
  );
}

/** The key as an object with its paths as names. */
export const nameKeyFields = ({ keys }: Pick<Index, 'keys'>, key: IndexEntry): Record<string, unknown> =>
  Object.fromEntries(keys.map(({ path }, i) => [path, key[i]]));

/** Whether two keys have the same values. */
export const isSameKey = (a: readonly unknown[], b: readonly unknown[]) =>
  a.every((keyValue, i) => compareValues(keyValue, b[i]) === 0);

const isScalarKey = (keys: unknown[][]) =>
  keys.length === 1 && !keys[0]!.some((keyValue) => typeof keyValue === 'object' && keyValue !== null);

/** Records the positions at which a document has several values or an array. */
function recordMultikey(index: Index, keys: unknown[][]): void {
  if (isScalarKey(keys)) return;
  const [first = [], ...others] = keys;
  const positions = first.flatMap((keyValue, i) =>
    Array.isArray(keyValue) || others.some((other) => compareValues(keyValue, other[i]) !== 0) ? [i] : [],
  );
  if (positions.some((i) => !index.multikey.has(i))) index.multikey = new Set([...index.multikey, ...positions]);
}

/** Creates an entry with its final length, because a growing array reserves room for sixteen more elements. */
export function entryOf({ name, keys }: Index, key: unknown[], id: string): IndexEntry {
  if (name === '_id_') return key;
  const entry = new Array<unknown>(keys.length + 1);
  for (let i = 0; i < keys.length; i++) entry[i] = key[i];
  entry[keys.length] = id;
  return entry;
}

/** The entries of a document that is about to be added. */
export function entriesOf(index: Index, document: Document): IndexEntry[] {
  const keys = indexKeys(index, document);
  recordMultikey(index, keys);
  return keys.map((key) => entryOf(index, key, document._id));
}

/** Adds many new documents to several indexes at once; each document is read once. */
export function fillIndexes(indexes: Index[], documents: Iterable<Document>): void {
  if (!indexes.length) return;
  const added = indexes.map((): IndexEntry[] => []);
  for (const document of documents) {
    for (const [i, index] of indexes.entries()) for (const entry of entriesOf(index, document)) added[i]!.push(entry);
  }
  for (const [i, index] of indexes.entries()) index.entries.addAll(added[i]!);
}

/** Replaces the entries of a document; `before` or `after` is undefined when it did not or does not exist. */
export function updateIndex(index: Index, before: Document | undefined, after: Document | undefined): void {
  const [old, now] = [before, after].map((document) => (document ? indexKeys(index, document) : []));
  // most updates do not change most indexes
  if (old!.length === now!.length && old!.every((key, i) => isSameKey(key, now![i]!))) return;
  for (const key of old!) index.entries.remove(entryOf(index, key, before!._id));
  for (const entry of after ? entriesOf(index, after) : []) index.entries.add(entry);
}

/** The ids of the other documents that are found under this key. */
export function* idsUnder(index: Index, key: unknown[], id: string): Iterable<string> {
  const probe = (entry: IndexEntry) => {
    for (let i = 0; i < key.length; i++) {
      const order = compareValues(entry[i], key[i]) * index.keys[i]!.direction;
      if (order) return order;
    }
    return 0;
  };
  for (const entry of index.entries.walk(probe)) if (idOf(entry) !== id) yield idOf(entry);
}

/** Throws QueryError when a value at the indexed paths is not valid GeoJSON. */
export function checkGeometries({ paths }: GeoIndex, document: object): void {
  for (const path of paths) {
    for (const keyValue of valuesAt(document, path.split('.'))) {
      if (keyValue === undefined || keyValue === null) continue;
      const isList = Array.isArray(keyValue) && keyValue.length > 0 && keyValue.every(isContainer);
      for (const geometry of isList ? (keyValue as unknown[]) : [keyValue]) parseGeometry(geometry);
    }
  }
}
