import { refusal, openTestDatabase, type TestDatabase } from './test-database';

// a busy machine is slow, not wrong
jest.setTimeout(60_000);

const COUNT = 5000;

describe('an index', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await openTestDatabase({
      definition: {
        collections: {
          cases: {
            indexes: [
              { name: 'state_due', keys: { state: 1, due: -1 } },
              { name: 'unit_state_due', keys: { unit: 1, state: 1, due: 1 } },
              { name: 'code', keys: { code: 1 }, unique: true },
              { name: 'tags', keys: { tags: 1 } },
              { name: 'deep', keys: { 'in.at': 1 } },
              { name: 'tags_plain', keys: { tags: 1, plain: 1 } },
            ],
          },
        },
      },
      data: {
        cases: Array.from({ length: COUNT }, (_, i) => ({
          _id: `c${String(i).padStart(6, '0')}`,
          state: `s${i % 5}`,
          unit: `u${i % 20}`,
          due: (i * 7919) % COUNT,
          code: `code${i}`,
          tags: [`t${i % 50}`, `t${(i + 1) % 50}`],
          in: { at: i },
          plain: i % 3,
        })),
      },
    });
  });

  const table: [
    what: string,
    query: Record<string, unknown>,
    more: { order?: Record<string, unknown>; limit?: number },
    index: string | null,
    most: number,
  ][] = [
    ['serves one id', { _id: 'c000042' }, {}, '_id_', 1],
    ['serves several ids', { _id: { $in: ['c000042', 'c000043', 'none'] } }, {}, '_id_', 2],
    ['serves a page by id', { _id: { $gt: 'c000100' } }, { order: { _id: 1 }, limit: 20 }, '_id_', 20],
    ['serves equality', { code: 'code7' }, {}, 'code', 1],
    ['serves equality of the first field', { state: 's1', plain: 1 }, {}, 'state_due', 1000],
    ['serves equality with an order behind it', { state: 's1' }, { order: { due: -1 }, limit: 20 }, 'state_due', 20],
    ['serves it backwards', { state: 's1' }, { order: { due: 1 }, limit: 20 }, 'state_due', 20],
    ['serves equality with a range behind it', { state: 's1', due: { $gte: 10, $lt: 60 } }, {}, 'state_due', 50],
    [
      'serves several values in one order',
      { unit: 'u1', state: { $in: ['s1', 's2', 's3'] } },
      { order: { due: 1 }, limit: 10 },
      'unit_state_due',
      13,
    ],
    [
      'serves one of several values with an order behind it',
      { tags: 't7' },
      { order: { plain: 1 }, limit: 20 },
      'tags_plain',
      20,
    ],
    [
      'serves several of several values in one order',
      { tags: { $in: ['t7', 't8'] } },
      { order: { plain: -1 }, limit: 20 },
      'tags_plain',
      60,
    ],
    ['serves an order alone', {}, { order: { code: 1 }, limit: 10 }, 'code', 10],
    ['serves an element of a list', { tags: 't7' }, {}, 'tags', 200],
    ['serves a field deep inside', { 'in.at': { $gte: 100, $lte: 109 } }, {}, 'deep', 10],
    [
      'serves each branch of an or',
      { $or: [{ code: 'code7' }, { unit: 'u1', state: 's1' }] },
      {},
      'code, unit_state_due',
      251,
    ],
    [
      'serves an or beside another condition',
      { plain: 1, $or: [{ code: { $in: ['code1', 'code4'] } }, { _id: 'c000042' }] },
      { order: { due: 1 } },
      'code, _id_',
      3,
    ],
    [
      'serves an or in an or',
      { $or: [{ code: 'code7' }, { $or: [{ code: 'code8' }, { in: 1, tags: 't1' }] }] },
      {},
      'code, tags',
      202,
    ],
    ['is not used for an or with a branch that has none', { $or: [{ code: 'code7' }, { plain: 7 }] }, {}, null, COUNT],
    ['is not used where there is none', { plain: 1 }, { limit: 10 }, null, COUNT],
  ];
  for (const [what, query, more, index, most] of table) {
    test(what, async () => {
      await db.find('cases', query, more);
      expect(db.cost()).toMatchObject({ action: 'database.getDocument', collection: 'cases', index });
      expect(db.cost().scanned).toBeLessThanOrEqual(most);
    });
  }

  const joins: [what: string, lookup: Record<string, unknown>, index: string | null, most: number][] = [
    ['by equal fields', { localField: 'code', foreignField: 'code' }, 'code', 3],
    ['by the ids of a list', { localField: 'others', foreignField: '_id' }, '_id_', 0],
    [
      'by a pipeline that begins with an id',
      { pipeline: [{ $match: { _id: 'c000042' } }, { $project: { code: 1 } }] },
      '_id_',
      1,
    ],
    [
      'by a pipeline that begins with several values',
      { pipeline: [{ $match: { code: { $in: ['code1', 'code2'] }, plain: 1 } }] },
      'code',
      2,
    ],
    [
      'by a pipeline that compares with a variable',
      {
        let: { c: '$code' },
        pipeline: [
          { $match: { plain: { $gte: 0 }, $expr: { $and: [{ $eq: ['$$c', '$code'] }, { $gte: ['$due', 0] }] } } },
        ],
      },
      'code',
      3,
    ],
    ['not by a field without one', { pipeline: [{ $match: { plain: 1 } }, { $count: 'n' }] }, null, COUNT],
  ];
  for (const [what, lookup, index, most] of joins) {
    test(`serves a join ${what}`.replace('serves a join not', 'does not serve a join'), async () => {
      await db.aggregate('cases', [
        { $match: { _id: { $in: ['c000001', 'c000002', 'c000003'] } } },
        { $lookup: { from: 'cases', as: 'found', ...lookup } },
      ]);
      expect(db.cost()).toMatchObject({ index: '_id_', scanned: 3, lookups: [{ collection: 'cases', index }] });
      expect(db.cost().lookups![0]!.scanned).toBeLessThanOrEqual(most);
    });
  }

  test('in a join finds what a look at every document finds', async () => {
    const own = await openTestDatabase({
      definition: { collections: { b: { indexes: [{ name: 'v', keys: { v: 1 } }] }, c: {} } },
    });
    const values = [1, '1', null, [1, 2], [], { a: 1 }, new Date(1), undefined];
    const rows = values.map((v, i) => ({ _id: String(i), ...(v === undefined ? {} : { v }) }));
    await own.database.seed({ a: rows, b: rows, c: rows });
    const asked = (from: string) => [
      [{ $lookup: { from, localField: 'v', foreignField: 'v', as: 'l' } }],
      [{ $lookup: { from, let: { v: '$v' }, pipeline: [{ $match: { $expr: { $eq: ['$v', '$$v'] } } }], as: 'l' } }],
      [
        {
          $lookup: {
            from,
            let: { v: '$v' },
            pipeline: [
              { $match: { $or: [{ v: 1 }, { _id: '3' }], $expr: { $ne: ['$v', '$$v'] } } },
              { $sort: { _id: 1 } },
            ],
            as: 'l',
          },
        },
      ],
    ];
    const sorted = (rowsFound: Record<string, unknown>[]) =>
      rowsFound.map((row) => ({ ...row, l: (row['l'] as { _id: string }[]).map(({ _id }) => _id).sort() }));
    for (let i = 0; i < 3; i++)
      expect(sorted(await own.aggregate('a', asked('b')[i]!))).toEqual(
        sorted(await own.aggregate('a', asked('c')[i]!)),
      );
  });

  test('serves counts, updates, removals and pipelines', async () => {
    const query = { state: 's1', due: { $gte: 10, $lt: 60 } };
    const seen = [];
    await db.count('cases', query);
    seen.push(db.cost());
    await db.updateWhere('cases', query, { $set: { touched: true } });
    seen.push(db.cost());
    await db.aggregate('cases', [{ $match: query }, { $count: 'n' }]);
    seen.push(db.cost());
    await db.aggregate('cases', [{ $match: { state: 's1' } }, { $sort: { due: -1 } }, { $limit: 50 }]);
    seen.push(db.cost());
    await db.removeWhere('cases', { state: 's1', due: { $lt: 0 } });
    seen.push(db.cost());
    for (const { index, scanned } of seen) expect([index, scanned! <= 50]).toEqual(['state_due', true]);
  });
});

