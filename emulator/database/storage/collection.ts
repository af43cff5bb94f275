import { collectBatches } from './document-batch';
import type { DocumentCache } from './document-cache';
import { createDocumentMap, type DocumentMap } from './document-map';
import { duplicateKey } from '../errors';
import {
  checkGeometries,
  createIndex,
  idOf,
  idsUnder,
  isGeoIndex,
  isSameKey,
  nameKeyFields,
  uniqueKeysOf,
  updateIndex,
  type IndexEntry,
  type Index,
  type GeoIndex,
} from '../indexes/ordered-index';
import type { Document, IndexDefinition } from '../types';
import { isEqual } from '../values';

/** A collection: its documents in insertion order and its indexes. Documents are never changed in place. */
export type IndexedCollection = {
  name: string;
  documents: DocumentMap;
  indexes: Index[];
  /** The unique indexes except `_id_`. */
  unique: Index[];
  geoIndexes: GeoIndex[];
};

/** Creates an empty collection with the index `_id_` and the defined ones. */
export function createCollection(
  name: string,
  cache: DocumentCache,
  definitions: IndexDefinition[] = [],
): IndexedCollection {
  const created = [{ name: '_id_', keys: { _id: 1 } } as IndexDefinition, ...definitions].map(createIndex);
  const indexes = created.filter((index): index is Index => !isGeoIndex(index));
  return {
    name,
    documents: createDocumentMap(cache),
    indexes,
    unique: indexes.filter(({ unique }) => unique),
    geoIndexes: created.filter(isGeoIndex),
  };
}

/** Inserts a document, which is kept as its JSON, or replaces the one with its id. */
export function saveDocument(collection: IndexedCollection, document: Document, json: Buffer): void {
  const before = collection.documents.get(document._id);
  for (const index of collection.indexes) updateIndex(index, before, document);
  // what was only written is often not read for long, what was changed is often changed again
  collection.documents.set(document._id, json, before && document);
}

/** A new document and its JSON. */
export type AddedDocument = { document: Document; json: Buffer };

/** Inserts new documents, which are kept compressed. */
export function addDocuments(collection: IndexedCollection, added: AddedDocument[]): void {
  const batches = collectBatches(({ ids, lengths, batch }) => collection.documents.setBatch(ids, lengths, batch));
  for (const { document, json } of added) {
    for (const index of collection.indexes) updateIndex(index, undefined, document);
    batches.add(document._id, json);
  }
  batches.flush();
}

/** Removes a document if it exists. */
export function removeDocument(collection: IndexedCollection, id: string): void {
  const before = collection.documents.get(id);
  if (!before) return;
  for (const index of collection.indexes) updateIndex(index, before, undefined);
  collection.documents.delete(id);
}

/** A key of a document in a unique index. */
export type UniqueKey = { index: Index; key: unknown[] };

/** The keys of a document that no other document may have. */
export const uniqueKeys = (collection: IndexedCollection, document: Document): UniqueKey[] =>
  collection.unique.flatMap((index) => uniqueKeysOf(index, document).map((key) => ({ index, key })));

/** Whether a key is one of those that the document with this id keeps others from having. */
function owns({ documents }: IndexedCollection, index: Index, id: string, key: readonly unknown[]): boolean {
  return (
    !index.multikey.size ||
    uniqueKeysOf(index, documents.get(id)!).some((own) => isSameKey(own, key.slice(0, own.length)))
  );
}

/** The id of another document that owns this key, if there is one. */
export function findOwner(collection: IndexedCollection, { index, key }: UniqueKey, id: string): string | undefined {
  for (const other of idsUnder(index, key, id)) if (owns(collection, index, other, key)) return other;
  return undefined;
}

/** Throws QueryError when an index cannot contain the document. */
export function checkIndexable(collection: IndexedCollection, document: Document): void {
  for (const index of collection.indexes) if (index.name !== '_id_') uniqueKeysOf(index, document);
  for (const index of collection.geoIndexes) checkGeometries(index, document);
}

/** Throws when two documents own a key, which is possible after an index was added to the definition. */
export function checkUnique(collection: IndexedCollection, index: Index): void {
  let before: IndexEntry | undefined;
  for (const entry of index.entries.walk(() => 0)) {
    if (!owns(collection, index, idOf(entry), entry)) continue;
    const isSame = before && idOf(before) !== idOf(entry) && index.keys.every((_, i) => isEqual(before![i], entry[i]));
    if (isSame) throw duplicateKey(collection.name, index.name, nameKeyFields(index, entry));
    before = entry;
  }
}
