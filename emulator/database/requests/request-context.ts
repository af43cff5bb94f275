import { decode } from '../../wire/ejson';
import type { WireRequest } from '../../wire/requests';
import type { Collection } from '../storage/collection';
import { invalid, noCollection } from '../errors';
import { compileFilter, type Filter } from '../queries/filter';
import type { Overlay } from '../queries/read';
import type { Store, Change } from '../storage/store';
import type { Transaction, Transactions } from '../transactions/transaction';
import type { Observation } from '../types';
import { write } from '../transactions/write';

/** One request on its way through the room. */
export type Session = {
  request: WireRequest;
  caller: string;
  now: number;
  store: Store;
  transactions: Transactions;
  transaction?: Transaction;
  observe: (it: Partial<Observation>) => void;
};

/** Answers one action with the body of the answer. */
export type Action = (session: Session) => Promise<Record<string, unknown>>;

/** The collection a request names; refuses one that was never created. Names with `$` are the emulator's own. */
export function collectionOf({ request, store }: Session): Collection {
  const name = request['collectionName'];
  if (typeof name !== 'string' || !name) throw invalid('collectionName is required');
  const found = name.startsWith('$') ? undefined : store.collections.get(name);
  if (!found) throw noCollection(name);
  return found;
}

/** An Extended JSON field of the request; undefined when it is absent or empty. */
export function decoded({ request, now }: Session, field: string): unknown {
  const text = request[field];
  if (text === undefined || text === null || text === '') return undefined;
  if (typeof text !== 'string') throw invalid(`${field} must be Extended JSON text`);
  return decode(text, now);
}

/** The query of a request, compiled. */
export const filterOf = (session: Session): Filter => compileFilter(decoded(session, 'query') ?? {});

/** A whole number of the request. */
export function numberOf({ request }: Session, field: string, otherwise: number): number {
  const it = request[field] ?? otherwise;
  if (typeof it !== 'number' || !Number.isInteger(it) || it < 0) throw invalid(`${field} must be a whole number`);
  return it;
}

/** What the transaction sees different from now; undefined outside of one. */
export const viewOf = ({ transaction }: Session, { name }: Collection): Overlay | undefined => transaction?.view(name);

/** Carries out planned changes, inside the request's transaction if it has one. */
export const carryOut = ({ store, transaction }: Session, planned: () => Change[]): Promise<Change[]> =>
  transaction ? transaction.write(planned) : write(store, planned);

/** Tells when a request that can not run in a transaction comes from someone who has one open. */
export function warnOutside(session: Session): void {
  const { caller, request, transaction, transactions } = session;
  if (transaction || request['queryType'] === 'DOC' || !transactions.openOf(caller).length) return;
  session.observe({ warning: 'ran outside the open transaction: the SDK never sends this request with its id' });
}
