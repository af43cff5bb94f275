import type { Index, IndexEntry } from '../indexes/ordered-index';
import type { CapturedBlock } from '../indexes/sorted-list';
import type { IndexedCollection } from './collection';
import { BATCH_BYTES, createBatch, startsIn, type Batch } from './document-batch';
import type { CapturedDocuments } from './document-map';
import { decodeEntries, IndexChunk, type DocumentOrder, type IndexColumns } from './index-chunk';

// A snapshot is a list of records: first the names of the collections, then per collection its documents in compressed
// batches (each after a record with their ids and lengths) and the sorted entries of its indexes in chunks (each after
// a record that describes it). Reading it back parses no document, sorts nothing and reads no entries.

/** The record before a batch. Without the size, the batch is not compressed. */
type BatchHeader = { collection: string; ids: string[]; lengths: number[]; size?: number };

/** An index as it must be defined for its entries to be used. */
type IndexHeader = {
  collection: string;
  name: string;
  keys: Record<string, unknown>;
  multikey: number[];
  /** How keys are made of documents. */
  keyFormat?: number;
};

/** Changes when the keys of a document do: an index of another format is filled anew. */
const KEY_FORMAT = 2;
/** The record before a chunk. In older snapshots the record contains the entries. */
type ChunkHeader = IndexHeader & (IndexColumns | ReturnType<IndexChunk['describe']>);

/** The records of a snapshot, built on demand; undefined marks a point at which the writer may pause. */
export type SnapshotRecords = Iterable<string | Buffer | undefined>;

const DOCUMENTS_PER_BATCH = 250;
const POSITIONS_PER_PAUSE = 5000;
/** A batch is written as it is when it has at least this size; a smaller one is joined with its neighbours. */
const MIN_BATCH_BYTES = BATCH_BYTES / 2;

const keyDirections = ({ keys }: Index) => Object.fromEntries(keys.map(({ path, direction }) => [path, direction]));

const reusableBatch = (documents: CapturedDocuments, position: number) => {
  const found = documents.wholeBatch(position);
  return found && found.batch.size >= MIN_BATCH_BYTES ? found : undefined;
};

/** Compresses the documents from a position on, up to those that are in a full batch already. */
function compressFrom(documents: CapturedDocuments, position: number): { batch: Batch; lengths: number[] } {
  const json: Buffer[] = [];
  let size = 0;
  for (let next = position; next < documents.ids.length; next++) {
    if (size >= BATCH_BYTES || json.length === DOCUMENTS_PER_BATCH) break;
    if (json.length && reusableBatch(documents, next)) break;
    json.push(documents.json(next));
    size += json.at(-1)!.length;
  }
  const [batch, lengths] = [createBatch(json), json.map(({ length }) => length)];
  documents.replace(position, lengths, batch);
  return { batch, lengths };
}

function* documentRecords(collection: string, documents: CapturedDocuments): Iterable<string | Buffer> {
  for (let start = 0; start < documents.ids.length;) {
    const { batch, lengths } = reusableBatch(documents, start) ?? compressFrom(documents, start);
    const ids = documents.ids.slice(start, start + lengths.length);
    const header: BatchHeader = { collection, ids, lengths, size: batch.size };
    yield JSON.stringify({ batch: header });
    yield batch.bytes;
    start += lengths.length;
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

type CapturedIndex = { header: IndexHeader; blocks: CapturedBlock<IndexEntry>[] };

const captureIndex = (collection: string, index: Index): CapturedIndex => ({
  header: {
    collection,
    name: index.name,
    keys: keyDirections(index),
    multikey: [...index.multikey],
    keyFormat: KEY_FORMAT,
  },
  blocks: index.entries.capture(),
});

function* indexRecords(
  { header, blocks }: CapturedIndex,
  documents: DocumentOrder,
  positionOf: Map<string, number>,
): Iterable<string | Buffer> {
  // an index without entries is known as restored, too
  if (!blocks.length) yield JSON.stringify({ chunk: { ...header, columns: [], positions: [] } satisfies ChunkHeader });
  for (const block of blocks) {
    const known = block.packed instanceof IndexChunk ? block.packed.moveTo(documents) : undefined;
    const chunk = known ?? IndexChunk.pack(block.read(), documents, positionOf);
    block.pack(chunk);
    yield JSON.stringify({ chunk: { ...header, ...chunk.describe() } satisfies ChunkHeader });
    yield chunk.json;
  }
}

/** Captures the collections as they are now; later writes do not change the records. */
export function captureSnapshot(collections: Iterable<IndexedCollection>): SnapshotRecords {
  const captured = [...collections].map(({ name, documents, indexes }) => ({
    name,
    documents: documents.capture(),
    indexes: indexes.map((index) => captureIndex(name, index)),
  }));
  return (function* () {
    yield JSON.stringify({ create: captured.map(({ name }) => name) });
    for (const { name, documents, indexes } of captured) {
      yield* documentRecords(name, documents);
      const positionOf = yield* positionsOf(documents.ids);
      // chunks keep this in memory, so it must not be the captured documents
      const order: DocumentOrder = { ids: documents.ids, order: documents.order };
      for (const index of indexes) yield* indexRecords(index, order, positionOf);
    }
  })();
}

type SnapshotRecord = { create?: string[]; batch?: BatchHeader; chunk?: ChunkHeader };

/** Reads snapshot records one by one. An index whose definition has changed stays empty and is not in `restored`. */
export function createSnapshotReader(getOrCreate: (name: string) => IndexedCollection) {
  const ordersByCollection = new Map<string, DocumentOrder>();
  const restored = new Set<Index>();
  // what to do with the next record
  let readNext: ((content: Buffer) => void) | undefined;

  function orderOf(collection: string): DocumentOrder {
    const known = ordersByCollection.get(collection) ?? { ids: [], order: getOrCreate(collection).documents.order() };
    ordersByCollection.set(collection, known);
    return known;
  }

  function appendBatch({ collection, ids, lengths, size }: BatchHeader, bytes: Buffer) {
    const { documents } = getOrCreate(collection);
    for (const id of ids) orderOf(collection).ids.push(id);
    if (size !== undefined) return documents.setBatch(ids, lengths, { bytes, size });
    for (const [i, start] of startsIn(lengths).entries())
      documents.set(ids[i]!, bytes.subarray(start, start + lengths[i]!));
  }

  /** The index that a chunk belongs to, if it is still defined as it was. */
  function indexOf({ collection, name, keys, multikey, keyFormat }: IndexHeader): Index | undefined {
    const index = getOrCreate(collection).indexes.find((candidate) => candidate.name === name);
    if (keyFormat !== KEY_FORMAT) return undefined;
    if (!index || JSON.stringify(keyDirections(index)) !== JSON.stringify(keys)) return undefined;
    restored.add(index);
    index.multikey = new Set(multikey);
    return index;
  }

  function readHeader({ create = [], batch, chunk }: SnapshotRecord) {
    create.forEach(getOrCreate);
    if (batch) readNext = (content) => appendBatch(batch, content);
    if (!chunk) return;
    const [index, documents] = [indexOf(chunk), orderOf(chunk.collection)];
    if ('columns' in chunk) return index?.entries.addAll(decodeEntries(chunk, documents));
    readNext = (content) => index?.entries.appendPacked(IndexChunk.restore(content, chunk, documents));
  }

  return {
    restored,
    read: (content: Buffer): void => {
      const read = readNext ?? ((json: Buffer) => readHeader(JSON.parse(json.toString('utf8')) as SnapshotRecord));
      readNext = undefined;
      read(content);
    },
  };
}
