import { candidatesAt, valuesAt } from '../paths';
import { refuse } from '../query-error';
import { readShape } from '../geo/geojson';
import { createSorted, type Sorted } from './sorted-list';
import type { Document, IndexDefinition } from '../types';
import { compareValues, isContainer } from '../values';

/**
 * One place of one document in an index: the values of its key, then its id. In `_id_`, whose key is the id, it stands
 * once.
 */
export type Entry = readonly unknown[];

/** The document an entry leads to. */
export const idOf = (it: Entry): string => it[it.length - 1] as string;

/** An index at work. */
export type Index = {
  name: string;
  keys: { path: string; parts: string[]; direction: 1 | -1 }[];
  unique: boolean;
  entries: Sorted<Entry>;
  /**
   * The keys at which some document has, or had, several values; there one walk can not obey two bounds, nor give an
   * order.
   */
  spread: ReadonlySet<number>;
};

/** The paths of a 2dsphere index; their values are checked on every write. */
export type PlaceIndex = { name: string; paths: string[] };

// a document whose array on the way is empty still has a place
const NOWHERE = Object.freeze({ '': 'nowhere' });

/** Makes an empty index, or the list of checked paths when it is a 2dsphere one. */
export function createIndex({ name, keys, unique = false }: IndexDefinition): Index | PlaceIndex {
  const entries = Object.entries(keys);
  const paths = entries.filter(([, direction]) => direction === '2dsphere').map(([path]) => path);
  if (paths.length) return { name, paths };
  const ordered = entries.map(([path, direction]) => ({
    path,
    parts: path.split('.'),
    direction: direction as 1 | -1,
  }));
  const directions = ordered.map(({ direction }) => direction);
  const compare = (a: Entry, b: Entry) => {
    for (let i = 0; i < directions.length; i++) {
      const order = a[i] === b[i] ? 0 : compareValues(a[i], b[i]);
      if (order) return order * directions[i]!;
    }
    const [id, other] = [idOf(a), idOf(b)];
    return id === other ? 0 : compareValues(id, other);
  };
  return { name, keys: ordered, unique, entries: createSorted(compare), spread: new Set() };
}

export const isPlaceIndex = (it: Index | PlaceIndex): it is PlaceIndex => 'paths' in it;

function distinct(values: unknown[]): unknown[] {
  if (values.length < 2) return values;
  const sorted = [...values].sort(compareValues);
  return sorted.filter((it, i) => i === 0 || compareValues(it, sorted[i - 1]) !== 0);
}

/** The one key of a document that has a single value at each field; undefined when the long way is needed. */
function plainKey({ keys }: Pick<Index, 'keys'>, it: object): unknown[] | undefined {
  const key = new Array<unknown>(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const { path, parts } = keys[i]!;
    const value = parts.length === 1 && Object.hasOwn(it, path) ? (it as Record<string, unknown>)[path] : undefined;
    if (value === undefined || Array.isArray(value)) return undefined;
    key[i] = value;
  }
  return key;
}

/** Every key a document has in an index; refuses two arrays side by side, as MongoDB does. */
export function keysOf(index: Pick<Index, 'keys'>, it: object): unknown[][] {
  const plain = plainKey(index, it);
  if (plain) return [plain];
  let keys: unknown[][] = [[]];
  let spreading = '';
  for (const { path, parts } of index.keys) {
    const values = distinct(candidatesAt(it, parts));
    if (values.length !== 1) {
      const root = parts[0]!;
      if (spreading && spreading !== root) refuse(`cannot index parallel arrays [${root}] [${spreading}] (${path})`);
      spreading = root;
    }
    const all = values.length ? values.map((value) => value ?? null) : [NOWHERE];
    keys =
      all.length === 1
        ? keys.map((key) => [...key, all[0]])
        : keys.flatMap((key) => all.map((value) => [...key, value]));
  }
  return keys;
}

/** A key with the names of its fields. */
export const keyObject = ({ keys }: Pick<Index, 'keys'>, key: Entry): Record<string, unknown> =>
  Object.fromEntries(keys.map(({ path }, i) => [path, key[i]]));

const isSameKey = (a: unknown[], b: unknown[]) => a.every((value, i) => compareValues(value, b[i]) === 0);

const isSingle = (keys: unknown[][]) =>
  keys.length === 1 && !keys[0]!.some((value) => typeof value === 'object' && value !== null);

/** Remembers at which keys a document has several values, or a list instead of one. */
function noteSpread(index: Index, keys: unknown[][]): void {
  if (isSingle(keys)) return;
  const [first = [], ...others] = keys;
  const spreading = first.flatMap((value, i) =>
    value === NOWHERE || Array.isArray(value) || others.some((other) => compareValues(value, other[i]) !== 0)
      ? [i]
      : [],
  );
  if (spreading.some((i) => !index.spread.has(i))) index.spread = new Set([...index.spread, ...spreading]);
}

/** The entry of these values; made in its full length, for an array that grows keeps room for sixteen more. */
export function entryOf({ name, keys }: Index, key: unknown[], id: string): Entry {
  if (name === '_id_') return key;
  const entry = new Array<unknown>(keys.length + 1);
  for (let i = 0; i < keys.length; i++) entry[i] = key[i];
  entry[keys.length] = id;
  return entry;
}

/** The entries of a document that is to come into an index. */
export function entriesOf(index: Index, it: Document): Entry[] {
  const keys = keysOf(index, it);
  noteSpread(index, keys);
  return keys.map((key) => entryOf(index, key, it._id));
}

/** Gives many documents that are new their places in an index at once. */
export function addAll(index: Index, documents: Iterable<Document>): void {
  const entries: Entry[] = [];
  for (const it of documents) for (const entry of entriesOf(index, it)) entries.push(entry);
  index.entries.addAll(entries);
}

/** Moves a document's places in an index from what it was to what it is; undefined is not there. */
export function move(index: Index, before: Document | undefined, after: Document | undefined): void {
  const [old, now] = [before, after].map((it) => (it ? keysOf(index, it) : []));
  // most updates leave most indexes as they are
  if (old!.length === now!.length && old!.every((key, i) => isSameKey(key, now![i]!))) return;
  for (const key of old!) index.entries.remove(entryOf(index, key, before!._id));
  for (const entry of after ? entriesOf(index, after) : []) index.entries.add(entry);
}

/** The id of another document that has this key, if there is one. */
export function holderOf(index: Index, key: unknown[], id: string): string | undefined {
  const probe = (entry: Entry) => {
    for (let i = 0; i < key.length; i++) {
      const order = compareValues(entry[i], key[i]) * index.keys[i]!.direction;
      if (order) return order;
    }
    return 0;
  };
  for (const entry of index.entries.walk(probe)) if (idOf(entry) !== id) return idOf(entry);
  return undefined;
}

/** Refuses a document whose place can not be indexed. */
export function checkPlaces({ paths }: PlaceIndex, it: object): void {
  for (const path of paths) {
    for (const value of valuesAt(it, path.split('.'))) {
      if (value === undefined || value === null) continue;
      const isList = Array.isArray(value) && value.length > 0 && value.every(isContainer);
      for (const place of isList ? (value as unknown[]) : [value]) readShape(place);
    }
  }
}
