import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '../../cloudfunctions/platform/database/database';
import {
  currentSchema,
  SCHEMAS,
  upgraded,
  type Schemas,
  type StoredDocument,
  type Upgrade,
} from '../../cloudfunctions/platform/database/schemas';
import { storedDatabase, type RawDatabase } from '../../cloudfunctions/platform/database/stored-database';
import { get, saveChanges } from '../../cloudfunctions/platform/database/versioned';
import { openTestApi, type TestApi } from '../support/cloud/test-api';
import { STORED_TYPES } from '../support/stored-types';
import { typeErrors } from '../support/type-check';

const root = path.join(__dirname, '../..');
const collections = Object.keys(SCHEMAS);

type Sample = { collection: string; schema: number; documents: StoredDocument[] };
const fileOf = (collection: string, schema: number): string =>
  path.join(__dirname, 'stored', collection, `${schema}.json`);
const releasedSchemas = (collection: string): number[] =>
  Array.from({ length: currentSchema(SCHEMAS[collection]!) }, (_, n) => n + 1);
const read = (collection: string, schema: number): Sample => ({
  collection,
  schema,
  documents: JSON.parse(readFileSync(fileOf(collection, schema), 'utf8')) as StoredDocument[],
});
const samples = (): Sample[] =>
  collections.flatMap((collection) => releasedSchemas(collection).map((schema) => read(collection, schema)));

/**
 * What the compiler objects to when each document is a constant `<collection>_<schema>_<n>` of its collection's type.
 */
function misfits(list: Sample[]): string[] {
  const additions: Record<string, string> = {};
  for (const { collection, schema, documents } of list) {
    const { file, type } = STORED_TYPES[collection]!;
    documents.forEach((document, n) => {
      const constant = `const ${collection}_${schema}_${n}: ${type} = ${JSON.stringify(document)};`;
      additions[file] = `${additions[file] ?? ''}${constant}\n`;
    });
  }
  return typeErrors(additions);
}

/** Each document of each released shape, as a repository reads it today. */
const readToday = (sample: Sample): Sample => ({
  ...sample,
  documents: sample.documents.map((document) => upgraded(SCHEMAS[sample.collection]!, document)),
});

/** What is wrong with a step: it must say all that it changes, and be right about documents that are partly new. */
function faults({ apply, retires, makes }: Upgrade, older: StoredDocument): string[] {
  const newer = apply(older);
  const differs = (a: StoredDocument, b: StoredDocument, field: string) =>
    JSON.stringify(a[field]) !== JSON.stringify(b[field]);
  const changed = Object.keys({ ...older, ...newer }).filter((field) => differs(older, newer, field));
  const same = (document: StoredDocument) =>
    !Object.keys({ ...newer, ...document }).some((field) => differs(document, newer, field));
  return [
    ...changed.filter((field) => ![...retires, ...makes].includes(field)).map((field) => `changes ${field} unsaid`),
    ...retires.filter((field) => field in newer).map((field) => `keeps ${field}`),
    ...(same(apply(newer)) ? [] : ['changes a document that is new already']),
    ...(same(apply({ ...older, ...newer })) ? [] : ['prefers the older field to the newer one']),
    ...(Object.keys(apply({ _id: 'x' })).length === 1 ? [] : ['makes a field from nothing']),
  ];
}

describe('documents that are stored already', () => {
  test('every collection has a schema, a type and samples of each released shape', () => {
    const { collections: known } = JSON.parse(readFileSync(path.join(root, 'config/cloud/database.json'), 'utf8')) as {
      collections: object;
    };
    expect(Object.keys(known).sort()).toEqual([...collections].sort());
    expect(Object.keys(STORED_TYPES).sort()).toEqual([...collections].sort());

    const missing = collections.flatMap((collection) =>
      releasedSchemas(collection)
        .filter((schema) => !existsSync(fileOf(collection, schema)))
        .map((schema) => ({ collection, schema })),
    );
    // `npm run record` writes the sample of a new shape by upgrading the sample before it; a released one is never
    // changed
    if (process.env.RECORD)
      for (const { collection, schema } of missing) {
        const { documents } = readToday(read(collection, schema - 1));
        const text = JSON.stringify(
          documents.map((document) => ({ ...document, schema })),
          null,
          2,
        );
        writeFileSync(fileOf(collection, schema), `${text}\n`);
      }
    else expect(missing).toEqual([]);
    for (const { documents, schema } of samples()) {
      expect(documents.length).toBeGreaterThan(0);
      expect(new Set(documents.map((document) => document.schema))).toEqual(new Set([schema]));
    }
  });

  test('each released sample reads as a document of today; a document of another shape would be found', () => {
    const [booking] = readToday(read('bookings', 1)).documents as [StoredDocument];
    const { madeAt: _, ...early } = booking;
    // a field too few, one too many, a value nobody knows; one program for all, because the compiler takes seconds
    const planted = [early, { ...booking, colour: 'red' }, { ...booking, state: 'asleep' }];
    const errors = misfits([...samples().map(readToday), { collection: 'bookings', schema: 0, documents: planted }]);

    const isPlanted = (error: string) => error.startsWith('const bookings_0_');
    expect(errors.filter((error) => !isPlanted(error))).toEqual([]);
    expect(errors.filter(isPlanted)).toEqual([
      expect.stringContaining("'madeAt' is missing"),
      expect.stringContaining('"colour"'),
      expect.stringContaining('"asleep"'),
    ]);
  });

  test('each step says what it changes and is right about documents that are partly new', () => {
    for (const { collection, schema, documents } of samples())
      SCHEMAS[collection]!.slice(schema - 1, schema).forEach((step) => {
        for (const { schema: _, ...document } of documents) expect(faults(step, document)).toEqual([]);
      });
  });
});

