import { NOON, openTestDatabase, type TestDatabase } from './test-database';

const ids = (rows: Record<string, unknown>[]) => rows.map(({ _id }) => _id);

describe('a query', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await openTestDatabase();
    await db.create('docs');
    await db.add('docs', [
      { _id: 'missing' },
      { _id: 'null', a: null },
      { _id: 'five', a: 5 },
      { _id: 'half', a: 5.5 },
      { _id: 'text', a: 'five' },
      { _id: 'list', a: [1, 9] },
      { _id: 'empty', a: [] },
      { _id: 'nest', a: [[1, 9]] },
      { _id: 'object', a: { b: 1, c: 2 } },
      { _id: 'objects', a: [{ b: 1 }, { c: 3 }] },
      { _id: 'date', a: new Date(NOON) },
      { _id: 'yes', a: true },
    ]);
  });

  // the expectations are MongoDB's documented rules for null, arrays, types and nested fields
  const table: [query: Record<string, unknown>, expected: string[]][] = [
    [{ a: null }, ['missing', 'null']],
    [{ a: { $ne: null } }, ['five', 'half', 'text', 'list', 'empty', 'nest', 'object', 'objects', 'date', 'yes']],
    [{ a: { $exists: false } }, ['missing']],
    [{ a: 5 }, ['five']],
    [{ a: { $in: [5, null, 'five'] } }, ['missing', 'null', 'five', 'text']],
    [{ a: { $nin: [5, null] } }, ['half', 'text', 'list', 'empty', 'nest', 'object', 'objects', 'date', 'yes']],
    [{ a: { $gt: 5 } }, ['half', 'list']],
    [{ a: { $gt: 4, $lt: 2 } }, ['list']],
    [{ a: { $gte: 5, $lte: 5.5 } }, ['five', 'half', 'list']],
    [{ a: { $lt: 'six' } }, ['text']],
    [{ a: { $gte: null } }, ['missing', 'null']],
    [
      { a: { $not: { $gt: 5 } } },
      ['missing', 'null', 'five', 'text', 'empty', 'nest', 'object', 'objects', 'date', 'yes'],
    ],
    [{ a: [1, 9] }, ['list', 'nest']],
    [{ a: [9, 1] }, []],
    [{ a: { $size: 2 } }, ['list', 'objects']],
    [{ a: { $all: [9, 1] } }, ['list']],
    [{ a: { $elemMatch: { $gt: 4, $lt: 10 } } }, ['list']],
    [{ a: { $elemMatch: { b: 1 } } }, ['objects']],
    [{ a: { $mod: [2, 1] } }, ['five', 'half', 'list']],
    [{ a: { b: 1, c: 2 } }, ['object']],
    [{ a: { c: 2, b: 1 } }, []],
    [{ 'a.b': 1 }, ['object', 'objects']],
    [{ 'a.b': null }, ['missing', 'null', 'five', 'half', 'text', 'objects', 'date', 'yes']],
    [{ 'a.0': 1 }, ['list', 'nest']],
    [{ a: /^fi/ }, ['text']],
    [{ a: { $regex: 'FIVE', $options: 'i' } }, ['text']],
    [{ a: new Date(NOON) }, ['date']],
    [{ a: { $gt: new Date(NOON - 1) } }, ['date']],
    [{ $or: [{ a: 5 }, { a: 'five' }] }, ['five', 'text']],
    [{ $nor: [{ a: { $exists: true } }] }, ['missing']],
    [{ $and: [{ a: { $gt: 1 } }, { a: { $lt: 5.5 } }] }, ['five', 'list']],
    [{ $expr: { $eq: ['$a', 5] } }, ['five']],
  ];
  for (const [query, expected] of table) {
    test(`${JSON.stringify(query)} finds ${expected.join(', ') || 'nothing'}`, async () => {
      expect(ids(await db.find('docs', query)).sort()).toEqual([...expected].sort());
      expect(await db.count('docs', query)).toBe(expected.length);
    });
  }

  test('sorts by type, then value; arrays by their smallest going up and largest going down', async () => {
    const up = ['empty', 'missing', 'null', 'list', 'five', 'half', 'text', 'objects', 'object', 'nest', 'yes', 'date'];
    expect(ids(await db.find('docs', {}, { order: { a: 1 } }))).toEqual(up);
    const down = ids(await db.find('docs', {}, { order: { a: -1 } }));
    expect(down.indexOf('list')).toBeLessThan(down.indexOf('five'));
    expect(down.at(-1)).toBe('empty');
  });

  test('counts an empty list among other elements as a missing value', async () => {
    await db.create('shelves');
    await db.add('shelves', [
      { _id: 'one', rows: [{ books: [{ pages: 3 }] }] },
      { _id: 'both', rows: [{ books: [] }, { books: [{ pages: 5 }] }] },
    ]);
    expect(ids(await db.find('shelves', {}, { order: { 'rows.books.pages': 1 } }))).toEqual(['both', 'one']);
    expect(ids(await db.find('shelves', {}, { order: { 'rows.books.pages': -1 } }))).toEqual(['both', 'one']);
  });

  test('keeps text in the order of its bytes', async () => {
    await db.create('texts');
    const texts = ['a', 'B', '中', '\uff01', '😀', '', 'ab'];
    await db.add(
      'texts',
      texts.map((_id) => ({ _id })),
    );
    const byBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(ids(await db.find('texts', {}, { order: { _id: 1 } }))).toEqual(byBytes);
  });
});

