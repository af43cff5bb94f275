import { decodeParsed, encodeStored } from '../../wire/ejson';
import type { Document } from '../types';

/** An unparsed document: the position of its record in `offsets`. */
type Lazy = number;

/**
 * The documents of a collection by id, in insertion order. Documents of a snapshot stay unparsed bytes until they are
 * read, so that opening a large collection costs little more than reading its file.
 */
export type DocumentMap = {
  readonly size: number;
  has(id: string): boolean;
  get(id: string): Document | undefined;
  set(id: string, document: Document): void;
  delete(id: string): void;
  values(): Iterable<Document>;
  /**
   * Registers unparsed documents: `bytes` holds their JSON from offset `from` on, separated by one byte.
   */
  append(ids: string[], lengths: number[], bytes: Buffer, from: number): void;
  /** Captures all documents as they are now; `text(i)` is the JSON of the i-th one. */
  serialize(): { ids: string[]; text(place: number): string };
};

/** Creates an empty map. */
export function createDocumentMap(): DocumentMap {
  const entries = new Map<string, Document | Lazy>();
  const buffers: Buffer[] = [];
  // three numbers per unparsed document: its buffer, its first byte and its end
  const offsets: number[] = [];

  const jsonOf = (lazy: Lazy) => buffers[offsets[lazy]!]!.toString('utf8', offsets[lazy + 1], offsets[lazy + 2]);

  function load(id: string, entry: Document | Lazy): Document {
    if (typeof entry !== 'number') return entry;
    const loaded = decodeParsed(JSON.parse(jsonOf(entry))) as Document;
    entries.set(id, loaded);
    return loaded;
  }

  function* values() {
    for (const [id, entry] of entries) yield load(id, entry);
  }

  function append(ids: string[], lengths: number[], bytes: Buffer, from: number) {
    if (buffers.at(-1)?.buffer !== bytes.buffer) buffers.push(Buffer.from(bytes.buffer));
    let start = bytes.byteOffset + from;
    for (const [i, id] of ids.entries()) {
      entries.set(id, offsets.length);
      offsets.push(buffers.length - 1, start, start + lengths[i]!);
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
    delete: (id) => void entries.delete(id),
    values,
    append: append,
    serialize: () => {
      const all = [...entries.values()];
      const text = (place: number) => {
        const entry = all[place]!;
        return typeof entry === 'number' ? jsonOf(entry) : JSON.stringify(encodeStored(entry));
      };
      return { ids: [...entries.keys()], text };
    },
  };
}
