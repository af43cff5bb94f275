/**
 * The position of an entry relative to a range: negative before it, zero inside, positive after it. It must never
 * decrease from one entry to the next.
 */
export type Probe<T> = (entry: T) => number;

/** Entries in another form, which takes less memory. */
export type PackedEntries<T> = { count: number; last: T; read(): T[] };

/** A part of a captured list. */
export type CapturedBlock<T> = {
  /** What the entries were packed as when they were last in that form. */
  packed: PackedEntries<T> | undefined;
  /** Reads the entries without keeping them. */
  read(): readonly T[];
  /** Keeps the entries only packed, as long as nothing changes or reads them. */
  pack(packed: PackedEntries<T>): void;
};

/** A sorted list; finding, adding and removing take logarithmic time. */
export type SortedList<T> = {
  add(entry: T): void;
  remove(entry: T): void;
  /** The entries in a range in ascending or descending order. The list must not change during the iteration. */
  walk(probe: Probe<T>, backwards?: boolean): IterableIterator<T>;
  /** Adds many entries in any order; the given list is sorted in place. */
  addAll(list: T[]): void;
  /** Adds sorted entries that are greater than all existing ones; not more than fit into one block. */
  appendPacked(packed: PackedEntries<T>): void;
  /** The number of entries in a range. */
  count(probe: Probe<T>): number;
  /** Captures all entries as they are now, in ascending order. */
  capture(): CapturedBlock<T>[];
  size(): number;
};

const BLOCK_SIZE = 512;
/** Merging is cheaper than adding one by one when there is at least one new entry per this many existing ones. */
const MERGE_RATIO = 20;

type Position = { block: number; at: number };

/** Entries that follow each other: in memory, packed, or both. */
type Block<T> = { entries: T[] | undefined; packed: PackedEntries<T> | undefined; isCaptured: boolean };

const createBlock = <T>(entries: T[]): Block<T> => ({ entries, packed: undefined, isCaptured: false });
const lengthOf = <T>({ entries, packed }: Block<T>): number => entries?.length ?? packed!.count;
const lastOf = <T>({ entries, packed }: Block<T>): T => (entries ? entries[entries.length - 1]! : packed!.last);
const entriesOf = <T>(block: Block<T>): T[] => (block.entries ??= block.packed!.read());

/** The first index for which `after` is true; `after` must be false up to some index and true from there on. */
function lowerBound(length: number, after: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (after(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Merges a sorted list in blocks with another sorted list. */
function merged<T>(blocks: Block<T>[], other: T[], compare: (a: T, b: T) => number): T[] {
  const all: T[] = [];
  let next = 0;
  for (const block of blocks) {
    for (const entry of entriesOf(block)) {
      while (next < other.length && compare(other[next]!, entry) < 0) all.push(other[next++]!);
      all.push(entry);
    }
  }
  while (next < other.length) all.push(other[next++]!);
  return all;
}

/** Creates an empty sorted list; `compare` must not return 0 for two different entries. */
export function createSortedList<T>(compare: (a: T, b: T) => number): SortedList<T> {
  // blocks of at most BLOCK_SIZE entries, so that a splice moves a few hundred pointers and not the whole list
  let blocks: Block<T>[] = [];
  let size = 0;

  /** The position of the first entry for which `probe` returns at least `side`. */
  function findPosition(probe: Probe<T>, side: 0 | 1): Position {
    const block = lowerBound(blocks.length, (i) => probe(lastOf(blocks[i]!)) >= side);
    const entries = block < blocks.length ? entriesOf(blocks[block]!) : [];
    return { block, at: lowerBound(entries.length, (i) => probe(entries[i]!) >= side) };
  }

  /** The entries of a block, to be changed. A captured block stays as it is and is replaced by a copy. */
  function writableEntries(at: number): T[] {
    const block = blocks[at]!;
    const entries = entriesOf(block);
    if (!block.isCaptured) {
      block.packed = undefined;
      return entries;
    }
    const copied = createBlock(entries.slice());
    blocks[at] = copied;
    return copied.entries!;
  }

  function add(entry: T) {
    size++;
    if (!blocks.length) return void blocks.push(createBlock([entry]));
    const found = findPosition((other) => compare(other, entry), 0);
    const block = Math.min(found.block, blocks.length - 1);
    const entries = writableEntries(block);
    entries.splice(found.block === block ? found.at : entries.length, 0, entry);
    if (entries.length > BLOCK_SIZE) blocks.splice(block + 1, 0, createBlock(entries.splice(BLOCK_SIZE / 2)));
  }

  function addAll(list: T[]) {
    if (list.length * MERGE_RATIO < size) return list.forEach(add);
    list.sort(compare);
    const all = size ? merged(blocks, list, compare) : list;
    size = all.length;
    blocks = [];
    // blocks are half full, so that the next additions do not split them
    for (let i = 0; i < all.length; i += BLOCK_SIZE / 2) blocks.push(createBlock(all.slice(i, i + BLOCK_SIZE / 2)));
  }

  function appendPacked(packed: PackedEntries<T>) {
    if (!packed.count) return;
    size += packed.count;
    blocks.push({ entries: undefined, packed, isCaptured: false });
  }

  function remove(entry: T) {
    const { block, at } = findPosition((other) => compare(other, entry), 0);
    const found = block < blocks.length ? entriesOf(blocks[block]!)[at] : undefined;
    if (found === undefined || compare(found, entry) !== 0) return;
    size--;
    const entries = writableEntries(block);
    entries.splice(at, 1);
    if (!entries.length) blocks.splice(block, 1);
  }

  const bounds = (probe: Probe<T>) => [findPosition(probe, 0), findPosition(probe, 1)] as const;

  function* walk(probe: Probe<T>, backwards = false): IterableIterator<T> {
    const [start, end] = bounds(probe);
    if (backwards) {
      for (let block = Math.min(end.block, blocks.length - 1); block >= start.block; block--) {
        const entries = entriesOf(blocks[block]!);
        const from = (block === end.block ? end.at : entries.length) - 1;
        for (let i = from; i >= (block === start.block ? start.at : 0); i--) yield entries[i]!;
      }
      return;
    }
    for (let block = start.block; block <= end.block && block < blocks.length; block++) {
      const entries = entriesOf(blocks[block]!);
      const to = block === end.block ? end.at : entries.length;
      for (let i = block === start.block ? start.at : 0; i < to; i++) yield entries[i]!;
    }
  }

  function count(probe: Probe<T>): number {
    const [start, end] = bounds(probe);
    let counted = end.at - start.at;
    for (let block = start.block; block < end.block; block++) counted += lengthOf(blocks[block]!);
    return counted;
  }

  const capture = () =>
    blocks.map((block): CapturedBlock<T> => {
      block.isCaptured = true;
      return {
        packed: block.packed,
        read: () => block.entries ?? block.packed!.read(),
        pack: (packed) => {
          block.packed = packed;
          block.entries = undefined;
        },
      };
    });

  return { add, addAll, appendPacked, remove, walk, count, capture, size: () => size };
}
