import { isDeeperThan } from '../../json-depth';
import { DATABASE_LIMITS } from '../../limits';
import { checkIndexable, findOwner, uniqueKeys } from '../storage/collection';
import { transactionConflict, duplicateKey } from '../errors';
import { nameKeyFields } from '../indexes/ordered-index';
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

/** Throws QueryError when a document nests too deeply. */
export function checkDepth(document: object) {
  const { documentDepth } = DATABASE_LIMITS;
  if (isDeeperThan(documentDepth, document))
    throwQueryError(`Document exceeds maximum nesting depth of ${documentDepth}`);
}

/** Throws QueryError when a document is too large; `isNew` says whether it is inserted or updated. */
export function checkSize(document: Document, isNew: boolean) {
  const { documentBytes } = DATABASE_LIMITS;
  const size = bsonSize(document);
  if (size <= documentBytes) return;
  throwQueryError(
    isNew
      ? `object to insert too large. size in bytes: ${size}, max size: ${documentBytes}`
      : `Resulting document after update is larger than ${documentBytes}`,
  );
}

/** Checks the changes of one write, in their order. */
type ChangeCheck = (change: Change) => void;

/**
 * A check that throws when a change conflicts with another writer or breaks an index, given the writer's earlier
 * changes. With `isBatch` the changes count as made at once: they may exchange unique keys among each other.
 */
function createCheck(store: Store, writer: Writer, changes: Change[], isBatch: boolean): ChangeCheck {
  const touched = new Set(changes.map(({ collection, id }) => documentLock(collection, id)));
  const claimedKeys = new Map<string, string>();
  for (const collection of new Set(changes.map((change) => change.collection))) {
    for (const [id, document] of writer.writesIn(collection)) {
      if (document && !touched.has(documentLock(collection, id)))
        for (const { name } of namedUniqueKeys(store, collection, document)) claimedKeys.set(name, id);
    }
  }
  const freed = isBatch ? touched : new Set<string>();
  const inserted = new Set<string>();
  return ({ collection, id, before, after }) => {
    const name = documentLock(collection, id);
    if (!before && after && (inserted.has(name) || writer.isVisible(collection, id)))
      throw duplicateKey(collection, '_id_', { _id: id });
    inserted.add(name);
    if (!writer.writesIn(collection).has(id) && writer.isStale(collection, id)) throw transactionConflict();
    if (after) checkNewContent(store, writer, { collection, id, before, after }, { freed, claimedKeys });
    freed.add(name);
  };
}

/** `freed` names the documents whose keys in the indexes are no longer theirs. */
type Claimed = { freed: Set<string>; claimedKeys: Map<string, string> };

function checkNewContent(
  store: Store,
  writer: Writer,
  { collection, id, before, after }: Change & { after: Document },
  { freed, claimedKeys }: Claimed,
) {
  checkIndexable(store.collections.get(collection)!, after);
  checkDepth(after);
  checkSize(after, !before);
  for (const { index, key, name } of namedUniqueKeys(store, collection, after)) {
    const ownerId = findOwner(store.collections.get(collection)!, { index, key }, id);
    const isFreed =
      ownerId !== undefined &&
      (freed.has(documentLock(collection, ownerId)) || writer.writesIn(collection).has(ownerId));
    if (ownerId !== undefined && !isFreed && writer.isStale(collection, ownerId)) throw transactionConflict();
    if ((ownerId !== undefined && !isFreed) || (claimedKeys.get(name) ?? id) !== id) {
      throw duplicateKey(collection, index.name, nameKeyFields(index, key));
    }
    claimedKeys.set(name, id);
  }
}

/** Returns the changes that pass the check, or throws. */
type Accept = (changes: Change[]) => Change[];

const acceptAll =
  (store: Store, writer: Writer): Accept =>
  (changes) => {
    changes.forEach(createCheck(store, writer, changes, true));
    return changes;
  };

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
  accept = acceptAll(store, writer),
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
    const accepted = accept(changes);
    store.locks.acquire(writer.owner, names);
    return await apply(accepted);
  }
}

const createPlainWriter = (store: Store): Writer => ({
  owner: { isTransaction: false },
  writesIn: () => new Map(),
  isStale: () => false,
  isVisible: (collection, id) => store.collections.get(collection)!.documents.has(id),
});

async function commitWrite(store: Store, writer: Writer, planChanges: () => Change[], accept?: Accept) {
  try {
    const commit = async (changes: Change[]) => {
      await store.commit(changes);
      return changes;
    };
    return await lockAndApply(store, writer, planChanges, commit, accept);
  } finally {
    store.locks.release(writer.owner);
  }
}

/** Runs a write outside of transactions and returns its changes; they are durable before they are visible. */
export const write = (store: Store, planChanges: () => Change[]): Promise<Change[]> =>
  commitWrite(store, createPlainWriter(store), planChanges);

/** Changes in their order, and the error that kept the next document from its own. */
export type OrderedChanges = { changes: Change[]; failure?: { error: unknown } };

/**
 * Runs a write document by document, as MongoDB does: at the first error it ends, the changes before it stay, and the
 * error is thrown once they are durable. They are one record of the log, so a kill leaves all of them or none.
 */
export async function writeInOrder(store: Store, planChanges: () => OrderedChanges): Promise<Change[]> {
  const writer = createPlainWriter(store);
  let failure: OrderedChanges['failure'];
  const planUntilFailure = () => {
    const planned = planChanges();
    failure = planned.failure;
    return planned.changes;
  };
  const acceptUntilFailure: Accept = (changes) => {
    const check = createCheck(store, writer, changes, false);
    for (const [i, change] of changes.entries()) {
      try {
        check(change);
      } catch (error) {
        failure = { error };
        return changes.slice(0, i);
      }
    }
    return changes;
  };
  const changes = await commitWrite(store, writer, planUntilFailure, acceptUntilFailure);
  if (failure) throw failure.error;
  return changes;
}
