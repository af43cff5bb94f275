import { CloudError } from '../wire/answers';
import { decodeParsed, encodeStored } from '../wire/ejson';
import { checkUnique, createCollection, put, putAll, putBack, reindex, remove, type Collection } from './collection';
import { createLocks, type Locks } from './locks';
import { memoryLog, openLog, type Log } from './log';
import type { Definition, Document } from './types';

/** One document before and after; undefined is not there. */
export type Change = { collection: string; id: string; before?: Document; after?: Document };

/** A moment of the whole database, kept for as long as someone reads as of it. */
export type Snapshot = { sequence: number };

/** What one committed write says in the log. */
type Stored = { create?: string[]; reset?: string[]; put?: Record<string, unknown[]>; remove?: Record<string, string[]> };

/** All collections, their locks, their recent past and their log. */
export type Store = {
  collections: Map<string, Collection>;
  locks: Locks;
  /** Makes changes durable, then visible. Rejects, with nothing changed, when they can not be made durable. */
  commit(changes: Change[]): Promise<void>;
  create(name: string): Promise<void>;
  reset(names: string[]): Promise<void>;
  /** The reset under way, if there is one; nothing may be decided until it is over. */
  busy(): Promise<unknown> | undefined;
  snapshot(): Snapshot;
  forget(snapshot: Snapshot): void;
  /** What differed then from now, in one collection. */
  past(snapshot: Snapshot, collection: string): Map<string, Document | undefined>;
  /** True when the document was changed after the snapshot. */
  isChangedSince(snapshot: Snapshot, collection: string, id: string): boolean;
  /** The collection, made without a record when it is new; its first document brings it back. */
  make(name: string): Collection;
  close(): Promise<void>;
};

const COMPACT_AFTER = 64 * 1024 * 1024;
const SNAPSHOT_BATCH = 100;
/** So many new documents of one collection are put into its indexes together. */
const BULK = 1000;

type Version = { until: number; before: Document | undefined };

const ofCollection = <T>(changes: Change[], pick: (it: Change) => T | undefined): Record<string, T[]> => {
  const made: Record<string, T[]> = {};
  for (const change of changes) {
    const picked = pick(change);
    if (picked !== undefined) (made[change.collection] ??= []).push(picked);
  }
  return made;
};

function storedChanges(changes: Change[]): Stored {
  return {
    put: ofCollection(changes, ({ after }) => after && encodeStored(after)),
    remove: ofCollection(changes, ({ id, after }) => (after ? undefined : id)),
  };
}

function* storedContent(collections: { name: string; documents: Document[] }[]): Iterable<Stored> {
  yield { create: collections.map(({ name }) => name) };
  for (const { name, documents } of collections) {
    for (let i = 0; i < documents.length; i += SNAPSHOT_BATCH) {
      yield { put: { [name]: documents.slice(i, i + SNAPSHOT_BATCH).map(encodeStored) } };
    }
  }
}

/** `compactAfter` is how many bytes of log make a snapshot worth its while. */
export type StoreOptions = { directory?: string; definition?: Definition; compactAfter?: number };

