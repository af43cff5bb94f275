import type { Database } from '../../../cloudfunctions/platform/database/database';
import { get, insertOnce, saveChanges } from '../../../cloudfunctions/platform/database/versioned';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';

type Note = {
  _id: string;
  version: number;
  title?: string;
  place?: { street: string; floor?: number } | undefined;
  tags: Record<string, number>;
  history: string[];
  likes?: number;
};

describe('a document that several people change', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  // any collection will do
  const notes = (db: Database) => db.collection<Note>('codes');
  const first: Note = {
    _id: 'n',
    version: 1,
    title: 'lamp',
    place: { street: 'a', floor: 2 },
    tags: { a: 1 },
    history: ['made'],
  };
  const save = (before: Note, after: Note) =>
    testApi.withDatabase((db) => saveChanges(db, notes(db), before, after, { append: ['history'] }));
  const insert = (note: Note) => testApi.withDatabase((db) => insertOnce(notes(db), note));
  const stored = (id: string) => testApi.withDatabase((db) => get(notes(db), id));

  test('is written down once: who comes second changes nothing and hears it', async () => {
    expect(await insert({ ...first, _id: 'once' })).toBe(true);
    expect(await insert({ ...first, _id: 'once', title: 'other' })).toBe(false);
    expect(await stored('once')).toEqual({ ...first, _id: 'once' });
    expect(await stored('nothing')).toBeUndefined();
  });

  test('an object is replaced whole, also by an empty one; a missing field is removed; equal objects are not written', async () => {
    await insert({ ...first, _id: 'whole' });
    const before = { ...first, _id: 'whole' };
    const { title: _, ...untitled } = before;
    const after = { ...untitled, version: 2, place: { street: 'b' }, tags: {} };
    expect(await save(before, after)).toBe(true);
    expect(await stored('whole')).toEqual(after);
    expect(await save(after, { ...after, version: 3, place: undefined })).toBe(true);
    expect(await stored('whole')).toEqual({ _id: 'whole', version: 3, tags: {}, history: ['made'] });
  });

  test('lists that only grow keep what somebody else took away or added meanwhile', async () => {
    const before = { ...first, _id: 'grow' };
    await insert(before);
    await testApi.withDatabase((db) =>
      notes(db)
        .doc('grow')
        .update({ data: { history: db.command.set([]) } }),
    );
    expect(await save(before, { ...before, version: 2, history: ['made', 'seen', 'done'] })).toBe(true);
    expect((await stored('grow'))?.history).toEqual(['seen', 'done']);
  });

  test('a field that neither side names keeps the value of its own writer', async () => {
    const before = { ...first, _id: 'likes' };
    await insert(before);
    await testApi.withDatabase((db) =>
      notes(db)
        .doc('likes')
        .update({ data: { likes: db.command.inc(3) } }),
    );
    expect(await save(before, { ...before, version: 2, title: 'tree' })).toBe(true);
    expect(await stored('likes')).toEqual({ ...before, version: 2, title: 'tree', likes: 3 });
  });

  test('of two who read the same version one is saved and the other hears it', async () => {
    const before = { ...first, _id: 'race' };
    await insert(before);
    const said = await Promise.all([
      save(before, { ...before, version: 2, title: 'one' }),
      save(before, { ...before, version: 2, title: 'two' }),
    ]);
    expect(said.sort()).toEqual([false, true]);
    expect((await stored('race'))?.version).toBe(2);
  });

  test('a change without a new version is a mistake of the program', async () => {
    await expect(save(first, { ...first, title: 'tree' })).rejects.toThrow('new version');
  });
});