// a collection whose documents were renamed and split in two steps, for what the real ones do not need yet
const renamed: Upgrade = {
  retires: ['words'],
  makes: ['text'],
  apply: ({ words, ...document }) => ({ ...(words !== undefined && { text: words }), ...document }),
};
const split: Upgrade = {
  retires: [],
  makes: ['lines'],
  apply: (document) =>
    document.text === undefined ? document : { lines: String(document.text).split('\n'), ...document },
};
const schemas: Schemas = { ...SCHEMAS, codes: [renamed, split] };

describe('a shape that changed', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  /** The database as it would be with those two steps. */
  const tomorrow = <T>(run: (db: Database) => Promise<T>): Promise<T> =>
    testApi.withDatabase(async () => {
      const sdk = await import('wx-server-sdk');
      const options: Record<string, unknown> = { throwOnNotFound: false };
      return run(storedDatabase(sdk.database(options) as unknown as RawDatabase, schemas));
    });

  const old = { _id: 'old', version: 1, words: 'a\nb', likes: 0 };

  test('a step that would lose something is found', () => {
    const { _id, ...document } = old;
    expect(faults(renamed, document)).toEqual([]);
    const careless: Upgrade = {
      retires: [],
      makes: [],
      apply: ({ words, ...rest }) => ({ ...rest, text: words ?? '' }),
    };
    expect(faults(careless, document)).toEqual([
      'changes words unsaid',
      'changes text unsaid',
      'changes a document that is new already',
      'makes a field from nothing',
    ]);
  });

  test('whoever reads an older document sees the new one, by any way of reading; a save leaves nothing older behind', async () => {
    type Note = { _id: string; version: number; text?: string; lines?: string[]; likes: number };
    await testApi.put({
      codes: [
        { ...old, schema: 1 },
        { _id: 'new', version: 1, text: 'c', lines: ['c'], likes: 2, schema: 3 },
      ],
    });
    await tomorrow(async (db) => {
      const notes = db.collection<Note>('codes');
      const today = { _id: 'old', version: 1, text: 'a\nb', lines: ['a', 'b'], likes: 0 };
      expect((await notes.doc('old').get()).data).toEqual(today);
      expect((await notes.where({ likes: 0 }).get()).data).toEqual([today]);
      expect((await notes.where({ likes: 0 }).field({ text: true }).get()).data).toEqual([
        { _id: 'old', text: 'a\nb', lines: ['a', 'b'] },
      ]);
      expect(await get(notes, 'old')).toEqual(today);
      expect(await get(notes, 'new')).toEqual({ _id: 'new', version: 1, text: 'c', lines: ['c'], likes: 2 });
      const pipeline = db.command.aggregate.pipeline().match({ _id: 'old' }).done();
      const [joined] = (
        await notes.aggregate().match({ _id: 'new' }).lookup({ from: 'codes', pipeline, as: 'others' }).end()
      ).list;
      expect(joined?.others).toEqual([today]);

      const { text: _, ...after } = { ...today, version: 2 };
      expect(await saveChanges(db, notes, today, after)).toBe(true);
      expect(await get(notes, 'old')).toEqual(after);
    });
    expect(testApi.one('codes', 'old')).toEqual({ _id: 'old', version: 2, lines: ['a', 'b'], likes: 0, schema: 3 });
  });

  test('a function of the release before changes nothing in a document of a newer shape', async () => {
    type Versioned = { _id: string; version: number };
    for (const collection of ['bookings', 'halls', 'cases']) {
      const sample = read(collection, 1).documents[0] as Versioned;
      const document = { ...sample, schema: currentSchema(SCHEMAS[collection]!) + 1, added: 'unknown here' };
      await testApi.put({ [collection]: [document] });
      const saved = await testApi.withDatabase(async (db) => {
        const before = await get(db.collection<Versioned>(collection), document._id);
        const after = { _id: document._id, version: document.version + 1 };
        return saveChanges(db, db.collection<Versioned>(collection), before!, after);
      });
      expect(saved).toBe(false);
      expect(testApi.one(collection, document._id)).toEqual(document);
    }
  });

  test('a new document carries the number of its shape; a collection without one is a mistake of the program', async () => {
    await tomorrow(async (db) => {
      await db.collection('codes').add({ data: [{ _id: 'a' }, { _id: 'b' }] });
      await db.collection('codes').add({ data: { _id: 'c', text: 'c' } });
      expect(() => db.collection('nowhere')).toThrow('no schema');
    });
    expect(testApi.all<{ schema: number }>('codes').map(({ schema }) => schema)).toEqual([3, 3, 3]);
  });
});
