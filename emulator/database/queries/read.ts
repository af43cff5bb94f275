import type { IndexedCollection } from '../storage/collection';
import { idOf, type IndexEntry, type Index } from '../indexes/ordered-index';
import { sortByDistance } from '../geo/near';
import { sortDocuments, sortInMemory, type SortOrder } from './sort';
import { indexName, plan, type Plan } from './planner';
import type { Filter } from './filter';
import { throwQueryError } from '../query-error';
import type { Document } from '../types';
import { compareValues } from '../values';
import { countWork } from '../work-limit';

/** The options of a read. */
export type ReadOptions = { filter: Filter; order?: SortOrder; skip?: number; limit?: number };
/** Documents that differ from the collection's current state; undefined means it does not exist. */
export type Overlay = Map<string, Document | undefined>;
/** The documents and the cost. The documents are the stored objects and must not be changed. */
export type ReadResult = { list: Document[]; index: string | null; scanned: number };

const UNITS_PER_DOCUMENT = 64;

/** Merges several index ranges in the order of the keys after the fixed ones. */
function* mergeRanges({ index, ranges, equalityKeys, backwards }: Plan & { index: Index }): Iterable<IndexEntry> {
  const direction = backwards ? -1 : 1;
  const before = (a: IndexEntry, b: IndexEntry) => {
    for (let i = equalityKeys; i < index.keys.length; i++) {
      const order = compareValues(a[i], b[i]) * index.keys[i]!.direction;
      if (order) return order * direction < 0;
    }
    return compareValues(idOf(a), idOf(b)) * direction < 0;
  };
  const iterators = ranges.map((probe) => index.entries.walk(probe, backwards));
  let cursors = iterators.map((walk) => ({ walk, head: walk.next() })).filter(({ head: next }) => !next.done);
  while (cursors.length) {
    let first = cursors[0]!;
    for (const other of cursors)
      if (before(other.head.value as IndexEntry, first.head.value as IndexEntry)) first = other;
    yield first.head.value as IndexEntry;
    first.head = first.walk.next();
    if (first.head.done) cursors = cursors.filter((cursor) => cursor !== first);
  }
}

function* walkRanges({ index, ranges, backwards }: Plan & { index: Index }): Iterable<IndexEntry> {
  for (const probe of ranges) yield* index.entries.walk(probe, backwards);
}

function* candidates(collection: IndexedCollection, readPlan: Plan): Iterable<Document> {
  const { index, union } = readPlan;
  if (union) return yield* readUnion(collection, union);
  if (!index) return yield* collection.documents.values();
  const walk = { ...readPlan, index };
  const returned = index.multikey.size ? new Set<string>() : undefined;
  for (const entry of readPlan.needsMerge ? mergeRanges(walk) : walkRanges(walk)) {
    const id = idOf(entry);
    if (returned?.has(id)) continue;
    returned?.add(id);
    yield collection.documents.get(id)!;
  }
}

function* readUnion(collection: IndexedCollection, plans: Plan[]): Iterable<Document> {
  const returned = new Set<string>();
  for (const plan of plans) {
    for (const document of candidates(collection, plan)) {
      if (returned.has(document._id)) continue;
      returned.add(document._id);
      yield document;
    }
  }
}

function checkGeoIndexes(collection: IndexedCollection, { geoPaths: needsPlaces }: Filter) {
  const known = collection.geoIndexes.flatMap(({ paths }) => paths);
  const missing = needsPlaces.find((path) => !known.includes(path));
  if (missing) throwQueryError(`unable to find index for $geoNear query: a 2dsphere index on '${missing}' is needed`);
}

/** The name of the 2dsphere index on a path. */
const geoIndexName = (collection: IndexedCollection, path: string) =>
  collection.geoIndexes.find(({ paths }) => paths.includes(path))!.name;

const slice = (list: Document[], skip: number, limit: number) =>
  skip || list.length > limit ? list.slice(skip, skip + limit) : list;

/** Reads by id without an index scan; undefined when the query has no condition on `_id`. */
function readById(
  collection: IndexedCollection,
  { filter, order = [] }: ReadOptions,
  overlay?: Overlay,
): ReadResult | undefined {
  const ids = filter.equals.get('_id');
  if (!ids || filter.near) return undefined;
  const current = ids.map((id) =>
    overlay?.has(id as string) ? overlay.get(id as string) : collection.documents.get(id as string),
  );
  const documents = current.filter((document) => document !== undefined);
  const matching = documents.filter(filter.test);
  return { list: order.length ? sortDocuments(matching, order) : matching, index: '_id_', scanned: documents.length };
}

/** Reads documents in their current state, or as the overlay has them. */
export function read(collection: IndexedCollection, options: ReadOptions, overlay?: Overlay): ReadResult {
  const { filter, order = [], skip = 0, limit = Infinity } = options;
  checkGeoIndexes(collection, filter);
  const found = readById(collection, options, overlay);
  if (found) return { ...found, list: slice(found.list, skip, limit) };

  const readPlan = plan(collection, filter, order, skip + limit);
  const isPartial = readPlan.sorted && !overlay?.size;
  const list: Document[] = [];
  let scanned = 0;
  for (const document of candidates(collection, readPlan)) {
    scanned++;
    countWork(UNITS_PER_DOCUMENT);
    if (overlay?.has(document._id) || !filter.test(document)) continue;
    list.push(document);
    if (isPartial && list.length >= skip + limit) break;
  }
  for (const document of overlay?.values() ?? []) if (document && filter.test(document)) list.push(document);
  const near = filter.near && sortByDistance(list, filter.near).map(({ document }) => document);
  const sorted = order.length && !isPartial ? sortInMemory(near ?? list, order, skip + limit) : (near ?? list);
  const index = filter.near ? geoIndexName(collection, filter.near.path) : indexName(readPlan);
  return { list: slice(sorted, skip, limit), index, scanned };
}
