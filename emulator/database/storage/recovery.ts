import { decodeParsed } from '../../wire/ejson';
import { checkUnique, type Collection } from './collection';
import { addAll, move, type Index } from '../indexes/ordered-index';
import { createSnapshotReader } from './snapshot';
import type { Document } from '../types';

/** What one committed write says in the log. */
export type Stored = {
  create?: string[];
  reset?: string[];
  put?: Record<string, unknown[]>;
  remove?: Record<string, string[]>;
};

type World = { collections: Map<string, Collection>; make(name: string): Collection; empty(names: string[]): void };

/** Puts collections back from a snapshot and the log after it; the indexes are right when `finish` is done. */
export function createRestoring({ collections, make, empty }: World) {
  const snapshot = createSnapshotReader(make);
  // by collection, what the snapshot held of the documents the log speaks of
  const earlier = new Map<string, Map<string, Document | undefined>>();

  function note({ name, documents }: Collection, id: string) {
    const known = earlier.get(name) ?? new Map<string, Document | undefined>();
    earlier.set(name, known);
    if (!known.has(id)) known.set(id, documents.get(id));
  }

  function fromLog(record: unknown) {
    const { create = [], reset, put = {}, remove = {} } = record as Stored;
    if (reset) {
      earlier.clear();
      empty(reset);
    }
    create.forEach(make);
    for (const [name, documents] of Object.entries(put)) {
      const collection = make(name);
      for (const stored of documents) {
        const it = decodeParsed(stored) as Document;
        note(collection, it._id);
        collection.documents.set(it._id, it);
      }
    }
    for (const [name, ids] of Object.entries(remove)) {
      const collection = make(name);
      for (const id of ids) {
        note(collection, id);
        collection.documents.delete(id);
      }
    }
  }

  /** Follows the log with an index that the snapshot brought. */
  function follow(index: Index, { name, documents }: Collection) {
    const added: Document[] = [];
    for (const [id, before] of earlier.get(name) ?? []) {
      const after = documents.get(id);
      if (before) move(index, before, after);
      else if (after) added.push(after);
    }
    addAll(index, added);
  }

  /** Throws when two documents share a key of a unique index that is new. */
  function finish() {
    for (const collection of collections.values()) {
      for (const index of collection.indexes) {
        if (snapshot.restored.has(index)) {
          follow(index, collection);
        } else {
          addAll(index, collection.documents.values());
          if (index.unique) checkUnique(collection, index);
        }
      }
    }
  }

  return { fromSnapshot: snapshot.read, fromLog, finish };
}
