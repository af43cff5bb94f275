import { decodeParsed, encodeStored } from '../../wire/ejson';
import type { Collection } from './collection';
import { entryOf, idOf, type Entry, type Index } from '../indexes/ordered-index';

// A snapshot is records of JSON: the names of the collections; documents in batches, each after a record with their ids
// and lengths;
// and the entries of the indexes in order, column by column, so that nothing is read or sorted to have them back.

type Batch = { in: string; ids: string[]; lengths: number[] };
type Stretch = {
  of: string;
  name: string;
  keys: Record<string, unknown>;
  spread: number[];
  columns: unknown[][];
  places: number[];
};

const DOCUMENTS = 250;
const ENTRIES = 2000;

const keysOf = ({ keys }: Index) => Object.fromEntries(keys.map(({ path, direction }) => [path, direction]));

function* batches(name: string, { ids, text }: ReturnType<Collection['documents']['stored']>): Iterable<string> {
  for (let i = 0; i < ids.length; i += DOCUMENTS) {
    const some = ids.slice(i, i + DOCUMENTS);
    const texts = some.map((_, at) => text(i + at));
    const batch: Batch = { in: name, ids: some, lengths: texts.map((it) => Buffer.byteLength(it)) };
    yield JSON.stringify({ batch });
    yield `[${texts.join(',')}]`;
  }
}

function* stretches(name: string, index: Index, entries: Entry[], placeOf: Map<string, number>): Iterable<string> {
  const [keys, spread] = [keysOf(index), [...index.spread]];
  for (let i = 0; i < entries.length || i === 0; i += ENTRIES) {
    const some = entries.slice(i, i + ENTRIES);
    const columns =
      index.name === '_id_' ? [] : index.keys.map((_, at) => some.map((it) => encodeStored(it[at] ?? null)));
    const stretch: Stretch = {
      of: name,
      name: index.name,
      keys,
      spread,
      columns,
      places: some.map((it) => placeOf.get(idOf(it))!),
    };
    yield JSON.stringify({ stretch });
  }
}

/**
 * Everything these collections hold at this moment, as the JSON of records; they are made one by one, as they are asked
 * for.
 */
export function contentOf(collections: Iterable<Collection>): Iterable<string> {
  // neither documents nor entries change in place, so the lists taken here stay true while they are written
  const taken = [...collections].map(({ name, documents, indexes }) => ({
    name,
    documents: documents.stored(),
    indexes: indexes.map((index) => ({ index: { ...index }, entries: [...index.entries.walk(() => 0)] })),
  }));
  return (function* () {
    yield JSON.stringify({ create: taken.map(({ name }) => name) });
    for (const { name, documents, indexes } of taken) {
      yield* batches(name, documents);
      const placeOf = new Map(documents.ids.map((id, place) => [id, place]));
      for (const { index, entries } of indexes) yield* stretches(name, index, entries, placeOf);
    }
  })();
}

/**
 * Reads the records of a snapshot one by one; indexes that are defined otherwise now are left empty and not among
 * `restored`.
 */
export function createSnapshotReader(make: (name: string) => Collection) {
  const ids = new Map<string, string[]>();
  const restored = new Set<Index>();
  let announced: Batch | undefined;

  function layBatch({ in: name, ids: some, lengths }: Batch, json: Buffer) {
    make(name).documents.lay(some, lengths, json, 1);
    const all = ids.get(name) ?? [];
    ids.set(name, all);
    for (const id of some) all.push(id);
  }

  function layStretch({ of, name, keys, spread, columns, places }: Stretch) {
    const index = make(of).indexes.find((it) => it.name === name);
    if (!index || JSON.stringify(keysOf(index)) !== JSON.stringify(keys)) return;
    restored.add(index);
    index.spread = new Set(spread);
    const all = ids.get(of) ?? [];
    for (const column of columns) decodeParsed(column);
    const entryAt = (place: number, i: number): Entry => {
      const id = all[place]!;
      return entryOf(index, name === '_id_' ? [id] : columns.map((column) => column[i]), id);
    };
    index.entries.append(places.map(entryAt));
  }

  return {
    restored,
    read: (json: Buffer): void => {
      if (announced) {
        layBatch(announced, json);
        announced = undefined;
        return;
      }
      const {
        create = [],
        batch,
        stretch,
      } = JSON.parse(json.toString('utf8')) as { create?: string[]; batch?: Batch; stretch?: Stretch };
      create.forEach(make);
      announced = batch;
      if (stretch) layStretch(stretch);
    },
  };
}