/** Opens the store and puts back what its directory holds. */
export async function openStore({ directory, definition, compactAfter = COMPACT_AFTER }: StoreOptions): Promise<Store> {
  const collections = new Map<string, Collection>();
  const locks = createLocks();
  const defined = definition?.collections ?? {};
  const history = new Map<string, Map<string, Version[]>>();
  const snapshots = new Set<Snapshot>();
  const creating = new Set<string>();
  let sequence = 0;
  let resetting: Promise<void> | undefined;

  function make(name: string): Collection {
    const known = collections.get(name);
    if (known) return known;
    const made = createCollection(name, Object.hasOwn(defined, name) ? defined[name]!.indexes : []);
    collections.set(name, made);
    return made;
  }

  function empty(names: string[]) {
    collections.clear();
    history.clear();
    for (const name of [...Object.keys(defined), ...names]) make(name);
  }

  function restore(record: unknown) {
    const { create = [], reset, put: puts = {}, remove: removes = {} } = record as Stored;
    if (reset) empty(reset);
    create.forEach(make);
    for (const [name, documents] of Object.entries(puts)) for (const it of documents) putBack(make(name), decodeParsed(it) as Document);
    for (const [name, ids] of Object.entries(removes)) for (const id of ids) make(name).documents.delete(id);
  }

  function remember({ collection, id, before }: Change) {
    const versions = history.get(collection) ?? new Map<string, Version[]>();
    history.set(collection, versions);
    versions.set(id, [...(versions.get(id) ?? []), { until: sequence, before }]);
  }

  function apply(changes: Change[]) {
    sequence++;
    if (snapshots.size) changes.forEach(remember);
    const [first] = changes;
    if (changes.length >= BULK && changes.every(({ collection, before, after }) => collection === first!.collection && !before && after)) {
      return putAll(make(first!.collection), changes.map(({ after }) => after!));
    }
    for (const change of changes) {
      if (change.after) put(make(change.collection), change.after);
      else remove(make(change.collection), change.id);
    }
  }

  function past({ sequence: at }: Snapshot, collection: string) {
    const found = new Map<string, Document | undefined>();
    for (const [id, versions] of history.get(collection) ?? []) {
      const version = versions.find(({ until }) => until > at);
      if (version) found.set(id, version.before);
    }
    return found;
  }

  empty([]);
  // documents never change in place, so the lists taken here stay true while they are written
  const content = () => storedContent([...collections.values()].map(({ name, documents }) => ({ name, documents: [...documents.values()] })));
  const log: Log = directory === undefined ? memoryLog() : await openLog({ directory, restore, content, compactAfter });
  try {
    for (const collection of collections.values()) {
      reindex(collection);
      checkUnique(collection);
    }
  } catch (error) {
    await log.close();
    throw error;
  }

  /** Appends to the log; a failure of the disk is an error of the system, not of the request. */
  const append = (record: () => Stored, made: () => void) =>
    log.append(record, made).catch((error: unknown) => {
      throw new CloudError('SYS_ERR', `the write could not be made durable: ${String(error)}`);
    });

  async function exclusively(names: string[]) {
    // what was decided before a reset is in the log before it; what comes after waits, or it would undo the reset
    while (resetting) await resetting;
    resetting = append(() => ({ reset: names }), () => empty(names)).finally(() => (resetting = undefined));
    await resetting;
  }

  return {
    collections,
    locks,
    commit: (changes) => (changes.length ? append(() => storedChanges(changes), () => apply(changes)) : Promise.resolve()),
    create: async (name) => {
      while (resetting) await resetting.catch(() => undefined);
      if (collections.has(name) || creating.has(name)) {
        throw new CloudError('DATABASE_REQUEST_FAILED', '[FailedOperation.CreateTable] Table exist');
      }
      creating.add(name);
      await append(() => ({ create: [name] }), () => void make(name)).finally(() => creating.delete(name));
    },
    reset: exclusively,
    busy: () => resetting?.catch(() => undefined),
    snapshot: () => {
      const made = { sequence };
      snapshots.add(made);
      return made;
    },
    forget: (snapshot) => {
      snapshots.delete(snapshot);
      if (!snapshots.size) history.clear();
    },
    past,
    isChangedSince: ({ sequence: at }, collection, id) => history.get(collection)?.get(id)?.some(({ until }) => until > at) ?? false,
    make,
    close: () => log.close(),
  };
}

// no name of a collection holds the sign between the parts
const SEPARATOR = '\0';

/** The lock names of a document and of a key in a unique index. */
export const documentLock = (collection: string, id: unknown) => collection + SEPARATOR + (typeof id === 'string' ? `"${id}` : String(id));
export const keyLock = (collection: string, index: string, key: unknown[]) => [collection, SEPARATOR, index, SEPARATOR, JSON.stringify(encodeStored(key))].join('');
