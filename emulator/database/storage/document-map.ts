import { decodeParsed, encodeStored } from '../../wire/ejson';
import type { Document } from '../types';

/** One document as it lies on disk: a stretch of a file's bytes. */
type Asleep = number;

/**
 * The documents of a collection by id, in the order they came. Those a snapshot brought sleep as the bytes of its file
 * until somebody asks for them,
 * so that opening a large collection costs little more than reading its file.
 */
export type Documents = {
  readonly size: number;
  has(id: string): boolean;
  get(id: string): Document | undefined;
  set(id: string, it: Document): void;
  delete(id: string): void;
  values(): Iterable<Document>;
  /**
   * Puts documents in that sleep in these bytes, one after the other with a sign between; `from` is where the first one
   * begins.
   */
  lay(ids: string[], lengths: number[], bytes: Buffer, from: number): void;
  /** All of them as JSON, as they are at this moment, however late they are asked for. */
  stored(): { ids: string[]; text(place: number): string };
};

/** An empty set of documents. */
export function createDocuments(): Documents {
  const held = new Map<string, Document | Asleep>();
  const files: Buffer[] = [];
  // three numbers a sleeping document: its file, where it begins and where it ends
  const places: number[] = [];

  const textOf = (at: Asleep) => files[places[at]!]!.toString('utf8', places[at + 1], places[at + 2]);

  function awake(id: string, it: Document | Asleep): Document {
    if (typeof it !== 'number') return it;
    const woken = decodeParsed(JSON.parse(textOf(it))) as Document;
    held.set(id, woken);
    return woken;
  }

  function* values() {
    for (const [id, it] of held) yield awake(id, it);
  }

  function lay(ids: string[], lengths: number[], bytes: Buffer, from: number) {
    if (files.at(-1)?.buffer !== bytes.buffer) files.push(Buffer.from(bytes.buffer));
    let start = bytes.byteOffset + from;
    for (const [i, id] of ids.entries()) {
      held.set(id, places.length);
      places.push(files.length - 1, start, start + lengths[i]!);
      start += lengths[i]! + 1;
    }
  }

  return {
    get size() {
      return held.size;
    },
    has: (id) => held.has(id),
    get: (id) => {
      const found = held.get(id);
      return found === undefined ? undefined : awake(id, found);
    },
    set: (id, it) => void held.set(id, it),
    delete: (id) => void held.delete(id),
    values,
    lay,
    stored: () => {
      const all = [...held.values()];
      const text = (place: number) => {
        const it = all[place]!;
        return typeof it === 'number' ? textOf(it) : JSON.stringify(encodeStored(it));
      };
      return { ids: [...held.keys()], text };
    },
  };
}
