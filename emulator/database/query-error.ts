/** An invalid query, update or pipeline, with MongoDB's message; `asCloudError` converts it for the response. */
export class QueryError extends Error {}

/** Throws a QueryError. */
export function throwQueryError(text: string): never {
  throw new QueryError(text);
}