describe('an answer', () => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await openTestDatabase({
      data: {
        docs: Array.from({ length: 1200 }, (_, i) => ({
          _id: String(i).padStart(4, '0'),
          n: i,
          in: { a: i, b: [{ c: 1, d: 2 }] },
          tags: ['x', 'y', 'z'],
        })),
      },
    });
  });

  const length = async (fields: Record<string, unknown>) =>
    (
      (await db.ask('getDocument', { collectionName: 'docs', queryType: 'WHERE', ...fields }))['data'] as {
        list: string[];
      }
    ).list.length;

  test('has 100 rows, at most 1000, and skips', async () => {
    expect([
      await length({}),
      await length({ limit: 5000 }),
      await length({ limit: 0 }),
      await length({ query: '', limit: 50, offset: 1190 }),
    ]).toEqual([100, 1000, 100, 10]);
  });

  const projections: [projection: Record<string, unknown>, expected: Record<string, unknown>][] = [
    [{ n: 1 }, { _id: '0005', n: 5 }],
    [{ n: 1, _id: 0 }, { n: 5 }],
    [{ 'in.a': 1 }, { _id: '0005', in: { a: 5 } }],
    [{ 'in.b.c': 1, _id: 0 }, { in: { b: [{ c: 1 }] } }],
    [
      { in: 0, tags: 0 },
      { _id: '0005', n: 5 },
    ],
    [
      { 'in.b.d': 0, n: 0 },
      { _id: '0005', in: { a: 5, b: [{ c: 1 }] }, tags: ['x', 'y', 'z'] },
    ],
    [
      { n: 1, tags: { $slice: [1, 1] } },
      { _id: '0005', n: 5, tags: ['y'] },
    ],
    [
      { n: 0, in: 0, tags: { $slice: -2 } },
      { _id: '0005', tags: ['y', 'z'] },
    ],
    [{ tags: { $elemMatch: { $gte: 'y' } } }, { _id: '0005', tags: ['y'] }],
    [{ n: { $elemMatch: { $gte: 1 } } }, { _id: '0005' }],
    [{ _id: 1 }, { _id: '0005' }],
  ];
  for (const [projection, expected] of projections) {
    test(`of ${JSON.stringify(projection)} is ${JSON.stringify(expected)}`, async () =>
      expect(await db.find('docs', { n: 5 }, { projection })).toEqual([expected]));
  }

  test('is a copy: changing it changes nothing', async () => {
    const [first] = db.database.find('docs', { n: 5 });
    (first!['tags'] as string[]).push('w');
    (db.database.dump('docs')[5]!['in'] as { a: number }).a = 99;
    expect(await db.get('docs', '0005')).toMatchObject({ tags: ['x', 'y', 'z'], in: { a: 5 } });
  });
});

