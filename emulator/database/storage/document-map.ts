import { decodeParsed } from '../../wire/ejson';
import type { Document } from '../types';
import {
  inflateDocument,
  isFirstOfBatch,
  isLastOfBatch,
  startsIn,
  type Batch,
  type BatchedDocument,
} from './document-batch';
import type { DocumentCache } from './document-cache';

/** What is kept of a document: the bytes of its JSON, or its place in a compressed batch. */
type StoredDocument = Buffer | BatchedDocument;

/** All documents of a collection as they were at one moment. */
export type CapturedDocuments = {
  ids: string[];
  order: object;
  json(position: number): Buffer;
  /** The batch that holds exactly the documents from this position on, and their lengths. */
  wholeBatch(position: number): { batch: Batch; lengths: number[] } | undefined;
  /** Keeps the documents from this position on in a batch, except those that have changed since. */
  replace(position: number, lengths: number[], batch: Batch): void;
};

/**
 * The documents of a collection by id, in insertion order. Only their JSON is kept, which takes less than half of the
 * memory; a document is parsed when it is read, and again when it was not read for long.
 */
export type DocumentMap = {
  readonly size: number;
  has(id: string): boolean;
  get(id: string): Document | undefined;
  /** Sets a document by its JSON, which must not change afterwards; `parsed` saves parsing it when it is read soon. */
  set(id: string, json: Buffer, parsed?: Document): void;
  delete(id: string): void;
  values(): Iterable<Document>;
  /** Sets the documents of a batch. */
  setBatch(ids: string[], lengths: number[], batch: Batch): void;
  /** Returns a function that reads the document as it is now, also after it has changed. */
  hold(id: string): (() => Document) | undefined;
  /** The same as long as documents are only added at the end, or changed without a change of their place. */
  order(): object;
  capture(): CapturedDocuments;
};

const jsonOf = (stored: StoredDocument): Buffer => (Buffer.isBuffer(stored) ? stored : inflateDocument(stored));

/** Creates an empty map. */
export function createDocumentMap(cache: DocumentCache): DocumentMap {
  const entries = new Map<string, StoredDocument>();
  let order = {};

  function parse(stored: StoredDocument): Document {
    const known = cache.get(stored);
    if (known) return known;
    const document = decodeParsed(JSON.parse(jsonOf(stored).toString('utf8'))) as Document;
    cache.add(stored, document);
    return document;
  }

  function* values() {
    for (const stored of entries.values()) yield parse(stored);
  }

  function capture(): CapturedDocuments {
    const [ids, all] = [[...entries.keys()], [...entries.values()]];
    const batchedAt = (position: number) => {
      const stored = all[position];
      return Buffer.isBuffer(stored) ? undefined : stored;
    };
    return {
      ids,
      order,
      json: (position) => jsonOf(all[position]!),
      wholeBatch: (position) => {
        const first = batchedAt(position);
        if (!first || !isFirstOfBatch(first)) return undefined;
        const lengths: number[] = [];
        let expected = first.start;
        for (let stored: BatchedDocument | undefined = first; stored; stored = batchedAt(position + lengths.length)) {
          if (stored.batch !== first.batch || stored.start !== expected) return undefined;
          lengths.push(stored.length);
          if (isLastOfBatch(stored)) return { batch: first.batch, lengths };
          expected += stored.length + 1;
        }
        return undefined;
      },
      replace: (position, lengths, batch) => {
        for (const [i, start] of startsIn(lengths).entries()) {
          const id = ids[position + i]!;
          if (entries.get(id) === all[position + i]) entries.set(id, { batch, start, length: lengths[i]! });
        }
      },
    };
  }

  return {
    get size() {
      return entries.size;
    },
    has: (id) => entries.has(id),
    get: (id) => {
      const stored = entries.get(id);
      return stored && parse(stored);
    },
    set: (id, json, parsed) => {
      entries.set(id, json);
      if (parsed) cache.add(json, parsed);
    },
    delete: (id) => {
      if (entries.delete(id)) order = {};
    },
    values,
    setBatch: (ids, lengths, batch) => {
      const starts = startsIn(lengths);
      for (const [i, id] of ids.entries()) entries.set(id, { batch, start: starts[i]!, length: lengths[i]! });
    },
    hold: (id) => {
      const stored = entries.get(id);
      return stored && (() => parse(stored));
    },
    order: () => order,
    capture,
  };
}
