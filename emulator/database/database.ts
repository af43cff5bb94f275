import { DATABASE_LIMITS } from '../limits';
import type { WireRequest } from '../wire/requests';
import { aggregateDocuments } from './requests/aggregate-documents';
import { insertDocument, modifyAndReturnDocument, modifyDocument, removeDocument } from './requests/write-documents';
import { asCloudError, invalidRequest, collectionNotFound } from './errors';
import { countDocuments, getDocument } from './requests/read-documents';
import { parseSort } from './queries/sort';
import { createSystemCollections } from './storage/system-collections';
import { compileFilter } from './queries/filter';
import { read } from './queries/read';
import { restrictToClient } from './security/client-request';
import { seed } from './storage/seed';
import type { RequestHandler, RequestContext } from './requests/request-context';
import { openStore, type Store } from './storage/store';
import { createTransactions, type Transactions } from './transactions/transaction';
import type { EmulatedDatabase, DatabaseOptions, Observation } from './types';
import { clone } from './values';
import { withinLimit } from './work-limit';

export type { EmulatedDatabase, DatabaseOptions, Definition, Document, Observation } from './types';

/** Whether a collection can have this name. */
export const isCollectionName = (name: string): boolean => DATABASE_LIMITS.collectionName.test(name);

/** The sentence for a name that no collection can have. */
export const describeCollectionName = (name: unknown): string =>
  `${JSON.stringify(name)} is not a name of a collection, which has at most 96 letters, digits, _ and -, and begins with no _`;

const addCollection: RequestHandler = async ({ request, store }) => {
  const name = request['collectionName'];
  if (typeof name !== 'string' || !isCollectionName(name)) throw invalidRequest(describeCollectionName(name));
  await store.create(name);
  return {};
};

const startTransaction: RequestHandler = async ({ caller, transactions }) => ({
  transactionId: transactions.start(caller),
});

const commitTransaction: RequestHandler = async ({ request, transactions }) => {
  await transactions.commit(request['transactionId']);
  return {};
};

const abortTransaction: RequestHandler = async ({ request, transactions }) => {
  transactions.abort(request['transactionId']);
  return {};
};

/** The handler of each action, the operation in its error texts, and whether its errors are write errors. */
const HANDLERS: Record<string, { handle: RequestHandler; operation: string; isWrite: boolean }> = {
  'database.addCollection': { handle: addCollection, operation: 'CreateTable', isWrite: false },
  'database.insertDocument': { handle: insertDocument, operation: 'Insert', isWrite: true },
  'database.getDocument': { handle: getDocument, operation: 'Query', isWrite: false },
  'database.calculateDocument': { handle: countDocuments, operation: 'Count', isWrite: false },
  'database.modifyDocument': { handle: modifyDocument, operation: 'Update', isWrite: true },
  'database.modifyAndReturnDoc': { handle: modifyAndReturnDocument, operation: 'Update', isWrite: true },
  'database.removeDocument': { handle: removeDocument, operation: 'Delete', isWrite: true },
  'database.aggregateDocuments': { handle: aggregateDocuments, operation: 'Aggregate', isWrite: false },
  'database.startTransaction': { handle: startTransaction, operation: 'Transaction', isWrite: false },
  'database.commitTransaction': { handle: commitTransaction, operation: 'Transaction', isWrite: false },
  'database.abortTransaction': { handle: abortTransaction, operation: 'Transaction', isWrite: false },
};

const TRANSACTION_ENDS = new Set(['database.commitTransaction', 'database.abortTransaction']);

type Request = Pick<RequestContext, 'request' | 'caller' | 'now' | 'limitTime'>;

async function handleRequest(
  store: Store,
  transactions: Transactions,
  handled: Request,
  observe?: (observation: Observation) => void,
) {
  const { request } = handled;
  const handler = Object.hasOwn(HANDLERS, request.action) ? HANDLERS[request.action]! : undefined;
  if (!handler) throw invalidRequest(`unknown action ${request.action}`);
  let observation: Observation = { action: request.action };
  if (typeof request['collectionName'] === 'string') observation.collection = request['collectionName'];
  const id = request['transactionId'];
  try {
    const transaction = id === undefined || TRANSACTION_ENDS.has(request.action) ? undefined : transactions.get(id);
    return await handler.handle({
      ...handled,
      store,
      transactions,
      transaction,
      observe: (more) => (observation = { ...observation, ...more }),
    });
  } catch (error) {
    throw asCloudError(error, handler.operation, handler.isWrite);
  } finally {
    observe?.(observation);
  }
}

const visibleCollections = (store: Store) =>
  [...store.collections.values()].filter(({ name }) => !name.startsWith('$'));

/**
 * Opens a database in memory or from its directory. Throws when another process uses the directory or a file is
 * damaged.
 */
export async function openDatabase({
  directory,
  now,
  definition,
  compactAfter,
  requestLimit = DATABASE_LIMITS.request,
}: DatabaseOptions): Promise<EmulatedDatabase> {
  const store = await openStore({ directory, definition, compactAfter });
  const transactions = createTransactions(store);
  const limitTime = <T>(run: () => T) => withinLimit(requestLimit, run);

  return {
    handle: (request, caller, observe) =>
      handleRequest(store, transactions, { request, caller, now: now(), limitTime }, observe),
    handleFromClient: async (request, openid) => {
      const [name, moment] = [request['collectionName'], now()];
      const isDefined = definition && typeof name === 'string' && Object.hasOwn(definition.collections, name);
      const security = isDefined ? definition.collections[name]!.security : undefined;
      let prepared: WireRequest;
      try {
        const get = (collection: string, id: string) =>
          collection.startsWith('$') ? undefined : store.collections.get(collection)?.documents.get(id);
        prepared = restrictToClient(request, security, { openid, now: moment, get });
      } catch (error) {
        throw asCloudError(error, 'Query', false);
      }
      const caller = `phone of ${openid}`;
      return handleRequest(store, transactions, { request: prepared, caller, now: moment, limitTime });
    },
    collections: () => {
      const counted = visibleCollections(store).map(({ name, documents }) => ({ name, documents: documents.size }));
      return counted.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    dump: (collection) => {
      const found = store.collections.get(collection);
      return found ? read(found, { filter: compileFilter({}), order: [['_id', 1]] }).list.map(clone) : [];
    },
    find: (collection, filter, { limit, skip, sort = {} } = {}) => {
      const found = store.collections.get(collection);
      if (!found) throw collectionNotFound(collection);
      try {
        const options = { filter: compileFilter(filter), order: parseSort(sort), skip, limit };
        return limitTime(() => read(found, options).list.map(clone));
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
    systemCollections: createSystemCollections(store),
    openTransactions: (caller) => transactions.listOpen(caller),
    close: async () => {
      transactions.abortAll();
      await store.close();
    },
  };
}
