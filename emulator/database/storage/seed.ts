import { decodeParsed, encodeStored } from '../../wire/ejson';
import { checkIndexable, checkUnique } from './collection';
import { invalid } from '../errors';
import { entriesOf, type Entry } from '../indexes/ordered-index';
import type { Store } from './store';
import type { Document } from '../types';
import { checkStorable } from '../updates/update-paths';
import { checkSize, write } from '../transactions/write';

const BATCH = 10_000;
/** From so many documents on, an empty collection is filled all at once. */
const BULK = 1000;
/** A document whose JSON is no longer than this is far below the limit. */
const SURELY_SMALL = 1024 * 1024;

function checkDocument(name: string, it: Document): void {
  if (typeof it._id !== 'string' && typeof it._id !== 'number') throw invalid(`a document for ${name} has no _id`);
  checkStorable(it);
}

/** Fills an empty collection in one write without a lock; its documents sleep until they are asked for. */
async function fill(store: Store, name: string, documents: Document[]) {
  const made = store.unused(name);
  const entries = made.indexes.map((): Entry[] => []);
  const texts: string[] = [];
  const ids: string[] = [];
  for (const document of documents) {
    const stored = encodeStored(document);
    const text = JSON.stringify(stored);
    const it = decodeParsed(stored) as Document;
    checkDocument(name, it);
    if (text.length > SURELY_SMALL) checkSize(it);
    checkIndexable(made, it);
    for (const [i, index] of made.indexes.entries()) for (const entry of entriesOf(index, it)) entries[i]!.push(entry);
    texts.push(text);
    ids.push(it._id);
  }
  for (const [i, index] of made.indexes.entries()) {
    index.entries.addAll(entries[i]!);
    if (index.unique) checkUnique(made, index);
  }
  const start = `{"put":{${JSON.stringify(name)}:[`;
  const json = Buffer.from(`${start}${texts.join(',')}]}}`);
  made.documents.lay(
    ids,
    texts.map((it) => Buffer.byteLength(it)),
    json,
    Buffer.byteLength(start),
  );
  await store.fill(made, json);
}

async function putInTurn(store: Store, name: string, documents: Document[]) {
  const all = documents.map((it) => decodeParsed(encodeStored(it)) as Document);
  for (const it of all) checkDocument(name, it);
  for (let i = 0; i < all.length; i += BATCH) {
    const batch = all.slice(i, i + BATCH);
    await write(store, () => {
      const { documents: held } = store.make(name);
      return batch.map((after) => ({ collection: name, id: after._id, before: held.get(after._id), after }));
    });
  }
}

/** Puts documents into collections, which are made when they are new; the last of several with one id counts. */
export async function seed(store: Store, data: Record<string, Document[]>): Promise<void> {
  for (const [name, documents] of Object.entries(data)) {
    if (!store.collections.has(name)) await store.create(name);
    const last = [...new Map(documents.map((it) => [it._id, it])).values()];
    const isBulk = last.length >= BULK && store.make(name).documents.size === 0 && store.locks.isFree();
    await (isBulk ? fill : putInTurn)(store, name, last);
  }
}
