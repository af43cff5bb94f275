import { EJSON } from 'bson';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Emulator } from '../../../emulator/emulator';
import { createClient, startTestEmulator } from '../test-emulator';

let emulator: Emulator;
let folder: string;
const { post } = createClient(() => emulator.url);
const ejson = (value: object) => EJSON.stringify(value, { relaxed: false });

const security = {
  shared: 'READONLY',
  private: 'PRIVATE',
  news: 'ADMINWRITE',
  secret: 'ADMINONLY',
  ruled: {
    read: 'doc._openid == auth.openid || doc.state in ["open", \'done\']',
    create: 'doc.state == "open"',
    update: 'doc._openid == auth.openid && doc.state != "done"',
    delete: false,
  },
  broken: { read: 'doc.n > > 1' },
  looked: {
    read: 'get(`database.shared.${doc.about}`)._openid == auth.openid',
    create: 'request.data.n <= 10 && get("database.shared.lin") != null',
    update: 'request.data.state != "done" && doc._openid == auth.openid',
    delete: 'get("database.shared.nobody") == null',
  },
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'phone-'));
  const database = path.join(folder, 'database.json');
  writeFileSync(
    database,
    JSON.stringify({
      collections: Object.fromEntries(Object.entries(security).map(([name, rule]) => [name, { security: rule }])),
    }),
  );
  emulator = await startTestEmulator({ database, seed: undefined });
});
beforeEach(async () => {
  await emulator.database.reset([]);
  const two = [
    { _id: 'lin', _openid: 'oLin', state: 'open', n: 1 },
    { _id: 'wu', _openid: 'oWu', state: 'done', n: 2 },
  ];
  await emulator.database.seed(Object.fromEntries(Object.keys(security).map((name) => [name, two])));
});
afterAll(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true });
});

type Ask = Record<string, unknown>;
const ask = async (action: string, collectionName: string, fields: Ask, openid = 'oLin') =>
  (
    await post(
      '/cloud/database',
      { action: `database.${action}`, collectionName, queryType: 'WHERE', ...fields },
      openid,
    )
  ).body as { data?: { list?: string[] } & Ask; errCode?: number };
const idsOf = async (collection: string, query: object = {}, openid?: string) => {
  const { data, errCode } = await ask('getDocument', collection, { query: ejson(query) }, openid);
  return data ? data.list!.map((text) => (EJSON.parse(text) as { _id: string })._id) : errCode;
};
const add = (collection: string, document: object) => ask('insertDocument', collection, { data: [ejson(document)] });
const update = (collection: string, query: object, set: object) =>
  ask('modifyDocument', collection, {
    query: ejson(query),
    data: ejson({ $set: set }),
    multi: true,
    merge: true,
    upsert: false,
  });
const remove = (collection: string, query: object) =>
  ask('removeDocument', collection, { query: ejson(query), multi: true });

const DENIED = -502003;