test('an index over lists sorts like a look at every document, also by the field that is asked for', async () => {
  const documents = [
    { _id: '1', a: 5 },
    { _id: '2', a: [1, 5] },
    { _id: '3', a: [5, 9] },
  ];
  const db = await openTestDatabase({
    definition: { collections: { indexed: { indexes: [{ name: 'a', keys: { a: 1 } }] }, plain: {} } },
    data: { indexed: documents, plain: documents },
  });
  const idsOf = async (collection: string, direction: 1 | -1) =>
    (await db.find(collection, { a: 5 }, { order: { a: direction }, limit: 2 })).map(({ _id }) => _id);
  expect(await idsOf('indexed', 1)).toEqual(['2', '1']);
  expect(await idsOf('indexed', -1)).toEqual(['3', '1']);
  for (const direction of [1, -1] as const)
    expect(await idsOf('plain', direction)).toEqual(await idsOf('indexed', direction));
});

test('an index over a path through lists sorts as a look at every document: what is no object there is missing', async () => {
  const documents = [[], [7], [7, { k: 4 }], [{ k: 2 }], { k: 3 }, [{ k: [] }, { k: 1 }], null].map((list, at) => ({
    _id: String(at),
    list,
  }));
  const db = await openTestDatabase({
    definition: { collections: { indexed: { indexes: [{ name: 'k', keys: { 'list.k': 1 } }] }, plain: {} } },
    data: { indexed: documents, plain: documents },
  });
  const idsOf = async (collection: string, query: object, direction: 1 | -1) =>
    (await db.find(collection, { ...query }, { order: { 'list.k': direction, _id: 1 } })).map(({ _id }) => _id);
  expect(await idsOf('plain', {}, 1)).toEqual(['5', '0', '1', '2', '6', '3', '4']);
  for (const query of [{}, { 'list.k': null }, { 'list.k': { $gte: 2 } }])
    for (const direction of [1, -1] as const)
      expect(await idsOf('indexed', query, direction)).toEqual(await idsOf('plain', query, direction));
});

test('a unique index takes an empty list on the way for a missing value', async () => {
  const db = await openTestDatabase({
    definition: { collections: { rows: { indexes: [{ name: 'k', keys: { 'list.k': 1 }, unique: true }] } } },
    data: { rows: [{ _id: '1', list: [] }] },
  });
  expect(await refusal(db.add('rows', [{ _id: '2' }]))).toMatchObject({ message: expect.stringContaining('E11000') });
});
