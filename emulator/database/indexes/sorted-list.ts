/**
 * Where an entry lies: negative before the range, zero in it, positive after it. Never falls from one entry to the
 * next.
 */
export type Probe<T> = (it: T) => number;

/** A list kept in order; finding, adding and removing take logarithmic time. */
export type Sorted<T> = {
  add(it: T): void;
  remove(it: T): void;
  /** The entries in a range, in order or backwards. Do not change the list while walking. */
  walk(probe: Probe<T>, backwards?: boolean): IterableIterator<T>;
  /** Adds many entries, given in any order; the list given is used up. */
  addAll(list: T[]): void;
  /** Adds entries that come after all there are, given in order. */
  append(list: T[]): void;
  /** How many entries lie in a range. */
  count(probe: Probe<T>): number;
  size(): number;
};

const BLOCK = 512;
/** From one new entry for so many old ones on, merging everything is cheaper than adding one by one. */
const MERGE_FROM = 20;

type Place = { block: number; at: number };

/** The first index for which `after` holds; `after` must be false then true. */
function firstWhere(length: number, after: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (after(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A sorted list in blocks and another sorted one as one list. */
function merged<T>(blocks: T[][], other: T[], compare: (a: T, b: T) => number): T[] {
  const all: T[] = [];
  let next = 0;
  for (const entries of blocks) {
    for (const it of entries) {
      while (next < other.length && compare(other[next]!, it) < 0) all.push(other[next++]!);
      all.push(it);
    }
  }
  while (next < other.length) all.push(other[next++]!);
  return all;
}

/** An empty sorted list; `compare` must tell any two entries apart that are not the same entry. */
export function createSorted<T>(compare: (a: T, b: T) => number): Sorted<T> {
  // blocks of at most BLOCK entries: a splice moves a few hundred pointers, never the whole list
  const blocks: T[][] = [];
  let size = 0;

  /** The first place whose entry lies at `least` or after it; `lies` must never fall from one entry to the next. */
  function place(lies: Probe<T>, least: 0 | 1): Place {
    const block = firstWhere(blocks.length, (i) => lies(blocks[i]![blocks[i]!.length - 1]!) >= least);
    const entries = blocks[block] ?? [];
    return { block, at: firstWhere(entries.length, (i) => lies(entries[i]!) >= least) };
  }

  function add(it: T) {
    size++;
    if (!blocks.length) return void blocks.push([it]);
    const found = place((other) => compare(other, it), 0);
    const block = Math.min(found.block, blocks.length - 1);
    const entries = blocks[block]!;
    entries.splice(found.block === block ? found.at : entries.length, 0, it);
    if (entries.length > BLOCK) blocks.splice(block + 1, 0, entries.splice(BLOCK / 2));
  }

  function addAll(list: T[]) {
    if (list.length * MERGE_FROM < size) return list.forEach(add);
    list.sort(compare);
    const all = size ? merged(blocks, list, compare) : list;
    size = 0;
    blocks.length = 0;
    append(all);
  }

  function append(list: T[]) {
    size += list.length;
    // half-full blocks, so that what is added next does not split them at once
    for (let i = 0; i < list.length; i += BLOCK / 2) blocks.push(list.slice(i, i + BLOCK / 2));
  }

  function remove(it: T) {
    const { block, at } = place((other) => compare(other, it), 0);
    const entries = blocks[block];
    const found = entries?.[at];
    if (!entries || found === undefined || compare(found, it) !== 0) return;
    size--;
    entries.splice(at, 1);
    if (!entries.length) blocks.splice(block, 1);
  }

  const bounds = (probe: Probe<T>) => [place(probe, 0), place(probe, 1)] as const;

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

  return { add, addAll, append, remove, walk, count, size: () => size };
}
