import type { Collection } from '../storage/collection';
import type { Entry, Index } from '../indexes/ordered-index';
import type { Order } from './sort';
import type { Bound, Filter, Range } from './filter';
import type { Probe } from '../indexes/sorted-list';
import { compareValues, rank } from '../values';

/** A way to read with what it is expected to cost. */
type Candidate = Plan & { cost: number };

const namesOf = ({ index, union }: Plan): (string | undefined)[] => union?.flatMap(namesOf) ?? [index?.name];

/** The names of the indexes a plan uses; null when it uses none. */
export const indexName = (it: Plan): string | null => [...new Set(namesOf(it))].join(', ') || null;

/** How a query is read: through which index, and whether the documents come in the order asked for. */
export type Plan = {
  /** The index used; null when every document is looked at. */
  index: Index | null;
  /** One stretch of the index for each combination of values; a document may come from several of them. */
  stretches: Probe<Entry>[];
  /** How many leading keys are fixed in each stretch. */
  fixed: number;
  backwards: boolean;
  /** The documents come in the order asked for, or no order was asked for. */
  sorted: boolean;
  /** The order asked for needs the stretches walked side by side. */
  merges: boolean;
  /** One way for each branch of an `$or`; a document may come from several of them. */
  union?: Plan[];
};

const MOST_STRETCHES = 500;

/** Where an entry lies to values that are fixed and perhaps a range after them. */
function probeOf({ keys }: Index, values: unknown[], range?: Range): Probe<Entry> {
  const { direction } = keys[values.length] ?? { direction: 1 };
  return (key) => {
    for (let i = 0; i < values.length; i++) {
      const order = compareValues(key[i], values[i]) * keys[i]!.direction;
      if (order) return order;
    }
    return range ? side(key[values.length], range) * direction : 0;
  };
}

function side(value: unknown, { from, to }: Range): number {
  // a range never leaves the type of its bounds
  const type = rank(value) - rank((from ?? to)!.value);
  if (type) return type;
  if (from && isOutside(compareValues(value, from.value), from)) return -1;
  return to && isOutside(compareValues(to.value, value), to) ? 1 : 0;
}

const isOutside = (order: number, { inclusive }: Bound) => (inclusive ? order < 0 : order <= 0);

function combinations(lists: unknown[][]): unknown[][] {
  return lists.reduce<unknown[][]>(
    (found, list) => found.flatMap((before) => list.map((value) => [...before, value])),
    [[]],
  );
}

/** +1 or -1 when walking the keys after the fixed ones gives the order asked for, 0 when it does not. */
function orderGiven(index: Index, fixed: number, order: Order, filter: Filter): number {
  const constant = new Set(
    index.keys.slice(0, fixed).flatMap(({ path }) => (filter.equals.get(path)!.length === 1 ? [path] : [])),
  );
  const wanted = order.filter(([path]) => !constant.has(path));
  const given = index.keys.slice(fixed);
  const spreadsAfter = [...index.spread].some((at) => at >= fixed);
  if (spreadsAfter || wanted.length > given.length) return 0;
  const turns = wanted.map(([path, direction], i) => (given[i]!.path === path ? given[i]!.direction * direction : 0));
  if (turns.every((turn) => turn === 1)) return 1;
  return turns.every((turn) => turn === -1) ? -1 : 0;
}

function leadingEquals(index: Index, filter: Filter): unknown[][] {
  const lists: unknown[][] = [];
  let stretches = 1;
  for (const { path } of index.keys) {
    const values = filter.equals.get(path);
    if (!values) break;
    stretches *= values.length;
    if (stretches > MOST_STRETCHES) break;
    lists.push(values);
  }
  return lists;
}

/** Of a spread index only one bound can be obeyed, because different elements may meet the two. */
const oneBound = (range: Range): Range => (range.from ? { from: range.from } : range);

function candidate(index: Index, filter: Filter, order: Order, rows: number): Candidate | undefined {
  const lists = leadingEquals(index, filter);
  const next = index.keys[lists.length];
  const asked = next && filter.ranges.get(next.path);
  const range = asked && (index.spread.has(lists.length) ? oneBound(asked) : asked);
  const turn = order.length ? orderGiven(index, lists.length, order, filter) : 0;
  if (!lists.length && !range && !turn) return undefined;
  const stretches = combinations(lists).map((values) => probeOf(index, values, range));
  const entries = stretches.reduce((total, probe) => total + index.entries.count(probe), 0);
  const used = lists.length + (range ? Number(Boolean(range.from)) + Number(Boolean(range.to)) : 0);
  const isCovered = used >= filter.conditions;
  const sorted = !order.length || turn !== 0;
  const cost = sorted && isCovered ? Math.min(entries, rows) : entries * (sorted ? 0.9 : 1.2);
  return {
    index,
    stretches,
    fixed: lists.length,
    backwards: turn < 0,
    sorted,
    merges: turn !== 0 && stretches.length > 1,
    cost,
  };
}

/** Reads an `$or` branch by branch when every branch has an index. */
function unions(collection: Collection, filter: Filter, order: Order): Candidate[] {
  return filter.branches.flatMap((branches) => {
    const union = branches.map((branch) => plan(collection, branch, [], Infinity));
    if (!union.every((it) => it.index ?? it.union)) return [];
    const entries = union.reduce((total, { cost }) => total + cost, 0);
    return [{ ...UNREAD, sorted: !order.length, union, cost: entries * 1.2 }];
  });
}

const UNREAD = { index: null, stretches: [], fixed: 0, backwards: false, merges: false };

/** Chooses the cheapest way to read; `rows` is how many documents are wanted in the end. */
export function plan(collection: Collection, filter: Filter, order: Order, rows: number): Candidate {
  const all: Candidate = { ...UNREAD, sorted: !order.length, cost: collection.documents.size };
  if (filter.near) return { ...all, sorted: false };
  const found = collection.indexes
    .map((index) => candidate(index, filter, order, rows))
    .filter((it) => it !== undefined);
  return [...found, ...unions(collection, filter, order)].reduce<Candidate>(
    (best, it) => (it.cost < best.cost || (best === all && it.cost === best.cost) ? it : best),
    all,
  );
}
