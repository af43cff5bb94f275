import { isDeeperThan } from '../../json-depth';
import { JSON_DEPTH } from '../../limits';
import { decodeParsed, encodeStored } from '../../wire/ejson';
import { checkIndexable, checkUnique } from './collection';
import { collectBatches, inflateList, type Batch } from './document-batch';
import { invalidRequest } from '../errors';
import { entriesOf, type IndexEntry } from '../indexes/ordered-index';
import { splitIntoRecords, startOfRecord } from './log-record';
import type { Store } from './store';
import type { Document } from '../types';
import { checkStorable } from '../updates/update-paths';
import { checkDepth, checkSize, write } from '../transactions/write';

const BATCH_SIZE = 1000;
/** An empty collection is filled in one write from this number of documents on. */
const BULK_LOAD_THRESHOLD = 1000;
/** A document with at most this many characters of JSON is certainly below the size limit. */
const UNCHECKED_JSON_LENGTH = 1024 * 1024;

/** Reads a document of a seed, whose values may be Extended JSON, and checks that it can be stored. */
function readDocument(name: string, given: Document): { document: Document; json: string } {
  // before anything goes through it, because a module's value may hold itself
  if (isDeeperThan(JSON_DEPTH, given)) throw invalidRequest(`a document for ${name} nests deeper than ${JSON_DEPTH}`);
  const stored = encodeStored(given);
  const json = JSON.stringify(stored);
  const document = decodeParsed(stored) as Document;
  if (typeof document._id !== 'string' && typeof document._id !== 'number')
    throw invalidRequest(`a document for ${name} has no _id`);
  checkStorable(document);
  checkDepth(document);
  if (json.length > UNCHECKED_JSON_LENGTH) checkSize(document, true);
  return { document, json };
}

/** The JSON of the log records that put the documents of these batches, made one at a time. */
function* bulkRecords(name: string, batches: Batch[]): Iterable<Buffer> {
  const groups = splitIntoRecords(batches, ({ size }) => size);
  for (const [i, group] of groups.entries()) {
    const start = `${startOfRecord({ index: i, count: groups.length })}"put":{${JSON.stringify(name)}:[`;
    const lists = group.flatMap((batch, at) => [...(at ? [COMMA] : []), inflateList(batch).subarray(1, -1)]);
    yield Buffer.concat([Buffer.from(start), ...lists, Buffer.from(']}}')]);
  }
}

const COMMA = Buffer.from(',');

/** Fills an empty collection in one step without locks; its documents stay compressed until they are read. */
async function bulkLoad(store: Store, name: string, documents: Document[]) {
  const collection = store.createUnattached(name);
  const entries = collection.indexes.map((): IndexEntry[] => []);
  const batches: Batch[] = [];
  const collector = collectBatches(({ ids, lengths, batch }) => {
    batches.push(batch);
    collection.documents.setBatch(ids, lengths, batch);
  });
  for (const given of documents) {
    const { document, json } = readDocument(name, given);
    checkIndexable(collection, document);
    for (const [i, index] of collection.indexes.entries())
      for (const entry of entriesOf(index, document)) entries[i]!.push(entry);
    collector.add(document._id, Buffer.from(json));
  }
  collector.flush();
  for (const [i, index] of collection.indexes.entries()) {
    index.entries.addAll(entries[i]!);
    if (index.unique) checkUnique(collection, index);
  }
  await store.attach(collection, bulkRecords(name, batches));
}

async function saveInBatches(store: Store, name: string, documents: Document[]) {
  const all = documents.map((given) => readDocument(name, given).document);
  for (let i = 0; i < all.length; i += BATCH_SIZE) {
    const batch = all.slice(i, i + BATCH_SIZE);
    await write(store, () => {
      const { documents: current } = store.getOrCreate(name);
      return batch.map((after) => ({ collection: name, id: after._id, before: current.get(after._id), after }));
    });
  }
}

/** Saves documents and creates missing collections; the last of several documents with one id wins. */
export async function seed(store: Store, data: Record<string, Document[]>): Promise<void> {
  for (const [name, documents] of Object.entries(data)) {
    if (!store.collections.has(name)) await store.create(name);
    const last = [...new Map(documents.map((document) => [document._id, document])).values()];
    const isBulk =
      last.length >= BULK_LOAD_THRESHOLD && store.getOrCreate(name).documents.size === 0 && store.locks.isEmpty();
    await (isBulk ? bulkLoad : saveInBatches)(store, name, last);
  }
}
