import type { IndexedCollection } from '../storage/collection';
import type { IndexEntry, Index } from '../indexes/ordered-index';
import type { SortOrder } from './sort';
import type { Bound, Filter, Range } from './filter';
import type { Probe } from '../indexes/sorted-list';
import { compareValues, typeOrder } from '../values';

/** A plan with its expected cost in documents. */
type CostedPlan = Plan & { cost: number };

const indexNames = ({ index, union }: Plan): (string | undefined)[] => union?.flatMap(indexNames) ?? [index?.name];

/** The names of the indexes a plan uses; null when it uses none. */
export const indexName = (plan: Plan): string | null => [...new Set(indexNames(plan))].join(', ') || null;

/** How a query is executed. */
export type Plan = {
  /** The index used; null for a collection scan. */
  index: Index | null;
  /** One range of the index for each combination of values; a document may occur in several ranges. */
  ranges: Probe<IndexEntry>[];
  /** The number of leading keys that are fixed by equality. */
  equalityKeys: number;
  backwards: boolean;
  /** The documents come in the requested order, or none was requested. */
  sorted: boolean;
  /** The ranges must be merged to give the requested order. */
  needsMerge: boolean;
  /** One plan for each branch of an `$or`; a document may occur in several of them. */
  union?: Plan[];
};

const MAX_RANGES = 500;

/** Creates the probe for fixed leading values and an optional range of the next key. */
function createProbe({ keys }: Index, values: unknown[], range?: Range): Probe<IndexEntry> {
  const { direction } = keys[values.length] ?? { direction: 1 };
  return (key) => {
    for (let i = 0; i < values.length; i++) {
      const order = compareValues(key[i], values[i]) * keys[i]!.direction;
      if (order) return order;
    }
    return range ? compareToRange(key[values.length], range) * direction : 0;
  };
}

function compareToRange(value: unknown, { from, to }: Range): number {
  // a range contains only values of the type of its bounds
  const type = typeOrder(value) - typeOrder((from ?? to)!.value);
  if (type) return type;
  if (from && isOutside(compareValues(value, from.value), from)) return -1;
  return to && isOutside(compareValues(to.value, value), to) ? 1 : 0;
}

const isOutside = (order: number, { inclusive }: Bound) => (inclusive ? order < 0 : order <= 0);

function combinations(lists: unknown[][]): unknown[][] {
  return lists.reduce<unknown[][]>(
    (plans, list) => plans.flatMap((before) => list.map((value) => [...before, value])),
    [[]],
  );
}

/** +1 or -1 when an index scan in that direction gives the requested order, 0 when neither does. */
function sortDirection(index: Index, equalityKeys: number, order: SortOrder, filter: Filter): number {
  const constant = new Set(
    index.keys
      .slice(0, equalityKeys)
      // a list that contains the value is sorted by its smallest or largest element
      .flatMap(({ path }, at) => (filter.equals.get(path)!.length === 1 && !index.multikey.has(at) ? [path] : [])),
  );
  const remaining = order.filter(([path]) => !constant.has(path));
  const following = index.keys.slice(equalityKeys);
  const isMultikeyAfter = [...index.multikey].some((at) => at >= equalityKeys);
  if (isMultikeyAfter || remaining.length > following.length) return 0;
  const directions = remaining.map(([path, direction], i) =>
    following[i]!.path === path ? following[i]!.direction * direction : 0,
  );
  if (directions.every((direction) => direction === 1)) return 1;
  return directions.every((direction) => direction === -1) ? -1 : 0;
}

function leadingEqualities(index: Index, filter: Filter): unknown[][] {
  const lists: unknown[][] = [];
  let ranges = 1;
  for (const { path } of index.keys) {
    const values = filter.equals.get(path);
    if (!values) break;
    ranges *= values.length;
    if (ranges > MAX_RANGES) break;
    lists.push(values);
  }
  return lists;
}

/** A multikey index can use only one bound, because different elements may satisfy the two. */
const lowerBoundOnly = (range: Range): Range => (range.from ? { from: range.from } : range);

function indexPlan(index: Index, filter: Filter, order: SortOrder, rowLimit: number): CostedPlan | undefined {
  const lists = leadingEqualities(index, filter);
  const next = index.keys[lists.length];
  const requested = next && filter.ranges.get(next.path);
  const range = requested && (index.multikey.has(lists.length) ? lowerBoundOnly(requested) : requested);
  const direction = order.length ? sortDirection(index, lists.length, order, filter) : 0;
  if (!lists.length && !range && !direction) return undefined;
  const ranges = combinations(lists).map((values) => createProbe(index, values, range));
  const entries = ranges.reduce((total, probe) => total + index.entries.count(probe), 0);
  const usedConditions = lists.length + (range ? Number(Boolean(range.from)) + Number(Boolean(range.to)) : 0);
  const isCovered = usedConditions >= filter.conditions;
  const sorted = !order.length || direction !== 0;
  const cost = sorted && isCovered ? Math.min(entries, rowLimit) : entries * (sorted ? 0.9 : 1.2);
  return {
    index,
    ranges,
    equalityKeys: lists.length,
    backwards: direction < 0,
    sorted,
    needsMerge: direction !== 0 && ranges.length > 1,
    cost,
  };
}

/** Plans an `$or` branch by branch when every branch has an index. */
function unionPlans(collection: IndexedCollection, filter: Filter, order: SortOrder): CostedPlan[] {
  return filter.branches.flatMap((branches) => {
    const union = branches.map((branch) => plan(collection, branch, [], Infinity));
    if (!union.every((plan) => plan.index ?? plan.union)) return [];
    const entries = union.reduce((total, { cost }) => total + cost, 0);
    return [{ ...COLLECTION_SCAN, sorted: !order.length, union, cost: entries * 1.2 }];
  });
}

const COLLECTION_SCAN = { index: null, ranges: [], equalityKeys: 0, backwards: false, needsMerge: false };

/** Chooses the cheapest plan; `rowLimit` is the number of documents needed. */
export function plan(collection: IndexedCollection, filter: Filter, order: SortOrder, rowLimit: number): CostedPlan {
  const scan: CostedPlan = { ...COLLECTION_SCAN, sorted: !order.length, cost: collection.documents.size };
  if (filter.near) return { ...scan, sorted: false };
  const plans = collection.indexes
    .map((index) => indexPlan(index, filter, order, rowLimit))
    .filter((plan) => plan !== undefined);
  return [...plans, ...unionPlans(collection, filter, order)].reduce<CostedPlan>(
    (cheapest, plan) =>
      plan.cost < cheapest.cost || (cheapest === scan && plan.cost === cheapest.cost) ? plan : cheapest,
    scan,
  );
}
