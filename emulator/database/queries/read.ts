import type { Collection } from '../storage/collection';
import { idOf, type Entry, type Index } from '../indexes/ordered-index';
import { nearest } from '../geo/near';
import { sortBy, type Order } from './sort';
import { indexName, plan, type Plan } from './planner';
import type { Filter } from './filter';
import { refuse } from '../query-error';
import type { Document } from '../types';
import { compareValues } from '../values';

/** What is wanted of a collection. */
export type Wanted = { filter: Filter; order?: Order; skip?: number; limit?: number };
/** Documents that differ from what the collection holds now; undefined means not there. */
export type Overlay = Map<string, Document | undefined>;
/** What came out, and what it cost. The documents are the stored ones: never change them. */
export type Found = { list: Document[]; index: string | null; scanned: number };

/** Walks several stretches of an index as one, in the order of the keys after the fixed ones. */
function* merged({ index, stretches, fixed, backwards }: Plan & { index: Index }): Iterable<Entry> {
  const direction = backwards ? -1 : 1;
  const before = (a: Entry, b: Entry) => {
    for (let i = fixed; i < index.keys.length; i++) {
      const order = compareValues(a[i], b[i]) * index.keys[i]!.direction;
      if (order) return order * direction < 0;
    }
    return compareValues(idOf(a), idOf(b)) * direction < 0;
  };
  const walks = stretches.map((probe) => index.entries.walk(probe, backwards));
  let heads = walks.map((walk) => ({ walk, head: walk.next() })).filter(({ head }) => !head.done);
  while (heads.length) {
    let first = heads[0]!;
    for (const other of heads) if (before(other.head.value as Entry, first.head.value as Entry)) first = other;
    yield first.head.value as Entry;
    first.head = first.walk.next();
    if (first.head.done) heads = heads.filter((it) => it !== first);
  }
}

function* inTurn({ index, stretches, backwards }: Plan & { index: Index }): Iterable<Entry> {
  for (const probe of stretches) yield* index.entries.walk(probe, backwards);
}

function* candidates(collection: Collection, chosen: Plan): Iterable<Document> {
  const { index, union } = chosen;
  if (union) return yield* once(collection, union);
  if (!index) return yield* collection.documents.values();
  const walk = { ...chosen, index };
  const seen = index.spread.size ? new Set<string>() : undefined;
  for (const entry of chosen.merges ? merged(walk) : inTurn(walk)) {
    const id = idOf(entry);
    if (seen?.has(id)) continue;
    seen?.add(id);
    yield collection.documents.get(id)!;
  }
}

function* once(collection: Collection, plans: Plan[]): Iterable<Document> {
  const seen = new Set<Document>();
  for (const it of plans) {
    for (const document of candidates(collection, it)) {
      if (seen.has(document)) continue;
      seen.add(document);
      yield document;
    }
  }
}

function checkPlaces(collection: Collection, { needsPlaces }: Filter) {
  const known = collection.places.flatMap(({ paths }) => paths);
  const missing = needsPlaces.find((path) => !known.includes(path));
  if (missing) refuse(`unable to find index for $geoNear query: a 2dsphere index on '${missing}' is needed`);
}

/** The name of the 2dsphere index on a path. */
const placeIndex = (collection: Collection, path: string) =>
  collection.places.find(({ paths }) => paths.includes(path))!.name;

const slice = (list: Document[], skip: number, limit: number) =>
  skip || list.length > limit ? list.slice(skip, skip + limit) : list;

/** Reads by id without an index walk; undefined when the query asks for more than ids. */
function byId(collection: Collection, { filter, order = [] }: Wanted, overlay?: Overlay): Found | undefined {
  const ids = filter.equals.get('_id');
  if (!ids || filter.near) return undefined;
  const held = ids.map((id) =>
    overlay?.has(id as string) ? overlay.get(id as string) : collection.documents.get(id as string),
  );
  const documents = held.filter((it) => it !== undefined);
  const matching = documents.filter(filter.test);
  return { list: order.length ? sortBy(matching, order) : matching, index: '_id_', scanned: documents.length };
}

/** Reads documents, as they are now or as the overlay says. */
export function read(collection: Collection, wanted: Wanted, overlay?: Overlay): Found {
  const { filter, order = [], skip = 0, limit = Infinity } = wanted;
  checkPlaces(collection, filter);
  const found = byId(collection, wanted, overlay);
  if (found) return { ...found, list: slice(found.list, skip, limit) };

  const chosen = plan(collection, filter, order, skip + limit);
  const isPartial = chosen.sorted && !overlay?.size;
  const list: Document[] = [];
  let scanned = 0;
  for (const it of candidates(collection, chosen)) {
    scanned++;
    if (overlay?.has(it._id) || !filter.test(it)) continue;
    list.push(it);
    if (isPartial && list.length >= skip + limit) break;
  }
  for (const it of overlay?.values() ?? []) if (it && filter.test(it)) list.push(it);
  const near = filter.near && nearest(list, filter.near).map(({ it }) => it);
  const sorted = order.length && !isPartial ? sortBy(near ?? list, order) : (near ?? list);
  const index = filter.near ? placeIndex(collection, filter.near.path) : indexName(chosen);
  return { list: slice(sorted, skip, limit), index, scanned };
}
