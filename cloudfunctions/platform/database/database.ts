// The part of the SDK's database that the product uses, with types that say what comes back:
// the SDK's own are unions with void, because each call could also take callbacks.

import type { Upgrade } from './schemas';

/** Either fields to read (true) or fields to leave out (false). */
export type Projection = Record<string, boolean>;
export type UpdateData = Record<string, unknown>;

export type Query<T> = {
  where(filter: unknown): Query<T>;
  orderBy(path: string, order: 'asc' | 'desc'): Query<T>;
  limit(rows: number): Query<T>;
  field(projection: Projection): Query<T>;
  get(): Promise<{ data: T[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: UpdateData }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
};

export type DocumentReference<T> = {
  field(projection: Projection): DocumentReference<T>;
  /** `data` is undefined or null when there is no such document. */
  get(): Promise<{ data: T | undefined | null }>;
  update(options: { data: UpdateData }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
};

/** The stages of a finished pipeline that finds rows of this shape. */
export type Stages<Row> = { readonly rows?: Row[] };

/** An aggregation of whole documents, with the lists that are joined to them. */
export type Pipeline<Row = unknown> = {
  match(filter: unknown): Pipeline<Row>;
  sort(keys: Record<string, 1 | -1>): Pipeline<Row>;
  limit(rows: number): Pipeline<Row>;
  /** Adds the list `as`: what `pipeline` finds in the collection `from`. */
  lookup<As extends string, Joined>(of: {
    from: string;
    pipeline: Stages<Joined>;
    as: As;
  }): Pipeline<Row & Record<As, Joined[]>>;
  end(): Promise<{ list: Row[] }>;
};

/** What a lookup joins. `Row` is what it answers: whole documents, until a stage changes their shape. */
export type JoinPipeline<Row = unknown> = {
  match(filter: unknown): JoinPipeline<Row>;
  sort(keys: Record<string, 1 | -1>): JoinPipeline<Row>;
  limit(rows: number): JoinPipeline<Row>;
  project(fields: Record<string, unknown>): JoinPipeline;
  /** Its stages, for a lookup. */
  done(): Stages<Row>;
};

export type Collection<T> = Query<T> & {
  /** The steps from the first shape of its documents to today's. */
  upgrades: readonly Upgrade[];
  doc(id: string): DocumentReference<T>;
  add(options: { data: T | T[] }): Promise<unknown>;
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
  /** `slice` keeps so many of the array, a negative number its last ones. */
  push(values: readonly unknown[] | { each: readonly unknown[]; slice: number }): unknown;
  pull(filter: unknown): unknown;
  aggregate: { pipeline<T = unknown>(): JoinPipeline<T> };
};

export type Database = {
  collection<T = Record<string, unknown>>(name: string): Collection<T>;
  command: QueryCommand;
};

/**
 * Whether a write failed because the id is taken. The platform reports it in three ways: its error lists and its real
 * answers differ.
 */
export function isDuplicateError(error: unknown): boolean {
  const { errCode, code, errMsg, message } = (error ?? {}) as Record<string, unknown>;
  const isKnownCode = errCode === -502001 || errCode === -501001 || code === 'DATABASE_DUPLICATE_WRITE';
  return isKnownCode && /E11000|DATABASE_DUPLICATE_WRITE/.test(`${String(code)} ${String(errMsg)} ${String(message)}`);
}
