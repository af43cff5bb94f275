import type { WireRequest } from '../wire/requests';
import type { WorkLimit } from './work-limit';

/** A stored document; dates are Date objects. */
export type Document = { _id: string } & Record<string, unknown>;

/** An index as declared in the database definition. */
export type IndexDefinition = { name: string; keys: Record<string, 1 | -1 | '2dsphere'>; unique?: boolean };

/** The database definition: collections with their indexes and security rules. */
export type Definition = {
  collections: Record<string, { indexes?: IndexDefinition[]; security?: string | Record<string, unknown> }>;
};

/**
 * The cost of one request, for the console and benchmarks. `index` is null for a collection scan, and several names
 * when
 * the branches of an `$or` use different ones.
 */
export type Observation = {
  action: string;
  collection?: string;
  index?: string | null;
  scanned?: number;
  returned?: number;
  /** The reads of `$lookup`, by collection and index. */
  lookups?: { collection: string; index: string | null; scanned: number; returned: number }[];
  warning?: string;
};

/** Receives the observations of one request. */
export type Observer = (observation: Observation) => void;

/** Without a directory the database is in memory only. */
export type DatabaseOptions = {
  directory?: string;
  now: () => number;
  definition?: Definition;
  /** Log size in bytes after which a snapshot is written in the background. */
  compactAfter?: number;
  /** What one request may use. */
  requestLimit?: WorkLimit;
};

/** The database of one cloud environment. */
export type EmulatedDatabase = {
  /**
   * Handles a `database.…` request of a function and returns the response body without requestId; rejects with
   * CloudError. `caller` is the invocation's token.
   */
  handle(request: WireRequest, caller: string, observe?: Observer): Promise<Record<string, unknown>>;
  /**
   * Handles a request of a client under the security rules of its collection; rejects with CloudError.
   */
  handleFromClient(request: WireRequest, openid: string): Promise<Record<string, unknown>>;
  /** The collections that functions can see, by name, with their numbers of documents. */
  collections(): { name: string; documents: number }[];
  /** Every document of a collection, in order of _id; empty when it does not exist. */
  dump(collection: string): Document[];
  /** Finds documents by a MongoDB filter; throws CloudError for an invalid one. */
  find(
    collection: string,
    filter: object,
    options?: { limit?: number; skip?: number; sort?: Record<string, 1 | -1> },
  ): Document[];
  /** Saves documents, replacing by _id and creating collections; durable when it resolves. */
  seed(data: Record<string, Document[]>): Promise<void>;
  /** Removes everything; the named collections and those of the definition exist again, empty. */
  reset(collections: string[]): Promise<void>;
  /**
   * The emulator's internal collections, not visible to functions or in `collections()`; durable when a promise
   * resolves.
   */
  systemCollections: {
    put(collection: string, document: Document): Promise<void>;
    remove(collection: string, id: string): Promise<void>;
    all(collection: string): Document[];
    get(collection: string, id: string): Document | undefined;
  };
  /** The open transactions of an invocation. */
  openTransactions(caller: string): string[];
  /** Waits for pending writes, then releases the directory. */
  close(): Promise<void>;
};
