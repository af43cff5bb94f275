import { createDocuments, type Documents } from './document-map';
import { duplicate } from '../errors';
import {
  checkPlaces,
  createIndex,
  idOf,
  isPlaceIndex,
  keyObject,
  keysOf,
  move,
  type Entry,
  type Index,
  type PlaceIndex,
} from '../indexes/ordered-index';
import type { Document, IndexDefinition } from '../types';
import { sameValue } from '../values';

/** One collection: its documents in the order they came, and its indexes. Documents are never changed in place. */
export type Collection = {
  name: string;
  documents: Documents;
  indexes: Index[];
  /** Those of the indexes that let no two documents have one key, but for `_id_`. */
  unique: Index[];
  places: PlaceIndex[];
};

/** An empty collection; every one has the index `_id_`. */
export function createCollection(name: string, definitions: IndexDefinition[] = []): Collection {
  const made = [{ name: '_id_', keys: { _id: 1 } } as IndexDefinition, ...definitions].map(createIndex);
  const indexes = made.filter((it): it is Index => !isPlaceIndex(it));
  return {
    name,
    documents: createDocuments(),
    indexes,
    unique: indexes.filter(({ unique }) => unique),
    places: made.filter(isPlaceIndex),
  };
}

/** Puts a document in, in place of the one with its id. */
export function put(collection: Collection, it: Document): void {
  const before = collection.documents.get(it._id);
  for (const index of collection.indexes) move(index, before, it);
  collection.documents.set(it._id, it);
}

/** Takes a document out. */
export function remove(collection: Collection, id: string): void {
  const before = collection.documents.get(id);
  if (!before) return;
  for (const index of collection.indexes) move(index, before, undefined);
  collection.documents.delete(id);
}

/** A key of a unique index, with a name by which two equal ones can be told. */
export type UniqueKey = { index: Index; key: unknown[] };

/** The keys no other document of the collection may have. */
export const uniqueKeys = (collection: Collection, it: Document): UniqueKey[] =>
  collection.unique.flatMap((index) => keysOf(index, it).map((key) => ({ index, key })));

/** Refuses a document no index can hold. */
export function checkIndexable(collection: Collection, it: Document): void {
  for (const index of collection.indexes) if (index.name !== '_id_') keysOf(index, it);
  for (const index of collection.places) checkPlaces(index, it);
}

/** Throws when two documents share a key of this index, as they may after it was added to the definition. */
export function checkUnique({ name }: Collection, index: Index): void {
  let before: Entry | undefined;
  for (const entry of index.entries.walk(() => 0)) {
    const isSame =
      before && idOf(before) !== idOf(entry) && index.keys.every((_, i) => sameValue(before![i], entry[i]));
    if (isSame) throw duplicate(name, index.name, keyObject(index, entry));
    before = entry;
  }
}
