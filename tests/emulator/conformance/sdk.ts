// wx-server-sdk as these tests use it; its own types are unions with void.

export type Row = Record<string, unknown>;

type Changed = Promise<{ stats: { updated: number; created: number }; _id?: string }>;
type Removed = Promise<{ stats: { removed: number } }>;

export type Doc = {
  get(): Promise<{ data: Row }>;
  update(it: { data: Row }): Changed;
  set(it: { data: Row }): Changed;
  remove(): Removed;
};

export type Query = {
  where(it: unknown): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  limit(n: number): Query;
  skip(n: number): Query;
  field(it: Record<string, boolean | number | object>): Query;
  get(): Promise<{ data: Row[] }>;
  count(): Promise<{ total: number }>;
  update(it: { data: Row; multi?: boolean }): Changed;
  remove(): Removed;
};

export type Pipeline = { [stage: string]: (it?: unknown) => Pipeline } & { end(): Promise<{ list: Row[] }> };

export type Collection = Query & {
  doc(id: string): Doc;
  add(it: { data: Row | Row[] }): Promise<{ _id: string; _ids?: string[] }>;
  aggregate(): Pipeline;
};

/** A query or update command, which can be combined with others. */
export type Operator = { [name: string]: (...given: unknown[]) => Operator };

export type Transaction = {
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
};

export type Db = {
  collection(name: string): Collection;
  createCollection(name: string): Promise<{ errMsg: string }>;
  serverDate(it?: { offset: number }): unknown;
  RegExp(it: { regexp: string; options?: string }): unknown;
  Geo: { [shape: string]: (...given: unknown[]) => unknown };
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(work: (it: Transaction) => Promise<T>, times?: number): Promise<T>;
};

export type Failure = { errCode?: number; code?: string; message: string };

export type Cloud = {
  getWXContext(): Record<string, unknown>;
  callFunction(it: { name: string; data: object }): Promise<{ result: unknown }>;
  uploadFile(it: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(it: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(it: {
    fileList: unknown[];
  }): Promise<{ fileList: { fileID: string; tempFileURL: string; status: number; maxAge: number }[] }>;
  deleteFile(it: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>;
  openapi: { [group: string]: { [name: string]: (it: object) => Promise<Record<string, unknown>> } };
};

/** What a piece of work finds around it in the function. */
export type Ground = {
  cloud: Cloud;
  db: Db;
  _: Operator;
  $: Operator;
  /** The collections of `database.json`. */
  docs: Collection;
  unique: Collection;
  /** How a promise failed; undefined when it did not. */
  caught(it: Promise<unknown>): Promise<Failure | undefined>;
};
