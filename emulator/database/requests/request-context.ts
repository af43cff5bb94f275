import { DATABASE_LIMITS } from '../../limits';
import { decode, encode } from '../../wire/ejson';
import type { WireRequest } from '../../wire/requests';
import type { IndexedCollection } from '../storage/collection';
import { invalidRequest, collectionNotFound } from '../errors';
import { createEvaluator } from '../expressions/evaluate';
import { compileFilter, type ExpressionScope, type Filter } from '../queries/filter';
import type { Overlay } from '../queries/read';
import { throwQueryError } from '../query-error';
import { countWork } from '../work-limit';
import type { Change } from '../storage/log-record';
import type { Store } from '../storage/store';
import type { Transaction, Transactions } from '../transactions/transaction';
import type { Observation } from '../types';
import { write, writeInOrder, type OrderedChanges } from '../transactions/write';

/** A request with the state it needs. */
export type RequestContext = {
  request: WireRequest;
  caller: string;
  now: number;
  store: Store;
  transactions: Transactions;
  transaction?: Transaction;
  observe: (observation: Partial<Observation>) => void;
  /** Runs a part that does not wait within the time and the memory of one request. */
  limitTime: <T>(run: () => T) => T;
};

/** Handles one action and returns the body of the response. */
export type RequestHandler = (context: RequestContext) => Promise<Record<string, unknown>>;

/** Returns the request's collection; throws when it does not exist. Names with `$` are system collections. */
export function requireCollection({ request, store }: RequestContext): IndexedCollection {
  const name = request['collectionName'];
  if (typeof name !== 'string' || !name) throw invalidRequest('collectionName is required');
  const found = name.startsWith('$') ? undefined : store.collections.get(name);
  if (!found) throw collectionNotFound(name);
  return found;
}

/** Decodes an Extended JSON field of the request; undefined when it is absent or empty. */
export function decodeField({ request, now }: RequestContext, field: string): unknown {
  const text = request[field];
  if (text === undefined || text === null || text === '') return undefined;
  if (typeof text !== 'string') throw invalidRequest(`${field} must be Extended JSON text`);
  return decode(text, now);
}

/** The variables that every expression of a request can use: `$$NOW` is one moment for all of them. */
export const createScope = ({ now }: RequestContext): ExpressionScope => ({
  variables: ['NOW'],
  evaluate: createEvaluator({ NOW: new Date(now) }),
});

/** Compiles the query of the request. */
export const readFilter = (context: RequestContext): Filter =>
  compileFilter(decodeField(context, 'query') ?? {}, createScope(context));

/** Reads a non-negative integer of the request. */
export function readCount({ request }: RequestContext, field: string, otherwise: number): number {
  const value = request[field] ?? otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalidRequest(`${field} must be a whole number`);
  return value;
}

/** The documents that the request's transaction sees differently; undefined outside of a transaction. */
export const overlayOf = ({ transaction }: RequestContext, { name }: IndexedCollection): Overlay | undefined =>
  transaction?.overlay(name);

/** Applies planned changes, inside the request's transaction if it has one. */
export function applyChanges(
  { store, transaction, limitTime }: RequestContext,
  planChanges: () => Change[],
): Promise<Change[]> {
  const plan = () => limitTime(planChanges);
  return transaction ? transaction.write(plan) : write(store, plan);
}

/** Applies planned changes up to the first error, which is thrown; in a transaction an error leaves none of them. */
export const applyInOrder = (
  { store, transaction, limitTime }: RequestContext,
  planChanges: () => OrderedChanges,
): Promise<Change[]> => {
  const plan = () => limitTime(planChanges);
  if (!transaction) return writeInOrder(store, plan);
  return transaction.write(() => {
    const { changes, failure } = plan();
    if (failure) throw failure.error;
    return changes;
  });
};

/** Encodes the documents of an answer; throws QueryError when it is too large. */
export function encodeList(documents: object[]): string[] {
  let length = 0;
  return documents.map((document) => {
    const text = encode(document);
    length += text.length;
    countWork(text.length);
    if (length > DATABASE_LIMITS.answerBytes)
      throwQueryError(`the answer is too large; the limit is ${DATABASE_LIMITS.answerBytes} bytes`);
    return text;
  });
}

/** Warns when a request that cannot run in a transaction comes from an invocation with an open one. */
export function warnOutsideTransaction(context: RequestContext): void {
  const { caller, request, transaction, transactions } = context;
  if (transaction || request['queryType'] === 'DOC' || !transactions.listOpen(caller).length) return;
  context.observe({ warning: 'ran outside the open transaction: the SDK never sends this request with its id' });
}
