import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Several documents compressed together: `bytes` inflate to the JSON of their list, which has `size` bytes. */
export type Batch = { bytes: Buffer; size: number };

/** A document in a batch: the place of its JSON in the list. */
export type BatchedDocument = { batch: Batch; start: number; length: number };

/** The size of the list from which on a batch is full. In a larger one it costs more to read a single document. */
export const BATCH_BYTES = 16 * 1024;

// documents that are alike become a fifth of their size at any level, and the lowest takes the least time
const OPTIONS = { level: 1 };

/** The least that zlib accepts. */
const MIN_CHUNK_SIZE = 64;

const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map((sign) => Buffer.from(sign)) as [Buffer, Buffer, Buffer];

const joinDocuments = (documents: Buffer[]): Buffer =>
  Buffer.concat([OPEN, ...documents.flatMap((json, i) => (i ? [COMMA, json] : [json])), CLOSE]);

/** Compresses the JSON of documents. */
export function createBatch(documents: Buffer[]): Batch {
  const list = joinDocuments(documents);
  // zlib's other interface, which works in another thread, takes as much of this one
  const compressed = deflateRawSync(list, OPTIONS);
  // a copy in memory of its own, because zlib's buffers are larger than what is in them
  const bytes = Buffer.allocUnsafeSlow(compressed.length);
  compressed.copy(bytes);
  return { bytes, size: list.length };
}

/**
 * Returns functions that take the JSON of documents one by one and pass them on in batches; `flush` passes the rest.
 */
export function collectBatches(addBatch: (added: { ids: string[]; lengths: number[]; batch: Batch }) => void) {
  let [ids, documents, size]: [string[], Buffer[], number] = [[], [], 0];
  const flush = () => {
    if (ids.length) addBatch({ ids, lengths: documents.map(({ length }) => length), batch: createBatch(documents) });
    [ids, documents, size] = [[], [], 0];
  };
  const add = (id: string, json: Buffer) => {
    ids.push(id);
    documents.push(json);
    size += json.length;
    if (size >= BATCH_BYTES) flush();
  };
  return { add, flush };
}

/** Where documents of these lengths begin in the JSON of their list. */
export function startsIn(lengths: number[]): number[] {
  let next = OPEN.length;
  return lengths.map((length) => {
    const start = next;
    next += length + COMMA.length;
    return start;
  });
}

export const isFirstOfBatch = ({ start }: BatchedDocument): boolean => start === OPEN.length;
export const isLastOfBatch = ({ batch, start, length }: BatchedDocument): boolean =>
  start + length + CLOSE.length === batch.size;

/** The JSON of the list of documents. */
export const inflateList = ({ bytes, size }: Batch): Buffer =>
  // with a chunk of this size it is inflated in one step
  inflateRawSync(bytes, { chunkSize: Math.max(MIN_CHUNK_SIZE, size) });

// documents are often read in their order
let lastInflated: { batch: Batch; list: Buffer } | undefined;

/** The JSON of a document in a batch. */
export function inflateDocument({ batch, start, length }: BatchedDocument): Buffer {
  if (lastInflated?.batch !== batch) lastInflated = { batch, list: inflateList(batch) };
  return lastInflated.list.subarray(start, start + length);
}
