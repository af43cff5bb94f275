// The part of the SDK's database that the product uses, with types that say what comes back:
// the SDK's own are unions with void, because each call could also take callbacks.

import type { Upgrade } from './schemas';

/** Either the fields wanted, or the fields left out. */
export type Projection = Record<string, boolean>;
export type UpdateData = Record<string, unknown>;

export type Query<T> = {
  where(filter: unknown): Query<T>;
  orderBy(path: string, order: 'asc' | 'desc'): Query<T>;
  skip(rows: number): Query<T>;
  limit(rows: number): Query<T>;
  field(projection: Projection): Query<T>;
  get(): Promise<{ data: T[] }>;
  count(): Promise<{ total: number }>;
  update(it: { data: UpdateData }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
};

export type DocumentReference<T> = {
  field(projection: Projection): DocumentReference<T>;
  /** Nothing there: undefined or null. */
  get(): Promise<{ data: T | undefined | null }>;
  set(it: { data: Omit<T, '_id'> }): Promise<unknown>;
  update(it: { data: UpdateData }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
};

/** Finished stages, which find rows of this shape. */
export type Stages<Row> = { readonly rows?: Row[] };

/** An aggregation; `Row` is what it answers, a whole document until a stage changes its shape. */
export type Pipeline<Row = unknown> = {
  match(filter: unknown): Pipeline<Row>;
  sort(keys: Record<string, 1 | -1>): Pipeline<Row>;
  skip(rows: number): Pipeline<Row>;
  limit(rows: number): Pipeline<Row>;
  project(fields: Record<string, unknown>): Pipeline;
  /** Adds the list `as`: what `pipeline` finds in the collection `from`. */
  lookup<As extends string, Joined>(of: {
    from: string;
    pipeline: Stages<Joined>;
    as: As;
  }): Pipeline<Row & Record<As, Joined[]>>;
  /** As the pipeline of a lookup. */
  done(): Stages<Row>;
  end(): Promise<{ list: Row[] }>;
};

export type Collection<T> = Query<T> & {
  /** The steps from the first shape of its documents to today's. */
  upgrades: readonly Upgrade[];
  doc(id: string): DocumentReference<T>;
  add(it: { data: T | T[] }): Promise<unknown>;
  aggregate(): Pipeline<T>;
};

export type QueryCommand = {
  eq(value: unknown): unknown;
  neq(value: unknown): unknown;
  gt(value: unknown): unknown;
  gte(value: unknown): unknown;
  lt(value: unknown): unknown;
  lte(value: unknown): unknown;
  in(values: readonly unknown[]): unknown;
  nin(values: readonly unknown[]): unknown;
  exists(there: boolean): unknown;
  size(length: number): unknown;
  elemMatch(filter: unknown): unknown;
  and(filters: unknown[]): unknown;
  or(filters: unknown[]): unknown;
  set(value: unknown): unknown;
  remove(): unknown;
  inc(by: number): unknown;
  push(values: readonly unknown[]): unknown;
  pull(filter: unknown): unknown;
  aggregate: { pipeline<T = unknown>(): Pipeline<T> };
};

export type Database = {
  collection<T = Record<string, unknown>>(name: string): Collection<T>;
  command: QueryCommand;
};

/** Adds a document under its own id; false when one with this id is there already, which stays as it is. */
export async function addIfAbsent<T>(collection: Collection<T>, data: T): Promise<boolean> {
  try {
    await collection.add({ data });
    return true;
  } catch (error) {
    if (isDuplicateError(error)) return false;
    throw error;
  }
}

/**
 * Did a write fail because something with this id is there already? The platform has three ways to say so (its error
 * lists and its reality differ).
 */
export function isDuplicateError(error: unknown): boolean {
  const { errCode, code, errMsg, message } = (error ?? {}) as Record<string, unknown>;
  const isKnownCode = errCode === -502001 || errCode === -501001 || code === 'DATABASE_DUPLICATE_WRITE';
  return isKnownCode && /E11000|DATABASE_DUPLICATE_WRITE/.test(`${String(code)} ${String(errMsg)} ${String(message)}`);
}
