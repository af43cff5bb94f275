import { randomBytes } from 'node:crypto';
import { DATABASE_LIMITS } from '../../limits';
import { CloudError } from '../../wire/answers';
import { transactionNotFound } from '../errors';
import type { Overlay } from '../queries/read';
import type { Change } from '../storage/log-record';
import type { ReadView, Store } from '../storage/store';
import type { Document } from '../types';
import { lockAndApply, type Writer } from './write';

/**
 * An open transaction with snapshot isolation: it reads one snapshot plus its own writes, and write conflicts abort it.
 */
export type Transaction = {
  id: string;
  /** The documents of a collection that this transaction sees differently from the current state. */
  overlay(collection: string): Overlay;
  /** Locks and records the planned changes; a conflict ends the transaction. */
  write(planChanges: () => Change[]): Promise<Change[]>;
};

type OpenTransaction = Transaction & {
  caller: string;
  changes(): Change[];
  /** Stops writes and the time-out but keeps the locks. */
  stop(): void;
  end(): void;
};

/** The open transactions of one store. */
export type Transactions = {
  start(caller: string): string;
  /** Finds an open transaction; throws when it is unknown, has ended or has timed out. */
  get(id: unknown): Transaction;
  commit(id: unknown): Promise<void>;
  abort(id: unknown): void;
  listOpen(caller: string): string[];
  abortAll(): void;
};

function open(store: Store, caller: string, unregister: (id: string) => void): OpenTransaction {
  const id = randomBytes(16).toString('hex');
  const owner = { isTransaction: true };
  const written = new Map<string, Map<string, Document | undefined>>();
  let openedView: ReadView | undefined;

  const writesIn = (collection: string): Overlay => written.get(collection) ?? new Map<string, Document | undefined>();
  const readView = () => (openedView ??= store.openReadView());
  const overlay = (collection: string): Overlay =>
    new Map([...store.changesSince(readView(), collection), ...writesIn(collection)]);

  let isStopped = false;
  function stop() {
    isStopped = true;
    clearTimeout(timer);
    unregister(id);
  }

  function end() {
    stop();
    store.locks.release(owner);
    if (openedView) store.closeReadView(openedView);
  }
  const timer = setTimeout(end, DATABASE_LIMITS.transactionMilliseconds);
  timer.unref();

  const writer: Writer = {
    owner,
    writesIn,
    isStale: (collection, documentId) => store.isChangedSince(readView(), collection, documentId),
    isVisible: (collection, documentId) => {
      const seen = overlay(collection);
      return seen.has(documentId)
        ? seen.get(documentId) !== undefined
        : store.collections.get(collection)!.documents.has(documentId);
    },
  };

  function recordWrites(changes: Change[]) {
    for (const { collection, id: documentId, after } of changes) {
      const writes = written.get(collection) ?? new Map<string, Document | undefined>();
      written.set(collection, writes.set(documentId, after));
    }
    return changes;
  }

  async function write(planChanges: () => Change[]) {
    readView();
    try {
      // the transaction may have ended while this write waited for a lock
      const planWhileOpen = () => {
        if (isStopped) throw transactionNotFound();
        return planChanges();
      };
      return await lockAndApply(store, writer, planWhileOpen, recordWrites);
    } catch (error) {
      if (error instanceof CloudError && error.code === 'DATABASE_TRANSACTION_CONFLICT') end();
      throw error;
    }
  }

  // a document that was inserted and removed again counts as written, too
  const changes = () =>
    [...written].flatMap(([collection, documents]) =>
      [...documents].map(([documentId, after]): Change => ({
        collection,
        id: documentId,
        before: store.collections.get(collection)?.documents.get(documentId),
        after,
      })),
    );

  return { id, caller, overlay, write, changes, stop, end };
}

/** Creates the registry of open transactions of a store. */
export function createTransactions(store: Store): Transactions {
  const transactions = new Map<string, OpenTransaction>();
  const require = (id: unknown): OpenTransaction => {
    const found = typeof id === 'string' ? transactions.get(id) : undefined;
    if (!found) throw transactionNotFound();
    return found;
  };

  return {
    start: (caller) => {
      const transaction = open(store, caller, (id) => transactions.delete(id));
      transactions.set(transaction.id, transaction);
      return transaction.id;
    },
    get: require,
    commit: async (id) => {
      await store.exclusiveOperation();
      const found = require(id);
      // no write and no time-out can follow, but the locks stay until the commit is durable
      found.stop();
      try {
        await store.commit(found.changes());
      } finally {
        found.end();
      }
    },
    abort: (id) => require(id).end(),
    listOpen: (caller) =>
      [...transactions.values()].filter((transaction) => transaction.caller === caller).map(({ id }) => id),
    abortAll: () => [...transactions.values()].forEach((transaction) => transaction.end()),
  };
}
