import { DATABASE_LIMITS } from '../../limits';
import { checkIndexable, uniqueKeys } from '../storage/collection';
import { transactionConflict, duplicateKey } from '../errors';
import { findOwner, nameKeyFields } from '../indexes/ordered-index';
import type { LockOwner } from './locks';
import type { Overlay } from '../queries/read';
import { throwQueryError } from '../query-error';
import type { Change } from '../storage/log-record';
import { documentLock, keyLock, type Store } from '../storage/store';
import type { Document } from '../types';
import { bsonSize } from '../values';

/** A transaction, or a single write outside of transactions. */
export type Writer = {
  owner: LockOwner;
  /** The documents it has written in a collection, by id; undefined means removed. */
  writesIn(collection: string): Overlay;
  /** True when another writer changed the document after this one took its snapshot. */
  isStale(collection: string, id: string): boolean;
  /** True when a document with this id is visible to the writer. */
  isVisible(collection: string, id: string): boolean;
};

const namedUniqueKeys = (store: Store, collection: string, document: Document) =>
  uniqueKeys(store.collections.get(collection)!, document).map(({ index, key }) => ({
    index,
    key,
    name: keyLock(collection, index.name, key),
  }));

/** The lock names of all documents and unique keys that the changes touch. */
function lockNames(store: Store, changes: Change[]): string[] {
  return changes.flatMap(({ collection, id, before, after }) => {
    const keys = [before, after].flatMap((document) => (document ? namedUniqueKeys(store, collection, document) : []));
    return [documentLock(collection, id), ...keys.map(({ name }) => name)];
  });
}

/** Throws QueryError when the document exceeds the size limit. */
export function checkSize(document: Document) {
  const size = bsonSize(document);
  if (size > DATABASE_LIMITS.documentBytes) {
    throwQueryError(`object to insert too large. size in bytes: ${size}, max size: ${DATABASE_LIMITS.documentBytes}`);
  }
}

/** Throws when a change conflicts with another writer or breaks an index, given the writer's earlier changes. */
function checkChanges(store: Store, writer: Writer, changes: Change[]) {
  const touchedDocuments = new Set(changes.map(({ collection, id }) => documentLock(collection, id)));
  const claimedKeys = new Map<string, string>();
  for (const collection of new Set(changes.map((change) => change.collection))) {
    for (const [id, document] of writer.writesIn(collection)) {
      if (document && !touchedDocuments.has(documentLock(collection, id)))
        for (const { name } of namedUniqueKeys(store, collection, document)) claimedKeys.set(name, id);
    }
  }
  const inserted = new Set<string>();
  for (const { collection, id, before, after } of changes) {
    const name = documentLock(collection, id);
    if (!before && after && (inserted.has(name) || writer.isVisible(collection, id)))
      throw duplicateKey(collection, '_id_', { _id: id });
    inserted.add(name);
    if (!writer.writesIn(collection).has(id) && writer.isStale(collection, id)) throw transactionConflict();
    if (after) checkNewContent(store, writer, { collection, id, after }, { touchedDocuments, claimedKeys });
  }
}

type Claimed = { touchedDocuments: Set<string>; claimedKeys: Map<string, string> };

function checkNewContent(
  store: Store,
  writer: Writer,
  { collection, id, after }: Change & { after: Document },
  { touchedDocuments, claimedKeys }: Claimed,
) {
  checkIndexable(store.collections.get(collection)!, after);
  checkSize(after);
  for (const { index, key, name } of namedUniqueKeys(store, collection, after)) {
    const ownerId = findOwner(index, key, id);
    const isFreed =
      ownerId !== undefined &&
      (touchedDocuments.has(documentLock(collection, ownerId)) || writer.writesIn(collection).has(ownerId));
    if (ownerId !== undefined && !isFreed && writer.isStale(collection, ownerId)) throw transactionConflict();
    if ((ownerId !== undefined && !isFreed) || (claimedKeys.get(name) ?? id) !== id) {
      throw duplicateKey(collection, index.name, nameKeyFields(index, key));
    }
    claimedKeys.set(name, id);
  }
}

/**
 * Plans the changes again until no other writer holds a lock on them, then checks and locks them.
 * A plain write waits for every lock; a transaction waits for plain writes and throws the conflict when another
 * transaction holds the lock. `apply` runs synchronously after the check.
 */
export async function lockAndApply<T>(
  store: Store,
  writer: Writer,
  planChanges: () => Change[],
  apply: (changes: Change[]) => T,
): Promise<Awaited<T>> {
  for (;;) {
    const busy = store.exclusiveOperation();
    if (busy) {
      await busy;
      continue;
    }
    const changes = planChanges();
    const names = lockNames(store, changes);
    const holder = store.locks.findHolder(names, writer.owner);
    if (holder && holder.owner.isTransaction && writer.owner.isTransaction) throw transactionConflict();
    if (holder) {
      await store.locks.waitForRelease(holder.name);
      continue;
    }
    checkChanges(store, writer, changes);
    store.locks.acquire(writer.owner, names);
    return await apply(changes);
  }
}

/** Runs a write outside of transactions and returns its changes; they are durable before they are visible. */
export async function write(store: Store, planChanges: () => Change[]): Promise<Change[]> {
  const owner: LockOwner = { isTransaction: false };
  const writer: Writer = {
    owner,
    writesIn: () => new Map(),
    isStale: () => false,
    isVisible: (collection, id) => store.collections.get(collection)!.documents.has(id),
  };
  try {
    return await lockAndApply(store, writer, planChanges, async (changes) => {
      await store.commit(changes);
      return changes;
    });
  } finally {
    store.locks.release(owner);
  }
}
