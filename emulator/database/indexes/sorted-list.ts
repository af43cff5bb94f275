/**
 * The position of an entry relative to a range: negative before it, zero inside, positive after it. It must never
 * decrease from one entry to the next.
 */
export type Probe<T> = (entry: T) => number;

/** A sorted list; finding, adding and removing take logarithmic time. */
export type SortedList<T> = {
  add(entry: T): void;
  remove(entry: T): void;
  /** The entries in a range in ascending or descending order. The list must not change during the iteration. */
  walk(probe: Probe<T>, backwards?: boolean): IterableIterator<T>;
  /** Adds many entries in any order; the given list is sorted in place. */
  addAll(list: T[]): void;
  /** Adds sorted entries that are greater than all existing ones. */
  append(list: T[]): void;
  /** The number of entries in a range. */
  count(probe: Probe<T>): number;
  /** All entries in ascending order. */
  toArray(): T[];
  size(): number;
};

const BLOCK_SIZE = 512;
/** Merging is cheaper than adding one by one when there is at least one new entry per this many existing ones. */
const MERGE_RATIO = 20;

type Position = { block: number; at: number };

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
function merged<T>(blocks: T[][], other: T[], compare: (a: T, b: T) => number): T[] {
  const all: T[] = [];
  let next = 0;
  for (const entries of blocks) {
    for (const entry of entries) {
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
  const blocks: T[][] = [];
  let size = 0;

  /** The position of the first entry for which `probe` returns at least `side`. */
  function findPosition(probe: Probe<T>, side: 0 | 1): Position {
    const block = lowerBound(blocks.length, (i) => probe(blocks[i]![blocks[i]!.length - 1]!) >= side);
    const entries = blocks[block] ?? [];
    return { block, at: lowerBound(entries.length, (i) => probe(entries[i]!) >= side) };
  }

  function add(entry: T) {
    size++;
    if (!blocks.length) return void blocks.push([entry]);
    const found = findPosition((other) => compare(other, entry), 0);
    const block = Math.min(found.block, blocks.length - 1);
    const entries = blocks[block]!;
    entries.splice(found.block === block ? found.at : entries.length, 0, entry);
    if (entries.length > BLOCK_SIZE) blocks.splice(block + 1, 0, entries.splice(BLOCK_SIZE / 2));
  }

  function addAll(list: T[]) {
    if (list.length * MERGE_RATIO < size) return list.forEach(add);
    list.sort(compare);
    const all = size ? merged(blocks, list, compare) : list;
    size = 0;
    blocks.length = 0;
    append(all);
  }

  function append(list: T[]) {
    size += list.length;
    // blocks are half full, so that the next additions do not split them
    for (let i = 0; i < list.length; i += BLOCK_SIZE / 2) blocks.push(list.slice(i, i + BLOCK_SIZE / 2));
  }

  function remove(entry: T) {
    const { block, at } = findPosition((other) => compare(other, entry), 0);
    const entries = blocks[block];
    const found = entries?.[at];
    if (!entries || found === undefined || compare(found, entry) !== 0) return;
    size--;
    entries.splice(at, 1);
    if (!entries.length) blocks.splice(block, 1);
  }

  const bounds = (probe: Probe<T>) => [findPosition(probe, 0), findPosition(probe, 1)] as const;

  function* walk(probe: Probe<T>, backwards = false): IterableIterator<T> {
    const [start, end] = bounds(probe);
    if (backwards) {
      for (let block = Math.min(end.block, blocks.length - 1); block >= start.block; block--) {
        const entries = blocks[block]!;
        const from = (block === end.block ? end.at : entries.length) - 1;
        for (let i = from; i >= (block === start.block ? start.at : 0); i--) yield entries[i]!;
      }
      return;
    }
    for (let block = start.block; block <= end.block && block < blocks.length; block++) {
      const entries = blocks[block]!;
      const to = block === end.block ? end.at : entries.length;
      for (let i = block === start.block ? start.at : 0; i < to; i++) yield entries[i]!;
    }
  }

  function count(probe: Probe<T>): number {
    const [start, end] = bounds(probe);
    let counted = end.at - start.at;
    for (let block = start.block; block < end.block; block++) counted += blocks[block]!.length;
    return counted;
  }

  const toArray = () => ([] as T[]).concat(...blocks);

  return { add, addAll, append, remove, walk, count, toArray, size: () => size };
}
