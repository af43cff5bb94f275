import { CloudError } from '../wire/answers';
import { Refused } from './query-error';
import { describe } from './values';

// The platform's refusals in its own words.

/** No such collection. */
export const noCollection = (name: string) =>
  new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}.`);

/** Two transactions, or a transaction and a write, met on one document. */
export const conflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  );

/** A transaction that never was, has ended, or is too old. */
export const noTransaction = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );

/** A request that lacks what its action needs. */
export const invalid = (text: string) => new CloudError('INVALID_PARAM', text);

/** A taken `_id` or key of a unique index, to be wrapped like every refused write. */
export const duplicate = (collection: string, index: string, key: Record<string, unknown>) => {
  const inside = Object.entries(key).map(([field, value]) => `${field}: ${describe(value)}`);
  return new Refused(
    `E11000 duplicate key error collection: tnt-emulator.${collection} index: ${index} dup key: { ${inside.join(', ')} }`,
  );
};

/** Wraps the engine's no as the service does: writes in a list of write errors, reads plainly. */
export function asCloudError(error: unknown, operation: string, isWrite: boolean): CloudError {
  if (error instanceof CloudError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const message = isWrite ? `multiple write errors: [{write errors: [{${text}}]}, {<nil>}]` : text;
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.${operation}] ${message}`);
}