describe('an update', () => {
  let db: TestDatabase;
  const before = {
    _id: '1',
    n: 5,
    list: [3, 1, 2],
    people: [
      { name: 'b', age: 2 },
      { name: 'a', age: 1 },
    ],
    in: { a: 1 },
    at: new Date(0),
  };
  beforeEach(async () => {
    db = await openTestDatabase({ data: { docs: [before] } });
  });

  const table: [update: Record<string, unknown>, expected: Record<string, unknown>][] = [
    [{ $set: { 'in.b.c': 1 } }, { in: { a: 1, b: { c: 1 } } }],
    [{ $set: { 'list.4': 9 } }, { list: [3, 1, 2, null, 9] }],
    [
      { $set: { 'people.0.age': 7 } },
      {
        people: [
          { name: 'b', age: 7 },
          { name: 'a', age: 1 },
        ],
      },
    ],
    [
      { $set: { 'people.$[].age': 0 } },
      {
        people: [
          { name: 'b', age: 0 },
          { name: 'a', age: 0 },
        ],
      },
    ],
    [{ $inc: { n: 2, fresh: 1 } }, { n: 7, fresh: 1 }],
    [{ $mul: { n: 2, fresh: 3 } }, { n: 10, fresh: 0 }],
    [
      { $min: { n: 3 }, $max: { 'in.a': 4 } },
      { n: 3, in: { a: 4 } },
    ],
    [{ $min: { fresh: new Date(5) } }, { fresh: new Date(5) }],
    [{ $unset: { n: '', 'in.a': '', nothing: '', 'list.0': '' } }, { n: undefined, in: {}, list: [null, 1, 2] }],
    [{ $rename: { n: 'in.n' } }, { n: undefined, in: { a: 1, n: 5 } }],
    [{ $push: { list: 9, fresh: 1 } }, { list: [3, 1, 2, 9], fresh: [1] }],
    [{ $push: { list: { $each: [9, 8], $position: 1 } } }, { list: [3, 9, 8, 1, 2] }],
    [{ $push: { list: { $each: [0], $sort: -1, $slice: 3 } } }, { list: [3, 2, 1] }],
    [
      { $push: { people: { $each: [], $sort: { name: 1 } } } },
      {
        people: [
          { name: 'a', age: 1 },
          { name: 'b', age: 2 },
        ],
      },
    ],
    [{ $push: { list: { $each: [7], $slice: -2 } } }, { list: [2, 7] }],
    [{ $pop: { list: 1 } }, { list: [3, 1] }],
    [{ $pop: { list: -1 } }, { list: [1, 2] }],
    [{ $pull: { list: { $gte: 2 } } }, { list: [1] }],
    [{ $pull: { list: 1, people: { age: { $gt: 1 } } } }, { list: [3, 2], people: [{ name: 'a', age: 1 }] }],
    [{ $pullAll: { list: [3, 2] } }, { list: [1] }],
    [{ $addToSet: { list: 3 } }, {}],
    [{ $addToSet: { list: { $each: [3, 4, 4] } } }, { list: [3, 1, 2, 4] }],
  ];
  for (const [update, expected] of table) {
    test(`${JSON.stringify(update)} gives ${JSON.stringify(expected)}`, async () => {
      expect(await db.update('docs', '1', update)).toBe(Object.keys(expected).length ? 1 : 0);
      expect(await db.get('docs', '1')).toEqual({ ...before, ...expected });
    });
  }

  test('that changes nothing counts nothing', async () => {
    expect(await db.update('docs', '1', { $set: { n: 5, at: new Date(0) } })).toBe(0);
    expect(await db.update('docs', 'nobody', { $set: { n: 5 } })).toBe(0);
    expect(await db.updateWhere('docs', {}, { $set: { n: 5 } })).toBe(0);
  });

  test('of one by query changes the first only', async () => {
    await db.add('docs', [{ _id: '2', n: 5 }]);
    expect(await db.updateWhere('docs', { n: 5 }, { $inc: { n: 1 } }, false)).toBe(1);
    expect(await db.count('docs', { n: 5 })).toBe(1);
    expect(await db.removeWhere('docs', {}, false)).toBe(1);
  });

  test('set replaces all but the id, or creates', async () => {
    expect(await db.set('docs', '1', { only: true })).toEqual({ updated: 1, upsert_id: null });
    expect(await db.get('docs', '1')).toEqual({ _id: '1', only: true });
    expect(await db.set('docs', '1', { only: true })).toEqual({ updated: 1, upsert_id: null });
    expect(await db.set('docs', '2', { a: 1 })).toEqual({ updated: 0, upsert_id: '2' });
  });

  test('with a server date stores the clock, in updates, documents and queries', async () => {
    const date = { $tcb_server_date: { offset: { $numberInt: '-1000' } } };
    const raw = (data: unknown) => ({
      collectionName: 'docs',
      queryType: 'DOC',
      query: '{"_id":"1"}',
      data: JSON.stringify(data),
      merge: true,
    });
    await db.ask('modifyDocument', raw({ $set: { 'in.at': date }, $push: { list: date } }));
    expect(await db.get('docs', '1')).toMatchObject({
      in: { at: new Date(NOON - 1000) },
      list: [3, 1, 2, new Date(NOON - 1000)],
    });
    const query = JSON.stringify({ 'in.at': { $lte: date } });
    expect(await db.ask('calculateDocument', { collectionName: 'docs', queryType: 'WHERE', query })).toEqual({
      data: { total: 1 },
    });
  });
});
