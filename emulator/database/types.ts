import type { WireRequest } from '../wire/requests';

/** A stored document; dates are Date, everything else is what JSON or BSON can hold. */
export type Document = { _id: string } & Record<string, unknown>;

/** How an index is declared in `config/database.json`. */
export type IndexDefinition = { name: string; keys: Record<string, 1 | -1 | '2dsphere'>; unique?: boolean };

/** What exists from the start: collections with their indexes and security rules. */
export type Definition = {
  collections: Record<string, { indexes?: IndexDefinition[]; security?: string | Record<string, unknown> }>;
};

/**
 * What one request cost, for the console and for benches. `index` is null when the collection was scanned, several
 * names when each branch of an `$or` used one.
 */
export type Observation = {
  action: string;
  collection?: string;
  index?: string | null;
  scanned?: number;
  returned?: number;
  /** What `$lookup`s read, by collection and index. */
  lookups?: { collection: string; index: string | null; scanned: number }[];
  warning?: string;
};

/** Receives the observations of one request. */
export type Observe = (it: Observation) => void;

/** Where and when a database lives; without a directory it is in memory only. */
export type DatabaseOptions = {
  directory?: string;
  now: () => number;
  definition?: Definition;
  /** Bytes of log after which it is made shorter, while serving. */
  compactAfter?: number;
};

/** The database of one cloud environment. */
export type Database = {
  /**
   * Answers one `database.…` request with the body without requestId; rejects with CloudError. `caller` is the
   * invocation's token.
   */
  answer(request: WireRequest, caller: string, observe?: Observe): Promise<Record<string, unknown>>;
  /**
   * Answers one request that comes from a phone: held to the security rules of its collection. Rejects as `answer`
   * does.
   */
  answerPhone(request: WireRequest, openid: string): Promise<Record<string, unknown>>;
  /** The collections functions can see, by name, with their sizes. */
  collections(): { name: string; documents: number }[];
  /** Every document of a collection, in order of _id; empty when it does not exist. */
  dump(collection: string): Document[];
  /** Reads with a MongoDB filter given as an object; throws CloudError on a bad filter. */
  find(
    collection: string,
    filter: object,
    options?: { limit?: number; skip?: number; sort?: Record<string, 1 | -1> },
  ): Document[];
  /** Puts documents, replacing by _id and creating collections; durable when it resolves. */
  seed(data: Record<string, Document[]>): Promise<void>;
  /** Drops everything; the named collections and those of the definition exist again, empty. */
  reset(collections: string[]): Promise<void>;
  /** The emulator's own storage, invisible to functions and to `collections()`; durable when a promise resolves. */
  own: {
    put(collection: string, it: Document): Promise<void>;
    remove(collection: string, id: string): Promise<void>;
    all(collection: string): Document[];
    get(collection: string, id: string): Document | undefined;
  };
  /** Transactions this invocation opened and has not ended. */
  openTransactions(caller: string): string[];
  /** Waits for what is being written, then releases the directory. */
  close(): Promise<void>;
};
