import type { Document } from '../types';

/** What a document is kept as while it is not parsed. */
type Unparsed = { readonly length: number };

/** The documents that were parsed last, by what they were parsed from. */
export type DocumentCache = {
  get(unparsed: Unparsed): Document | undefined;
  add(unparsed: Unparsed, document: Document): void;
};

/** A parsed document takes about two and a half times the memory of its JSON. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Creates a cache of documents with up to `maxBytes` of JSON, and the documents that were used before these as long as
 * they are used again.
 */
export function createDocumentCache(maxBytes = MAX_BYTES): DocumentCache {
  let recent = new Map<Unparsed, Document>();
  let older = new Map<Unparsed, Document>();
  let bytes = 0;

  function add(unparsed: Unparsed, document: Document) {
    if (bytes >= maxBytes) {
      older = recent;
      recent = new Map();
      bytes = 0;
    }
    recent.set(unparsed, document);
    bytes += unparsed.length;
  }

  return {
    add,
    get: (unparsed) => {
      const found = recent.get(unparsed);
      if (found) return found;
      const again = older.get(unparsed);
      if (again) add(unparsed, again);
      return again;
    },
  };
}
