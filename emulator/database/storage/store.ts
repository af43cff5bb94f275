import { CloudError } from '../../wire/answers';
import { encodeStored } from '../../wire/ejson';
import {
  addDocuments,
  createCollection,
  removeDocument,
  saveDocument,
  type AddedDocument,
  type IndexedCollection,
} from './collection';
import { createDocumentCache } from './document-cache';
import { createLocks, type Locks } from '../transactions/locks';
import { memoryLog, openLog, type Log } from './log';
import { appendTo, encodeChanges, type Change, type EncodedChanges } from './log-record';
import { createRecovery } from './recovery';
import { captureSnapshot } from './snapshot';
import type { Definition, Document } from '../types';

/** A point in time whose state stays readable until the view is closed. */
export type ReadView = { sequence: number };

/** All collections with their locks, old versions for open views, and the log. */
export type Store = {
  collections: Map<string, IndexedCollection>;
  locks: Locks;
  /** Makes changes durable, then visible. Rejects without any change when the write fails. */
  commit(changes: Change[]): Promise<void>;
  create(name: string): Promise<void>;
  reset(names: string[]): Promise<void>;
  /** Creates an empty collection that is not part of the store yet. */
  createUnattached(name: string): IndexedCollection;
  /** Makes a filled collection durable with its log records (JSON), then replaces the empty one by it. */
  attach(collection: IndexedCollection, records: Iterable<Buffer>): Promise<void>;
  /** The running reset or bulk load; writes must wait for it. */
  exclusiveOperation(): Promise<unknown> | undefined;
  openReadView(): ReadView;
  closeReadView(openReadView: ReadView): void;
  /** The documents of a collection that were different at the time of the view. */
  changesSince(openReadView: ReadView, collection: string): Map<string, Document | undefined>;
  /** True when the document was changed after the view was opened. */
  isChangedSince(openReadView: ReadView, collection: string, id: string): boolean;
  /** Returns the collection, creating it without a log record; its first document restores it after a restart. */
  getOrCreate(name: string): IndexedCollection;
  close(): Promise<void>;
};

/** The number of changes from which on the new documents of a write are compressed at once. */
const LARGE_WRITE = 20;

const COMPACT_AFTER = 8 * 1024 * 1024;

type Version = { replacedAt: number; before: Document | undefined };

/** `compactAfter` is the log size in bytes after which a snapshot is written. */
export type StoreOptions = { directory?: string; definition?: Definition; compactAfter?: number };

