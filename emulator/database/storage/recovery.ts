import { decodeParsed } from '../../wire/ejson';
import { checkUnique, type IndexedCollection } from './collection';
import { fillIndexes, entriesOf, updateIndex, type Index, type IndexEntry } from '../indexes/ordered-index';
import { partOf, type LogRecord } from './log-record';
import { createSnapshotReader } from './snapshot';
import type { Document } from '../types';

type RecoveryTarget = {
  collections: Map<string, IndexedCollection>;
  getOrCreate(name: string): IndexedCollection;
  clear(names: string[]): void;
};

const parse = (json: Buffer) => JSON.parse(json.toString('utf8')) as LogRecord;

/** Recovers collections from a snapshot and the log after it; indexes are complete after `onRecovered`. */
export function createRecovery({ collections, getOrCreate, clear }: RecoveryTarget) {
  const snapshot = createSnapshotReader(getOrCreate);
  // by collection, reads the snapshot's version of each document that the log changes
  const originals = new Map<string, Map<string, (() => Document) | undefined>>();

  function recordOriginal({ name, documents }: IndexedCollection, id: string) {
    const known = originals.get(name) ?? new Map<string, (() => Document) | undefined>();
    originals.set(name, known);
    if (!known.has(id)) known.set(id, documents.hold(id));
  }

  // the records of a large write that has not ended yet
  let parts: Buffer[] = [];

  /** Applies a record; those of a large write together with its last one, so that an interrupted one leaves nothing. */
  function onLogRecord(json: Buffer) {
    const part = partOf(json);
    if (!part || part.index === 0) parts = [];
    if (!part) return apply(parse(json));
    parts.push(json);
    if (parts.length < part.count) return;
    for (const each of parts.splice(0)) apply(parse(each));
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
        const json = Buffer.from(JSON.stringify(stored));
        const document = decodeParsed(stored) as Document;
        recordOriginal(collection, document._id);
        collection.documents.set(document._id, json, document);
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

  /** Applies the log's changes to the indexes that were restored from the snapshot. */
  function replayOnIndexes(indexes: Index[], { name, documents }: IndexedCollection) {
    const added = indexes.map((): IndexEntry[] => []);
    for (const [id, readBefore] of originals.get(name) ?? []) {
      const [before, after] = [readBefore?.(), documents.get(id)];
      for (const [i, index] of indexes.entries()) {
        if (before) updateIndex(index, before, after);
        else if (after) for (const entry of entriesOf(index, after)) added[i]!.push(entry);
      }
    }
    for (const [i, index] of indexes.entries()) index.entries.addAll(added[i]!);
  }

  /** Throws when two documents share a key of a unique index that is new. */
  function onRecovered() {
    for (const collection of collections.values()) {
      const [restored, empty] = [true, false].map((isRestored) =>
        collection.indexes.filter((index) => snapshot.restored.has(index) === isRestored),
      ) as [Index[], Index[]];
      replayOnIndexes(restored, collection);
      fillIndexes(empty, collection.documents.values());
      for (const index of empty) if (index.unique) checkUnique(collection, index);
    }
  }

  return { onSnapshotRecord: snapshot.read, onLogRecord, onRecovered };
}
