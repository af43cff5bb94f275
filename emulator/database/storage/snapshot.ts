import { decodeParsed, encodeStored } from '../../wire/ejson';
import { idOf, type Index, type IndexEntry } from '../indexes/ordered-index';
import { isContainer } from '../values';
import type { IndexedCollection } from './collection';

// A snapshot is a list of JSON records: first the names of the collections, then per collection its documents in
// batches
// (each after a record with their ids and lengths) and the sorted entries of its indexes by column. Reading it back
// parses no document and sorts nothing.

/** The values of one key: as they are, all equal, or all dates in milliseconds; the last two are fast to read back. */
type Column = unknown[] | { repeated: unknown } | { dates: number[] };

type DocumentBatch = { collection: string; ids: string[]; lengths: number[] };
type IndexChunk = {
  collection: string;
  name: string;
  keys: Record<string, unknown>;
  multikey: number[];
  columns: Column[];
  /** For each entry, the position of its document among the documents of the collection. */
  positions: number[];
};

const DOCUMENTS_PER_BATCH = 250;
const BATCH_BYTES = 64 * 1024;
const ENTRIES_PER_CHUNK = 500;
const POSITIONS_PER_PAUSE = 5000;

function encodeColumn(values: unknown[]): Column {
  const [first] = values;
  if (values.every((value) => value === first) && !isContainer(first)) return { repeated: encodeStored(first) };
  if (values.every((value) => value instanceof Date)) return { dates: values.map((value) => value.getTime()) };
  return encodeStored(values) as unknown[];
}

/** Returns the value of each entry of a column. */
function decodeColumn(column: Column): (entry: number) => unknown {
  if (Array.isArray(column)) {
    const values = decodeParsed(column) as unknown[];
    return (entry) => values[entry];
  }
  if ('dates' in column) return (entry) => new Date(column.dates[entry]!);
  const value = decodeParsed(column.repeated);
  return () => value;
}

const keyDirections = ({ keys }: Index) => Object.fromEntries(keys.map(({ path, direction }) => [path, direction]));

const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map((sign) => Buffer.from(sign)) as [Buffer, Buffer, Buffer];

function* documentRecords(
  collection: string,
  { ids, json }: ReturnType<IndexedCollection['documents']['serialize']>,
): Iterable<string | Buffer> {
  for (let start = 0; start < ids.length;) {
    const documents: Buffer[] = [];
    for (let size = 0; size < BATCH_BYTES && documents.length < DOCUMENTS_PER_BATCH;) {
      if (start + documents.length === ids.length) break;
      documents.push(json(start + documents.length));
      size += documents.at(-1)!.length;
    }
    const end = start + documents.length;
    const lengths = documents.map(({ length }) => length);
    const batch: DocumentBatch = { collection, ids: ids.slice(start, end), lengths };
    yield JSON.stringify({ batch });
    yield Buffer.concat([OPEN, ...documents.flatMap((bytes, i) => (i ? [COMMA, bytes] : [bytes])), CLOSE]);
    start = end;
  }
}

/** The positions of documents by id; undefined marks a pause. */
function* positionsOf(ids: string[]): Generator<undefined, Map<string, number>> {
  const positions = new Map<string, number>();
  for (const [position, id] of ids.entries()) {
    positions.set(id, position);
    if (position % POSITIONS_PER_PAUSE === 0) yield undefined;
  }
  return positions;
}

function* indexRecords(
  collection: string,
  index: Index,
  entries: IndexEntry[],
  positionOf: Map<string, number>,
): Iterable<string> {
  const [keys, multikey] = [keyDirections(index), [...index.multikey]];
  for (let start = 0; start < entries.length || start === 0; start += ENTRIES_PER_CHUNK) {
    const slice = entries.slice(start, start + ENTRIES_PER_CHUNK);
    const columnOf = (at: number) => encodeColumn(slice.map((entry) => entry[at] ?? null));
    const columns = index.name === '_id_' ? [] : index.keys.map((_, at) => columnOf(at));
    const positions = slice.map((entry) => positionOf.get(idOf(entry))!);
    const chunk: IndexChunk = { collection, name: index.name, keys, multikey, columns, positions };
    yield JSON.stringify({ chunk });
  }
}

/**
 * Captures the collections as they are now and returns the JSON of their records, built one at a time on demand.
 * Undefined
 * marks a point at which the writer may pause.
 */
export function snapshotRecords(collections: Iterable<IndexedCollection>): Iterable<string | Buffer | undefined> {
  // neither documents nor entries change in place, so the captured lists stay valid while they are written
  const captured = [...collections].map(({ name, documents, indexes }) => ({
    name,
    documents: documents.serialize(),
    indexes: indexes.map((index) => ({ index: { ...index }, entries: index.entries.toArray() })),
  }));
  return (function* () {
    yield JSON.stringify({ create: captured.map(({ name }) => name) });
    for (const { name, documents, indexes } of captured) {
      yield* documentRecords(name, documents);
      const positionOf = yield* positionsOf(documents.ids);
      for (const { index, entries } of indexes) yield* indexRecords(name, index, entries, positionOf);
    }
  })();
}

/** Reads snapshot records one by one. An index whose definition has changed stays empty and is not in `restored`. */
export function createSnapshotReader(getOrCreate: (name: string) => IndexedCollection) {
  const idsByCollection = new Map<string, string[]>();
  const restored = new Set<Index>();
  let announcedBatch: DocumentBatch | undefined;

  function appendBatch({ collection, ids, lengths }: DocumentBatch, json: Buffer) {
    getOrCreate(collection).documents.append(ids, lengths, json, 1);
    const known = idsByCollection.get(collection) ?? [];
    idsByCollection.set(collection, known);
    for (const id of ids) known.push(id);
  }

  function appendChunk({ collection, name, keys, multikey, columns, positions }: IndexChunk) {
    const index = getOrCreate(collection).indexes.find((candidate) => candidate.name === name);
    if (!index || JSON.stringify(keyDirections(index)) !== JSON.stringify(keys)) return;
    restored.add(index);
    index.multikey = new Set(multikey);
    const ids = idsByCollection.get(collection) ?? [];
    const valueOf = columns.map(decodeColumn);
    // a single array per entry, because these arrays are most of what a restart allocates
    const entryAt = (position: number, i: number): IndexEntry => {
      const entry = new Array<unknown>(valueOf.length + 1);
      for (let at = 0; at < valueOf.length; at++) entry[at] = valueOf[at]!(i);
      entry[valueOf.length] = ids[position]!;
      return entry;
    };
    index.entries.append(positions.map(entryAt));
  }

  return {
    restored,
    read: (json: Buffer): void => {
      if (announcedBatch) {
        appendBatch(announcedBatch, json);
        announcedBatch = undefined;
        return;
      }
      type SnapshotRecord = { create?: string[]; batch?: DocumentBatch; chunk?: IndexChunk };
      const { create = [], batch, chunk } = JSON.parse(json.toString('utf8')) as SnapshotRecord;
      create.forEach(getOrCreate);
      announcedBatch = batch;
      if (chunk) appendChunk(chunk);
    },
  };
}
