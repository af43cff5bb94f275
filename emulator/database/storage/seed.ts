import { decodeParsed, encodeStored } from '../../wire/ejson';
import { checkIndexable, checkUnique } from './collection';
import { invalidRequest } from '../errors';
import { entriesOf, type IndexEntry } from '../indexes/ordered-index';
import type { Store } from './store';
import type { Document } from '../types';
import { checkStorable } from '../updates/update-paths';
import { checkSize, write } from '../transactions/write';

const BATCH_SIZE = 1000;
/** The characters of JSON in one log record of a bulk load. */
const MAX_RECORD_LENGTH = 8 * 1024 * 1024;
/** An empty collection is filled in one write from this number of documents on. */
const BULK_LOAD_THRESHOLD = 1000;
/** A document with at most this many characters of JSON is certainly below the size limit. */
const UNCHECKED_JSON_LENGTH = 1024 * 1024;

function checkDocument(name: string, document: Document): void {
  if (typeof document._id !== 'string' && typeof document._id !== 'number')
    throw invalidRequest(`a document for ${name} has no _id`);
  checkStorable(document);
}

type Encoded = { ids: string[]; texts: string[] };

/** Splits documents into records of limited length, because a string is limited to about 500 MB. */
function splitIntoRecords({ ids, texts }: Encoded): Encoded[] {
  const records: Encoded[] = [];
  let length = Infinity;
  for (const [i, text] of texts.entries()) {
    if (length + text.length > MAX_RECORD_LENGTH) {
      records.push({ ids: [], texts: [] });
      length = 0;
    }
    records.at(-1)!.ids.push(ids[i]!);
    records.at(-1)!.texts.push(text);
    length += text.length;
  }
  return records;
}

/** Fills an empty collection in one step without locks; its documents stay unparsed until they are read. */
async function bulkLoad(store: Store, name: string, documents: Document[]) {
  const collection = store.createUnattached(name);
  const entries = collection.indexes.map((): IndexEntry[] => []);
  const encoded: Encoded = { ids: [], texts: [] };
  for (const given of documents) {
    const stored = encodeStored(given);
    const text = JSON.stringify(stored);
    const document = decodeParsed(stored) as Document;
    checkDocument(name, document);
    if (text.length > UNCHECKED_JSON_LENGTH) checkSize(document);
    checkIndexable(collection, document);
    for (const [i, index] of collection.indexes.entries())
      for (const entry of entriesOf(index, document)) entries[i]!.push(entry);
    encoded.texts.push(text);
    encoded.ids.push(document._id);
  }
  for (const [i, index] of collection.indexes.entries()) {
    index.entries.addAll(entries[i]!);
    if (index.unique) checkUnique(collection, index);
  }
  const parts = splitIntoRecords(encoded);
  const records = parts.map(({ ids, texts }, index) => {
    const start = `{"part":${JSON.stringify({ index, count: parts.length })},"put":{${JSON.stringify(name)}:[`;
    const record = Buffer.from(`${start}${texts.join(',')}]}}`);
    const lengths = texts.map((text) => Buffer.byteLength(text));
    collection.documents.append(ids, lengths, record, Buffer.byteLength(start));
    return record;
  });
  await store.attach(collection, records);
}

async function saveInBatches(store: Store, name: string, documents: Document[]) {
  const all = documents.map((given) => decodeParsed(encodeStored(given)) as Document);
  for (const document of all) checkDocument(name, document);
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
