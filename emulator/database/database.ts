import type { WireRequest } from '../wire/requests';
import { aggregateDocuments } from './requests/aggregate-documents';
import { insertDocument, modifyDocument, removeDocument } from './requests/write-documents';
import { asCloudError, invalid, noCollection } from './errors';
import { countDocuments, getDocument } from './requests/read-documents';
import { readOrder } from './queries/sort';
import { createOwn } from './storage/system-collections';
import { compileFilter } from './queries/filter';
import { read } from './queries/read';
import { asFromPhone } from './security/client-request';
import { seed } from './storage/seed';
import type { Action, Session } from './requests/request-context';
import { openStore, type Store } from './storage/store';
import { createTransactions, type Transactions } from './transactions/transaction';
import type { Database, DatabaseOptions, Observation } from './types';
import { copy } from './values';

export type { Database, DatabaseOptions, Definition, Document, Observation } from './types';

const addCollection: Action = async ({ request, store }) => {
  const name = request['collectionName'];
  if (typeof name !== 'string' || !/^[^$\0.\s][^$\0\s]*$/.test(name)) throw invalid('collectionName is not valid');
  await store.create(name);
  return {};
};

const startTransaction: Action = async ({ caller, transactions }) => ({ transactionId: transactions.start(caller) });

const commitTransaction: Action = async ({ request, transactions }) => {
  await transactions.commit(request['transactionId']);
  return {};
};

const abortTransaction: Action = async ({ request, transactions }) => {
  transactions.abort(request['transactionId']);
  return {};
};

/** One line an action: what answers it, how its errors are named, and whether they are wrapped as write errors. */
const ACTIONS: Record<string, { answer: Action; operation: string; isWrite: boolean }> = {
  'database.addCollection': { answer: addCollection, operation: 'CreateTable', isWrite: false },
  'database.insertDocument': { answer: insertDocument, operation: 'Insert', isWrite: true },
  'database.getDocument': { answer: getDocument, operation: 'Query', isWrite: false },
  'database.calculateDocument': { answer: countDocuments, operation: 'Count', isWrite: false },
  'database.modifyDocument': { answer: modifyDocument, operation: 'Update', isWrite: true },
  'database.removeDocument': { answer: removeDocument, operation: 'Delete', isWrite: true },
  'database.aggregateDocuments': { answer: aggregateDocuments, operation: 'Aggregate', isWrite: false },
  'database.startTransaction': { answer: startTransaction, operation: 'Transaction', isWrite: false },
  'database.commitTransaction': { answer: commitTransaction, operation: 'Transaction', isWrite: false },
  'database.abortTransaction': { answer: abortTransaction, operation: 'Transaction', isWrite: false },
};

const ENDS = new Set(['database.commitTransaction', 'database.abortTransaction']);

type Request = Pick<Session, 'request' | 'caller' | 'now'>;

async function answer(store: Store, transactions: Transactions, it: Request, observe?: (it: Observation) => void) {
  const { request } = it;
  const known = Object.hasOwn(ACTIONS, request.action) ? ACTIONS[request.action]! : undefined;
  if (!known) throw invalid(`unknown action ${request.action}`);
  let seen: Observation = { action: request.action };
  if (typeof request['collectionName'] === 'string') seen.collection = request['collectionName'];
  const id = request['transactionId'];
  try {
    const transaction = id === undefined || ENDS.has(request.action) ? undefined : transactions.get(id);
    return await known.answer({
      ...it,
      store,
      transactions,
      transaction,
      observe: (more) => (seen = { ...seen, ...more }),
    });
  } catch (error) {
    throw asCloudError(error, known.operation, known.isWrite);
  } finally {
    observe?.(seen);
  }
}

const visible = (store: Store) => [...store.collections.values()].filter(({ name }) => !name.startsWith('$'));

/**
 * Opens a database: empty in memory, or as its directory holds it. Throws when another process uses the directory or it
 * is damaged.
 */
export async function openDatabase({ directory, now, definition, compactAfter }: DatabaseOptions): Promise<Database> {
  const store = await openStore({ directory, definition, compactAfter });
  const transactions = createTransactions(store);

  return {
    answer: (request, caller, observe) => answer(store, transactions, { request, caller, now: now() }, observe),
    answerPhone: async (request, openid) => {
      const [name, moment] = [request['collectionName'], now()];
      const isDefined = definition && typeof name === 'string' && Object.hasOwn(definition.collections, name);
      const security = isDefined ? definition.collections[name]!.security : undefined;
      let prepared: WireRequest;
      try {
        const get = (collection: string, id: string) =>
          collection.startsWith('$') ? undefined : store.collections.get(collection)?.documents.get(id);
        prepared = asFromPhone(request, security, { openid, now: moment, get });
      } catch (error) {
        throw asCloudError(error, 'Query', false);
      }
      return answer(store, transactions, { request: prepared, caller: `phone of ${openid}`, now: moment });
    },
    collections: () => {
      const counted = visible(store).map(({ name, documents }) => ({ name, documents: documents.size }));
      return counted.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    dump: (collection) => {
      const found = store.collections.get(collection);
      return found ? read(found, { filter: compileFilter({}), order: [['_id', 1]] }).list.map(copy) : [];
    },
    find: (collection, filter, { limit, skip, sort = {} } = {}) => {
      const found = store.collections.get(collection);
      if (!found) throw noCollection(collection);
      try {
        return read(found, { filter: compileFilter(filter), order: readOrder(sort), skip, limit }).list.map(copy);
      } catch (error) {
        throw asCloudError(error, 'Query', false);
      }
    },
    seed: (data) =>
      seed(store, data).catch((error: unknown) => {
        throw asCloudError(error, 'Insert', true);
      }),
    reset: async (collections) => {
      transactions.abortAll();
      await store.reset(collections);
    },
    own: createOwn(store),
    openTransactions: (caller) => transactions.openOf(caller),
    close: async () => {
      transactions.abortAll();
      await store.close();
    },
  };
}
