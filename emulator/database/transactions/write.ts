import { DATABASE_LIMITS } from '../../limits';
import { checkIndexable, uniqueKeys } from '../storage/collection';
import { conflict, duplicate } from '../errors';
import { holderOf, keyObject } from '../indexes/ordered-index';
import type { Owner } from './locks';
import type { Overlay } from '../queries/read';
import { refuse } from '../query-error';
import { documentLock, keyLock, type Change, type Store } from '../storage/store';
import type { Document } from '../types';
import { sizeOf } from '../values';

/** A writer: a transaction, or a plain write that has nothing behind it. */
export type Writer = {
  owner: Owner;
  /** Its earlier writes in a collection, by id. */
  own(collection: string): Overlay;
  /** True when somebody else changed the document after the writer began to read. */
  isStale(collection: string, id: string): boolean;
  /** True when the writer sees a document under this id. */
  sees(collection: string, id: string): boolean;
};

const keysIn = (store: Store, collection: string, it: Document) =>
  uniqueKeys(store.collections.get(collection)!, it).map(({ index, key }) => ({
    index,
    key,
    name: keyLock(collection, index.name, key),
  }));

/** Everything that others must not touch while these changes are under way. */
function locksOf(store: Store, changes: Change[]): string[] {
  return changes.flatMap(({ collection, id, before, after }) => {
    const keys = [before, after].flatMap((it) => (it ? keysIn(store, collection, it) : []));
    return [documentLock(collection, id), ...keys.map(({ name }) => name)];
  });
}

/** Refuses a document that is larger than the service keeps. */
export function checkSize(it: Document) {
  const size = sizeOf(it);
  if (size > DATABASE_LIMITS.documentBytes) {
    refuse(`object to insert too large. size in bytes: ${size}, max size: ${DATABASE_LIMITS.documentBytes}`);
  }
}

/** Refuses changes that break a rule of their collection, given what the writer wrote before. */
function check(store: Store, writer: Writer, changes: Change[]) {
  const touched = new Set(changes.map(({ collection, id }) => documentLock(collection, id)));
  const taken = new Map<string, string>();
  for (const collection of new Set(changes.map((change) => change.collection))) {
    for (const [id, it] of writer.own(collection)) {
      if (it && !touched.has(documentLock(collection, id)))
        for (const { name } of keysIn(store, collection, it)) taken.set(name, id);
    }
  }
  const inserted = new Set<string>();
  for (const { collection, id, before, after } of changes) {
    const name = documentLock(collection, id);
    if (!before && after && (inserted.has(name) || writer.sees(collection, id)))
      throw duplicate(collection, '_id_', { _id: id });
    inserted.add(name);
    if (!writer.own(collection).has(id) && writer.isStale(collection, id)) throw conflict();
    if (after) checkDocument(store, writer, { collection, id, after }, { touched, taken });
  }
}

type Claims = { touched: Set<string>; taken: Map<string, string> };

function checkDocument(
  store: Store,
  writer: Writer,
  { collection, id, after }: Change & { after: Document },
  { touched, taken }: Claims,
) {
  checkIndexable(store.collections.get(collection)!, after);
  checkSize(after);
  for (const { index, key, name } of keysIn(store, collection, after)) {
    const holder = holderOf(index, key, id);
    const isFreed =
      holder !== undefined && (touched.has(documentLock(collection, holder)) || writer.own(collection).has(holder));
    if (holder !== undefined && !isFreed && writer.isStale(collection, holder)) throw conflict();
    if ((holder !== undefined && !isFreed) || (taken.get(name) ?? id) !== id) {
      throw duplicate(collection, index.name, keyObject(index, key));
    }
    taken.set(name, id);
  }
}

/**
 * Plans changes until nobody else has a lock on what they touch, checks them and takes the locks.
 * A plain write waits for any lock; a transaction waits for plain writes only, and meets another transaction with the
 * conflict.
 * `settle` runs in the same breath as the check, so that nothing comes between them.
 */
export async function claim<T>(
  store: Store,
  writer: Writer,
  planned: () => Change[],
  settle: (changes: Change[]) => T,
): Promise<Awaited<T>> {
  for (;;) {
    const busy = store.busy();
    if (busy) {
      await busy;
      continue;
    }
    const changes = planned();
    const names = locksOf(store, changes);
    const other = store.locks.othersOn(names, writer.owner);
    if (other && other.owner.isTransaction && writer.owner.isTransaction) throw conflict();
    if (other) {
      await store.locks.released(other.name);
      continue;
    }
    check(store, writer, changes);
    store.locks.take(writer.owner, names);
    return await settle(changes);
  }
}

/** Carries out a plain write and answers its changes: durable first, then visible. */
export async function write(store: Store, planned: () => Change[]): Promise<Change[]> {
  const owner: Owner = { isTransaction: false };
  const writer: Writer = {
    owner,
    own: () => new Map(),
    isStale: () => false,
    sees: (collection, id) => store.collections.get(collection)!.documents.has(id),
  };
  try {
    return await claim(store, writer, planned, async (changes) => {
      await store.commit(changes);
      return changes;
    });
  } finally {
    store.locks.release(owner);
  }
}
