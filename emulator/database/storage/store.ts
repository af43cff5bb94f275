import { CloudError } from '../../wire/answers';
import { encodeStored } from '../../wire/ejson';
import { createCollection, put, remove, type Collection } from './collection';
import { createLocks, type Locks } from '../transactions/locks';
import { memoryLog, openLog, type Log } from './log';
import { createRestoring, type Stored } from './recovery';
import { contentOf } from './snapshot';
import type { Definition, Document } from '../types';

/** One document before and after; undefined is not there. */
export type Change = { collection: string; id: string; before?: Document; after?: Document };

/** A moment of the whole database, kept for as long as someone reads as of it. */
export type Snapshot = { sequence: number };

/** All collections, their locks, their recent past and their log. */
export type Store = {
  collections: Map<string, Collection>;
  locks: Locks;
  /** Makes changes durable, then visible. Rejects, with nothing changed, when they can not be made durable. */
  commit(changes: Change[]): Promise<void>;
  create(name: string): Promise<void>;
  reset(names: string[]): Promise<void>;
  /** A collection as it is when it is new, which the store does not know. */
  unused(name: string): Collection;
  /** Makes a filled collection durable with the record given as JSON, then puts it in place of the empty one. */
  fill(collection: Collection, json: Buffer): Promise<void>;
  /** The reset or filling under way, if there is one; nothing may be decided until it is over. */
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

const COMPACT_AFTER = 8 * 1024 * 1024;

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
  let exclusive: Promise<void> | undefined;

  const unused = (name: string) => createCollection(name, Object.hasOwn(defined, name) ? defined[name]!.indexes : []);

  function make(name: string): Collection {
    const known = collections.get(name);
    if (known) return known;
    const made = unused(name);
    collections.set(name, made);
    return made;
  }

  function empty(names: string[]) {
    collections.clear();
    history.clear();
    for (const name of [...Object.keys(defined), ...names]) make(name);
  }

  function remember({ collection, id, before }: Change) {
    const versions = history.get(collection) ?? new Map<string, Version[]>();
    history.set(collection, versions);
    versions.set(id, [...(versions.get(id) ?? []), { until: sequence, before }]);
  }

  function apply(changes: Change[]) {
    sequence++;
    if (snapshots.size) changes.forEach(remember);
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
  const { fromSnapshot, fromLog, finish } = createRestoring({ collections, make, empty });
  const content = () => contentOf(collections.values());
  const log: Log =
    directory === undefined
      ? memoryLog()
      : await openLog({ directory, fromSnapshot, fromLog, content, compactAfter, finish });

  /** Appends to the log; a failure of the disk is an error of the system, not of the request. */
  const append = (json: () => string | Buffer, made: () => void) =>
    log.append(json, made).catch((error: unknown) => {
      throw new CloudError('SYS_ERR', `the write could not be made durable: ${String(error)}`);
    });

  async function exclusively(record: string | Buffer, made: () => void) {
    // what was decided before a reset is in the log before it; what comes after waits, or it would undo the reset
    while (exclusive) await exclusive;
    exclusive = append(() => record, made).finally(() => (exclusive = undefined));
    await exclusive;
  }

  function replace(collection: Collection) {
    sequence++;
    if (snapshots.size)
      for (const id of collection.documents.stored().ids) remember({ collection: collection.name, id });
    collections.set(collection.name, collection);
  }

  return {
    collections,
    locks,
    commit: (changes) =>
      changes.length
        ? append(
            () => JSON.stringify(storedChanges(changes)),
            () => apply(changes),
          )
        : Promise.resolve(),
    create: async (name) => {
      while (exclusive) await exclusive.catch(() => undefined);
      if (collections.has(name) || creating.has(name)) {
        throw new CloudError('DATABASE_REQUEST_FAILED', '[FailedOperation.CreateTable] Table exist');
      }
      creating.add(name);
      await append(
        () => JSON.stringify({ create: [name] }),
        () => void make(name),
      ).finally(() => creating.delete(name));
    },
    reset: (names) => exclusively(JSON.stringify({ reset: names }), () => empty(names)),
    unused,
    fill: (collection, json) => exclusively(json, () => replace(collection)),
    busy: () => exclusive?.catch(() => undefined),
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
    isChangedSince: ({ sequence: at }, collection, id) =>
      history
        .get(collection)
        ?.get(id)
        ?.some(({ until }) => until > at) ?? false,
    make,
    close: () => log.close(),
  };
}

// no name of a collection holds the sign between the parts
const SEPARATOR = '\0';

/** The lock names of a document and of a key in a unique index. */
export const documentLock = (collection: string, id: unknown) =>
  collection + SEPARATOR + (typeof id === 'string' ? `"${id}` : String(id));
export const keyLock = (collection: string, index: string, key: unknown[]) =>
  [collection, SEPARATOR, index, SEPARATOR, JSON.stringify(encodeStored(key))].join('');
