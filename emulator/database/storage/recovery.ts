import { decodeParsed } from '../../wire/ejson';
import { checkUnique, type IndexedCollection } from './collection';
import { addDocuments, updateIndex, type Index } from '../indexes/ordered-index';
import type { LogRecord } from './log-record';
import { createSnapshotReader } from './snapshot';
import type { Document } from '../types';

type RecoveryTarget = {
  collections: Map<string, IndexedCollection>;
  getOrCreate(name: string): IndexedCollection;
  clear(names: string[]): void;
};

/** Recovers collections from a snapshot and the log after it; indexes are complete after `onRecovered`. */
export function createRecovery({ collections, getOrCreate, clear }: RecoveryTarget) {
  const snapshot = createSnapshotReader(getOrCreate);
  // by collection, the snapshot's version of each document that the log changes
  const originals = new Map<string, Map<string, Document | undefined>>();

  function recordOriginal({ name, documents }: IndexedCollection, id: string) {
    const known = originals.get(name) ?? new Map<string, Document | undefined>();
    originals.set(name, known);
    if (!known.has(id)) known.set(id, documents.get(id));
  }

  // the records of a bulk load that has not ended yet
  let bulkLoad: LogRecord[] = [];

  /** Applies a record; those of a bulk load together with its last one, so that an interrupted one leaves nothing. */
  function onLogRecord(record: LogRecord) {
    if (!record.part || record.part.index === 0) bulkLoad = [];
    if (!record.part) return apply(record);
    bulkLoad.push(record);
    if (bulkLoad.length < record.part.count) return;
    bulkLoad.forEach(apply);
    bulkLoad = [];
  }

  function apply({ create = [], reset, put = {}, remove = {} }: LogRecord) {
    if (reset) {
      originals.clear();
      clear(reset);
    }
    create.forEach(getOrCreate);
    for (const [name, documents] of Object.entries(put)) {
      const collection = getOrCreate(name);
      for (const stored of documents) {
        const document = decodeParsed(stored) as Document;
        recordOriginal(collection, document._id);
        collection.documents.set(document._id, document);
      }
    }
    for (const [name, ids] of Object.entries(remove)) {
      const collection = getOrCreate(name);
      for (const id of ids) {
        recordOriginal(collection, id);
        collection.documents.delete(id);
      }
    }
  }

  /** Applies the log's changes to an index that was restored from the snapshot. */
  function replayOnIndex(index: Index, { name, documents }: IndexedCollection) {
    const added: Document[] = [];
    for (const [id, before] of originals.get(name) ?? []) {
      const after = documents.get(id);
      if (before) updateIndex(index, before, after);
      else if (after) added.push(after);
    }
    addDocuments(index, added);
  }

  /** Throws when two documents share a key of a unique index that is new. */
  function onRecovered() {
    for (const collection of collections.values()) {
      for (const index of collection.indexes) {
        if (snapshot.restored.has(index)) {
          replayOnIndex(index, collection);
        } else {
          addDocuments(index, collection.documents.values());
          if (index.unique) checkUnique(collection, index);
        }
      }
    }
  }

  return { onSnapshotRecord: snapshot.read, onLogRecord, onRecovered };
}