/** Opens the store and recovers the content of its directory. */
export async function openStore({ directory, definition, compactAfter = COMPACT_AFTER }: StoreOptions): Promise<Store> {
  const collections = new Map<string, IndexedCollection>();
  const locks = createLocks();
  const cache = createDocumentCache();
  const defined = definition?.collections ?? {};
  const history = new Map<string, Map<string, Version[]>>();
  const readViews = new Set<ReadView>();
  const creating = new Set<string>();
  let sequence = 0;
  let exclusive: Promise<void> | undefined;

  const createUnattached = (name: string) =>
    createCollection(name, cache, Object.hasOwn(defined, name) ? defined[name]!.indexes : []);

  function getOrCreate(name: string): IndexedCollection {
    const known = collections.get(name);
    if (known) return known;
    const created = createUnattached(name);
    collections.set(name, created);
    return created;
  }

  function clear(names: string[]) {
    collections.clear();
    history.clear();
    for (const name of [...Object.keys(defined), ...names]) getOrCreate(name);
  }

  function recordVersion({ collection, id, before }: Change) {
    const versions = history.get(collection) ?? new Map<string, Version[]>();
    history.set(collection, versions);
    versions.set(id, [...(versions.get(id) ?? []), { replacedAt: sequence, before }]);
  }

  /** Applies changes with the JSON of the saved documents. */
  function apply(changes: Change[], { documents }: EncodedChanges) {
    sequence++;
    if (readViews.size) changes.forEach(recordVersion);
    const isLarge = changes.length >= LARGE_WRITE;
    const added = new Map<string, AddedDocument[]>();
    for (const change of changes) {
      const { collection, id, before, after: document } = change;
      const json = documents.get(change);
      if (!document || !json) removeDocument(getOrCreate(collection), id);
      else if (before || !isLarge) saveDocument(getOrCreate(collection), document, json);
      else appendTo(added, collection, { document, json });
    }
    for (const [name, list] of added) addDocuments(getOrCreate(name), list);
  }

  function changesSince({ sequence: at }: ReadView, collection: string) {
    const changes = new Map<string, Document | undefined>();
    for (const [id, versions] of history.get(collection) ?? []) {
      const version = versions.find(({ replacedAt }) => replacedAt > at);
      if (version) changes.set(id, version.before);
    }
    return changes;
  }

  clear([]);
  const recovery = createRecovery({ collections, getOrCreate, clear });
  const log: Log =
    directory === undefined
      ? memoryLog()
      : await openLog({
          directory,
          compactAfter,
          ...recovery,
          captureSnapshot: () => captureSnapshot(collections.values()),
        });

  /** Appends the records of one write to the log; a disk failure becomes SYS_ERR. */
  const append = (records: Iterable<string | Buffer>, apply: () => void) =>
    log.append(records, apply).catch((error: unknown) => {
      throw new CloudError('SYS_ERR', `the write could not be made durable: ${String(error)}`);
    });

  /** Appends records while all other writes wait, then applies them. */
  async function runExclusively(records: Iterable<string | Buffer>, applyAll: () => void) {
    // writes decided before a reset are in the log before it; later ones wait, otherwise they would undo it
    while (exclusive) await exclusive;
    exclusive = append(records, applyAll).finally(() => (exclusive = undefined));
    await exclusive;
  }

  function attachCollection(collection: IndexedCollection) {
    sequence++;
    if (readViews.size)
      for (const id of collection.documents.capture().ids) recordVersion({ collection: collection.name, id });
    collections.set(collection.name, collection);
  }

  return {
    collections,
    locks,
    commit: async (changes) => {
      if (!changes.length) return;
      const encoded = encodeChanges(changes);
      await append(encoded.records, () => apply(changes, encoded));
    },
    create: async (name) => {
      while (exclusive) await exclusive.catch(() => undefined);
      if (collections.has(name) || creating.has(name)) {
        throw new CloudError('DATABASE_REQUEST_FAILED', '[FailedOperation.CreateTable] Table exist');
      }
      creating.add(name);
      await append([JSON.stringify({ create: [name] })], () => void getOrCreate(name)).finally(() =>
        creating.delete(name),
      );
    },
    reset: (names) => runExclusively([JSON.stringify({ reset: names })], () => clear(names)),
    createUnattached,
    attach: (collection, records) => runExclusively(records, () => attachCollection(collection)),
    exclusiveOperation: () => exclusive?.catch(() => undefined),
    openReadView: () => {
      const readView = { sequence };
      readViews.add(readView);
      return readView;
    },
    closeReadView: (openReadView) => {
      readViews.delete(openReadView);
      if (!readViews.size) history.clear();
    },
    changesSince,
    isChangedSince: ({ sequence: at }, collection, id) =>
      history
        .get(collection)
        ?.get(id)
        ?.some(({ replacedAt }) => replacedAt > at) ?? false,
    getOrCreate,
    close: () => log.close(),
  };
}

// collection names cannot contain this separator
const SEPARATOR = '\0';

/** The lock name of a document, and of a key in a unique index. */
export const documentLock = (collection: string, id: unknown) =>
  collection + SEPARATOR + (typeof id === 'string' ? `"${id}` : String(id));
export const keyLock = (collection: string, index: string, key: unknown[]) =>
  [collection, SEPARATOR, index, SEPARATOR, JSON.stringify(encodeStored(key))].join('');
