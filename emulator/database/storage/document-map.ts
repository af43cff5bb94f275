import { decodeParsed, encodeStored } from '../../wire/ejson';
import type { Document } from '../types';

/** An unparsed document: the bytes of its JSON. */
type Lazy = Buffer;

/**
 * The documents of a collection by id, in insertion order. Documents that were only written, or that a snapshot
 * brought,
 * stay unparsed until they are read: their JSON takes less than half of the memory.
 */
export type DocumentMap = {
  readonly size: number;
  has(id: string): boolean;
  get(id: string): Document | undefined;
  set(id: string, document: Document): void;
  /** Sets a document by its JSON, which must not change afterwards. */
  setLazy(id: string, json: Buffer): void;
  delete(id: string): void;
  values(): Iterable<Document>;
  /** Adds unparsed documents: `bytes` holds their JSON from offset `from` on, separated by one byte. */
  append(ids: string[], lengths: number[], bytes: Buffer, from: number): void;
  /** Captures all documents as they are now; `json(i)` is the JSON of the i-th one. */
  serialize(): { ids: string[]; json(position: number): Buffer };
};

/** Creates an empty map. */
export function createDocumentMap(): DocumentMap {
  const entries = new Map<string, Document | Lazy>();

  function load(id: string, entry: Document | Lazy): Document {
    if (!Buffer.isBuffer(entry)) return entry;
    const loaded = decodeParsed(JSON.parse(entry.toString('utf8'))) as Document;
    entries.set(id, loaded);
    return loaded;
  }

  function* values() {
    for (const [id, entry] of entries) yield load(id, entry);
  }

  function append(ids: string[], lengths: number[], bytes: Buffer, from: number) {
    let start = from;
    for (const [i, id] of ids.entries()) {
      entries.set(id, bytes.subarray(start, start + lengths[i]!));
      start += lengths[i]! + 1;
    }
  }

  return {
    get size() {
      return entries.size;
    },
    has: (id) => entries.has(id),
    get: (id) => {
      const found = entries.get(id);
      return found === undefined ? undefined : load(id, found);
    },
    set: (id, document) => void entries.set(id, document),
    setLazy: (id, json) => void entries.set(id, json),
    delete: (id) => void entries.delete(id),
    values,
    append,
    serialize: () => {
      const all = [...entries.values()];
      const json = (position: number) => {
        const entry = all[position]!;
        return Buffer.isBuffer(entry) ? entry : Buffer.from(JSON.stringify(encodeStored(entry)));
      };
      return { ids: [...entries.keys()], json };
    },
  };
}
