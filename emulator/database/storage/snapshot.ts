import { decodeParsed, encodeStored } from '../../wire/ejson';
import { entryOf, idOf, type Index, type IndexEntry } from '../indexes/ordered-index';
import type { Collection } from './collection';

// A snapshot is a list of JSON records: first the names of the collections, then per collection its documents in batches
// (each after a record with their ids and lengths) and the sorted entries of its indexes by column. Reading it back
// parses no document and sorts nothing.

type DocumentBatch = { collection: string; ids: string[]; lengths: number[] };
type IndexChunk = {
  collection: string;
  name: string;
  keys: Record<string, unknown>;
  multikey: number[];
  columns: unknown[][];
  /** For each entry, the position of its document among the documents of the collection. */
  positions: number[];
};

const DOCUMENTS_PER_BATCH = 250;
const ENTRIES_PER_CHUNK = 2000;

const keyDirections = ({ keys }: Index) => Object.fromEntries(keys.map(({ path, direction }) => [path, direction]));

function* documentRecords(
  collection: string,
  { ids, text }: ReturnType<Collection['documents']['serialize']>,
): Iterable<string> {
  for (let start = 0; start < ids.length; start += DOCUMENTS_PER_BATCH) {
    const batchIds = ids.slice(start, start + DOCUMENTS_PER_BATCH);
    const texts = batchIds.map((_, i) => text(start + i));
    const lengths = texts.map((document) => Buffer.byteLength(document));
    const batch: DocumentBatch = { collection, ids: batchIds, lengths };
    yield JSON.stringify({ batch });
    yield `[${texts.join(',')}]`;
  }
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
    const columnOf = (at: number) => slice.map((entry) => encodeStored(entry[at] ?? null));
    const columns = index.name === '_id_' ? [] : index.keys.map((_, at) => columnOf(at));
    const positions = slice.map((entry) => positionOf.get(idOf(entry))!);
    const chunk: IndexChunk = { collection, name: index.name, keys, multikey, columns, positions };
    yield JSON.stringify({ chunk });
  }
}

/** Captures the collections as they are now and returns the JSON of their records, built one at a time on demand. */
export function snapshotRecords(collections: Iterable<Collection>): Iterable<string> {
  // neither documents nor entries change in place, so the captured lists stay valid while they are written
  const captured = [...collections].map(({ name, documents, indexes }) => ({
    name,
    documents: documents.serialize(),
    indexes: indexes.map((index) => ({ index: { ...index }, entries: [...index.entries.walk(() => 0)] })),
  }));
  return (function* () {
    yield JSON.stringify({ create: captured.map(({ name }) => name) });
    for (const { name, documents, indexes } of captured) {
      yield* documentRecords(name, documents);
      const positionOf = new Map(documents.ids.map((id, position) => [id, position]));
      for (const { index, entries } of indexes) yield* indexRecords(name, index, entries, positionOf);
    }
  })();
}

/** Reads snapshot records one by one. An index whose definition has changed stays empty and is not in `restored`. */
export function createSnapshotReader(getOrCreate: (name: string) => Collection) {
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
    for (const column of columns) decodeParsed(column);
    const entryAt = (position: number, i: number): IndexEntry => {
      const id = ids[position]!;
      return entryOf(index, name === '_id_' ? [id] : columns.map((column) => column[i]), id);
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
