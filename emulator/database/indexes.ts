import { candidatesAt, valuesAt } from './paths';
import { refuse } from './refused';
import { readShape } from './shapes';
import { createSorted, type Sorted } from './sorted';
import type { Document, IndexDefinition } from './types';
import { compareValues, isContainer } from './values';

/** One place of one document in an index. */
export type Entry = { key: unknown[]; id: string };

/** An index at work. */
export type Index = {
  name: string;
  keys: { path: string; parts: string[]; direction: 1 | -1 }[];
  unique: boolean;
  entries: Sorted<Entry>;
  /** Some document has, or had, several places; then one walk can not obey two bounds, nor give an order. */
  spread: boolean;
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
  const ordered = entries.map(([path, direction]) => ({ path, parts: path.split('.'), direction: direction as 1 | -1 }));
  const compare = (a: Entry, b: Entry) => {
    for (let i = 0; i < ordered.length; i++) {
      const order = compareValues(a.key[i], b.key[i]) * ordered[i]!.direction;
      if (order) return order;
    }
    return compareValues(a.id, b.id);
  };
  return { name, keys: ordered, unique, entries: createSorted(compare), spread: false };
}

export const isPlaceIndex = (it: Index | PlaceIndex): it is PlaceIndex => 'paths' in it;

function distinct(values: unknown[]): unknown[] {
  if (values.length < 2) return values;
  const sorted = [...values].sort(compareValues);
  return sorted.filter((it, i) => i === 0 || compareValues(it, sorted[i - 1]) !== 0);
}

/** Every key a document has in an index; refuses two arrays side by side, as MongoDB does. */
export function keysOf(index: Pick<Index, 'keys'>, it: object): unknown[][] {
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
    keys = all.length === 1 ? keys.map((key) => [...key, all[0]]) : keys.flatMap((key) => all.map((value) => [...key, value]));
  }
  return keys;
}

/** A key with the names of its fields. */
export const keyObject = ({ keys }: Pick<Index, 'keys'>, key: unknown[]): Record<string, unknown> =>
  Object.fromEntries(keys.map(({ path }, i) => [path, key[i]]));

const isSameKey = (a: unknown[], b: unknown[]) => a.every((value, i) => compareValues(value, b[i]) === 0);

/** Moves a document's places in an index from what it was to what it is; undefined is not there. */
export function move(index: Index, before: Document | undefined, after: Document | undefined): void {
  const [old, now] = [before, after].map((it) => (it ? keysOf(index, it) : []));
  // most updates leave most indexes as they are
  if (old!.length === now!.length && old!.every((key, i) => isSameKey(key, now![i]!))) return;
  if (now!.length > 1 || now![0]?.some((value) => value === NOWHERE || Array.isArray(value))) index.spread = true;
  for (const key of old!) index.entries.remove({ key, id: before!._id });
  for (const key of now!) index.entries.add({ key, id: after!._id });
}

/** The id of another document that has this key, if there is one. */
export function holderOf(index: Index, key: unknown[], id: string): string | undefined {
  const probe = (entry: Entry) => {
    for (let i = 0; i < key.length; i++) {
      const order = compareValues(entry.key[i], key[i]) * index.keys[i]!.direction;
      if (order) return order;
    }
    return 0;
  };
  for (const entry of index.entries.walk(probe)) if (entry.id !== id) return entry.id;
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
