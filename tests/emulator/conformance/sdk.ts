// wx-server-sdk as these tests use it; its own types are unions with void.

export type Row = Record<string, unknown>;

type Changed = Promise<{ stats: { updated: number; created: number }; _id?: string }>;
type Removed = Promise<{ stats: { removed: number } }>;

export type Doc = {
  get(): Promise<{ data: Row }>;
  update(options: { data: Row }): Changed;
  set(options: { data: Row }): Changed;
  remove(): Removed;
};

export type Query = {
  where(filter: unknown): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  limit(n: number): Query;
  skip(n: number): Query;
  field(fields: Record<string, boolean | number | object>): Query;
  get(): Promise<{ data: Row[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Row; multi?: boolean }): Changed;
  remove(): Removed;
};

export type Pipeline = { [stage: string]: (value?: unknown) => Pipeline } & { end(): Promise<{ list: Row[] }> };

export type Collection = Query & {
  doc(id: string): Doc;
  add(options: { data: Row | Row[] }): Promise<{ _id: string; _ids?: string[] }>;
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
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  Geo: { [shape: string]: (...given: unknown[]) => unknown };
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>;
};

export type Failure = { errCode?: number; code?: string; message: string };

export type Cloud = {
  getWXContext(): Record<string, unknown>;
  callFunction(options: { name: string; data: object }): Promise<{ result: unknown }>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: {
    fileList: unknown[];
  }): Promise<{ fileList: { fileID: string; tempFileURL: string; status: number; maxAge: number }[] }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>;
  openapi: { [group: string]: { [name: string]: (body: object) => Promise<Record<string, unknown>> } };
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
  caught(promise: Promise<unknown>): Promise<Failure | undefined>;
};
