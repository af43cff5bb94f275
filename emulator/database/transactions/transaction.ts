import { randomBytes } from 'node:crypto';
import { DATABASE_LIMITS } from '../../limits';
import { CloudError } from '../../wire/answers';
import { noTransaction } from '../errors';
import type { Overlay } from '../queries/read';
import type { Change, Snapshot, Store } from '../storage/store';
import type { Document } from '../types';
import { claim, type Writer } from './write';

/**
 * A transaction under way. Snapshot isolation: it reads one moment and its own writes; two may not write one document.
 */
export type Transaction = {
  id: string;
  /** What it sees different from now, in one collection. */
  view(collection: string): Overlay;
  /** Takes the locks of the planned changes and keeps the changes to itself; the conflict ends it. */
  write(planned: () => Change[]): Promise<Change[]>;
};

type Open = Transaction & {
  caller: string;
  changes(): Change[];
  /** No more writes and no time-out; the locks hold on. */
  seal(): void;
  end(): void;
};

/** All open transactions. */
export type Transactions = {
  start(caller: string): string;
  /** The transaction to work in; the first call takes its snapshot. Throws when it is unknown, finished or too old. */
  get(id: unknown): Transaction;
  commit(id: unknown): Promise<void>;
  abort(id: unknown): void;
  openOf(caller: string): string[];
  abortAll(): void;
};

function open(store: Store, caller: string, forget: (id: string) => void): Open {
  const id = randomBytes(16).toString('hex');
  const owner = { isTransaction: true };
  const written = new Map<string, Map<string, Document | undefined>>();
  let snapshot: Snapshot | undefined;

  const own = (collection: string): Overlay => written.get(collection) ?? new Map<string, Document | undefined>();
  const began = () => (snapshot ??= store.snapshot());
  const view = (collection: string): Overlay => new Map([...store.past(began(), collection), ...own(collection)]);

  let isSealed = false;
  function seal() {
    isSealed = true;
    clearTimeout(timer);
    forget(id);
  }

  function end() {
    seal();
    store.locks.release(owner);
    if (snapshot) store.forget(snapshot);
  }
  const timer = setTimeout(end, DATABASE_LIMITS.transactionMilliseconds);
  timer.unref();

  const writer: Writer = {
    owner,
    own,
    isStale: (collection, it) => store.isChangedSince(began(), collection, it),
    sees: (collection, it) => {
      const seen = view(collection);
      return seen.has(it) ? seen.get(it) !== undefined : store.collections.get(collection)!.documents.has(it);
    },
  };

  function keep(changes: Change[]) {
    for (const { collection, id: changed, after } of changes) {
      const mine = written.get(collection) ?? new Map<string, Document | undefined>();
      written.set(collection, mine.set(changed, after));
    }
    return changes;
  }

  async function write(planned: () => Change[]) {
    began();
    try {
      // it may have ended while this write waited for another one
      const plannedInTime = () => {
        if (isSealed) throw noTransaction();
        return planned();
      };
      return await claim(store, writer, plannedInTime, keep);
    } catch (error) {
      if (error instanceof CloudError && error.code === 'DATABASE_TRANSACTION_CONFLICT') end();
      throw error;
    }
  }

  // what was put and taken back again counts as written, too
  const changes = () =>
    [...written].flatMap(([collection, documents]) =>
      [...documents].map(([changed, after]): Change => ({
        collection,
        id: changed,
        before: store.collections.get(collection)?.documents.get(changed),
        after,
      })),
    );

  return { id, caller, view, write, changes, seal, end };
}

/** Keeps the open transactions of one store. */
export function createTransactions(store: Store): Transactions {
  const all = new Map<string, Open>();
  const find = (id: unknown): Open => {
    const found = typeof id === 'string' ? all.get(id) : undefined;
    if (!found) throw noTransaction();
    return found;
  };

  return {
    start: (caller) => {
      const made = open(store, caller, (id) => all.delete(id));
      all.set(made.id, made);
      return made.id;
    },
    get: find,
    commit: async (id) => {
      await store.busy();
      const found = find(id);
      // from here on nobody can write in it or time it out, but its locks hold until it is durable
      found.seal();
      try {
        await store.commit(found.changes());
      } finally {
        found.end();
      }
    },
    abort: (id) => find(id).end(),
    openOf: (caller) => [...all.values()].filter((it) => it.caller === caller).map(({ id }) => id),
    abortAll: () => [...all.values()].forEach((it) => it.end()),
  };
}