describe('a collection from a phone', () => {
  test.each([
    ['shared', ['lin', 'wu']],
    ['private', ['lin']],
    ['news', ['lin', 'wu']],
    ['secret', DENIED],
  ])('that is %s shows what its mode allows', async (name, expected) => expect(await idsOf(name)).toEqual(expected));

  test.each([
    ['shared', 1, 1],
    ['private', 1, 1],
    ['news', undefined, undefined],
    ['secret', undefined, undefined],
  ])('that is %s lets only its mode write, and only one’s own', async (name, updated, deleted) => {
    const wrote = [await update(name, {}, { n: 9 }), await remove(name, {})];
    expect([wrote[0]!.data?.updated, wrote[1]!.data?.deleted]).toEqual([updated, deleted]);
    if (updated === undefined) expect(wrote.map(({ errCode }) => errCode)).toEqual([DENIED, DENIED]);
    expect(emulator.database.dump(name).find(({ _id }) => _id === 'wu')).toMatchObject({ n: 2 });
  });

  test('keeps who wrote a document, whatever the phone says', async () => {
    await add('shared', { _id: 'new', n: 1 });
    await ask('modifyDocument', 'shared', {
      queryType: 'DOC',
      query: ejson({ _id: 'set' }),
      data: ejson({ n: 1 }),
      merge: false,
      upsert: true,
      multi: false,
    });
    expect(emulator.database.find('shared', { n: 1 }).map(({ _openid }) => _openid)).toEqual(['oLin', 'oLin', 'oLin']);
    expect((await add('shared', { _openid: 'oWu' })).errCode).toBe(-501007);
    expect((await update('shared', {}, { _openid: 'oWu' })).errCode).toBe(-501007);
    // setting a document of somebody else is not creating it
    expect(
      (
        await ask('modifyDocument', 'shared', {
          queryType: 'DOC',
          query: ejson({ _id: 'wu' }),
          data: ejson({ n: 5 }),
          merge: false,
          upsert: true,
          multi: false,
        })
      ).errCode,
    ).toBeLessThan(0);
    expect(emulator.database.find('shared', { _id: 'wu' })).toMatchObject([{ n: 2 }]);
  });

  test('with rules answers only what the query proves to be allowed', async () => {
    expect(await idsOf('ruled')).toBe(DENIED);
    expect(await idsOf('ruled', { _id: 'lin' })).toBe(DENIED);
    expect(await idsOf('ruled', { _openid: '{openid}' })).toEqual(['lin']);
    expect(await idsOf('ruled', { _openid: '{openid}' }, 'oWu')).toEqual(['wu']);
    expect(await idsOf('ruled', { state: 'done' })).toEqual(['wu']);
    expect(await idsOf('ruled', { state: { $in: ['open', 'done'] } })).toEqual(['lin', 'wu']);
    expect(await idsOf('ruled', { state: { $in: ['open', 'draft'] } })).toBe(DENIED);
    expect(await idsOf('ruled', { $or: [{ state: 'open' }, {}] })).toBe(DENIED);
  });

  test('with rules may look at other documents and at what is written', async () => {
    await emulator.database.seed({
      looked: [
        { _id: 'one', about: 'lin', _openid: 'oLin', n: 1 },
        { _id: 'two', about: 'wu', _openid: 'oWu', n: 2 },
      ],
    });
    expect(await idsOf('looked', { about: 'lin' })).toEqual(['one']);
    expect(await idsOf('looked', { about: 'wu' })).toBe(DENIED);
    expect(await idsOf('looked', { about: 'nobody' })).toBe(DENIED);
    expect(await idsOf('looked', {})).toBe(DENIED);
    expect((await add('looked', { n: 10 })).data).toBeDefined();
    expect((await add('looked', { n: 11 })).errCode).toBe(DENIED);
    expect((await update('looked', { _openid: 'oLin' }, { state: 'open' })).data?.updated).toBe(2);
    expect((await update('looked', { _openid: 'oLin' }, { state: 'done' })).errCode).toBe(DENIED);
    expect((await remove('looked', { _id: 'two' })).data?.deleted).toBe(1);
  });

  test('with rules is written by them', async () => {
    expect((await add('ruled', { state: 'open' })).data).toBeDefined();
    expect((await add('ruled', { state: 'done' })).errCode).toBe(DENIED);
    expect((await update('ruled', { _openid: 'oLin', state: 'open' }, { n: 3 })).data?.updated).toBe(2);
    expect((await update('ruled', { _openid: 'oLin' }, { n: 3 })).errCode).toBe(DENIED);
    expect((await remove('ruled', { _openid: 'oLin' })).errCode).toBe(DENIED);
  });

  test('with a rule that can not be read allows nothing and says why', async () => {
    expect(await ask('getDocument', 'broken', { query: '' })).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('a security rule can not be read'),
    });
  });

  test('gives at most twenty rows, no transactions and no pipelines', async () => {
    await emulator.database.seed({ news: Array.from({ length: 30 }, (_, i) => ({ _id: `n${i}` })) });
    expect((await ask('getDocument', 'news', { limit: 100 })).data!.list).toHaveLength(20);
    for (const action of ['startTransaction', 'aggregateDocuments', 'addCollection'])
      expect((await ask(action, 'news', { stages: [] })).errCode).toBe(DENIED);
    expect((await ask('getDocument', 'nowhere', {})).errCode).toBe(-502005);
    expect((await post('/cloud/database', { action: 'database.getDocument', collectionName: 'news' })).status).toBe(
      401,
    );
  });

  test('answers at most a megabyte', async () => {
    await emulator.database.seed({
      news: Array.from({ length: 3 }, (_, i) => ({ _id: `big${i}`, text: 'x'.repeat(400_000) })),
    });
    expect(await idsOf('news')).toBe(-602001);
  });
});
