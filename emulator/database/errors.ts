import { CloudError } from '../wire/answers';
import { QueryError } from './query-error';
import { formatValue } from './values';

// The platform's error codes and texts.

/** The collection does not exist. */
export const collectionNotFound = (name: string) =>
  new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}.`);

/** A transaction conflicts with another write on the same document. */
export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  );

/** The transaction is unknown, has ended or has timed out. */
export const transactionNotFound = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );

/** A request with a missing or invalid parameter. */
export const invalidRequest = (text: string) => new CloudError('INVALID_PARAM', text);

/** A duplicate `_id` or key of a unique index. */
export const duplicateKey = (collection: string, index: string, key: Record<string, unknown>) => {
  const fields = Object.entries(key).map(([field, value]) => `${field}: ${formatValue(value)}`);
  return new QueryError(
    `E11000 duplicate key error collection: tnt-emulator.${collection} index: ${index} dup key: { ${fields.join(', ')} }`,
  );
};

/** Converts any error to the service's format; errors of writes are wrapped in a list of write errors. */
export function asCloudError(error: unknown, operation: string, isWrite: boolean): CloudError {
  if (error instanceof CloudError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const message = isWrite ? `multiple write errors: [{write errors: [{${text}}]}, {<nil>}]` : text;
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.${operation}] ${message}`);
}
