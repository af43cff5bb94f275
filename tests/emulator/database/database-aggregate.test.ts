import { NOON, refusal, openTestDatabase, type TestDatabase } from './test-database';

const sales = [
  { _id: '1', shop: 'a', n: 2, tags: ['x', 'y'], at: new Date('2026-01-31T20:00:00Z') },
  { _id: '2', shop: 'b', n: 5, tags: ['y'], at: new Date('2026-02-01T00:00:00Z') },
  { _id: '3', shop: 'a', n: 3, tags: [] },
  { _id: '4', shop: null, n: 10 },
];
const shops = [
  { _id: 'a', name: 'First', staff: ['lin', 'wu'] },
  { _id: 'b', name: 'Second', staff: [] },
];

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase({ data: { sales, shops, people: [{ _id: 'lin' }, { _id: 'wu' }] } });
});

describe('a pipeline', () => {
  const table: [what: string, stages: Record<string, unknown>[], expected: unknown][] = [
    [
      'groups, with null and missing together',
      [
        { $group: { _id: '$shop', n: { $sum: '$n' }, c: { $sum: 1 }, most: { $max: '$n' }, tags: { $push: '$tags' } } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: null, n: 10, c: 1, most: 10, tags: [] },
        { _id: 'a', n: 5, c: 2, most: 3, tags: [['x', 'y'], []] },
        { _id: 'b', n: 5, c: 1, most: 5, tags: [['y']] },
      ],
    ],
    [
      'groups by several fields',
      [{ $group: { _id: { shop: '$shop', big: { $gt: ['$n', 2] } } } }, { $count: 'groups' }],
      [{ groups: 4 }],
    ],
    [
      'computes a field in every object of a list',
      [
        { $match: { _id: '1' } },
        { $addFields: { list: [{ n: 1, old: 1 }, 5, { n: 2, x: 9 }] } },
        { $project: { _id: 0, 'list.n': 1, 'list.x': 'new', 'shop.x': 'new' } },
      ],
      [
        {
          list: [
            { n: 1, x: 'new' },
            { n: 2, x: 'new' },
          ],
          shop: { x: 'new' },
        },
      ],
    ],
    ['counts nothing as no row', [{ $match: { n: 99 } }, { $count: 'c' }], []],
    [
      'unwinds',
      [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
      [
        { _id: '1', tags: 'x' },
        { _id: '1', tags: 'y' },
        { _id: '2', tags: 'y' },
      ],
    ],
    [
      'unwinds and keeps the empty ones',
      [
        { $unwind: { path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } },
        { $project: { _id: 0, tags: 1, i: 1 } },
      ],
      [{ tags: 'x', i: 0 }, { tags: 'y', i: 1 }, { tags: 'y', i: 0 }, { i: null }, { i: null }],
    ],
    [
      'looks up equal fields',
      [
        { $match: { n: { $lt: 6 } } },
        { $lookup: { from: 'shops', localField: 'shop', foreignField: '_id', as: 's' } },
        { $project: { name: '$s.name' } },
      ],
      [
        { _id: '1', name: ['First'] },
        { _id: '2', name: ['Second'] },
        { _id: '3', name: ['First'] },
      ],
    ],
    [
      'puts what it looked up at a path',
      [
        { $match: { _id: '1' } },
        { $lookup: { from: 'shops', localField: 'shop', foreignField: '_id', as: 'o.s' } },
        { $unwind: '$o.s' },
        { $project: { name: '$o.s.name' } },
      ],
      [{ _id: '1', name: 'First' }],
    ],
    [
      'looks up each element of a list',
      [
        { $lookup: { from: 'sales', localField: '_id', foreignField: 'shop', as: 's' } },
        { $addFields: { s: { $size: '$s' } } },
        { $project: { s: 1 } },
      ],
      'shops',
    ],
    [
      'looks up by a pipeline',
      [
        { $match: { _id: '2' } },
        {
          $lookup: {
            from: 'sales',
            let: { least: '$n' },
            pipeline: [{ $match: { $expr: { $gt: ['$n', '$$least'] } } }, { $project: { _id: 1 } }],
            as: 'more',
          },
        },
        { $project: { more: 1 } },
      ],
      [{ _id: '2', more: [{ _id: '4' }] }],
    ],
    [
      'looks up inside a lookup with the variables of both',
      [
        { $match: { _id: '2' } },
        {
          $lookup: {
            from: 'shops',
            let: { least: '$n' },
            pipeline: [
              { $match: { $expr: { $eq: ['$name', 'Second'] } } },
              {
                $lookup: {
                  from: 'sales',
                  pipeline: [{ $match: { $expr: { $gt: ['$n', '$$least'] } } }, { $project: { _id: 1 } }],
                  as: 'more',
                },
              },
              {
                $lookup: {
                  from: 'sales',
                  let: { shop: '$_id' },
                  pipeline: [
                    { $match: { $expr: { $and: [{ $eq: ['$shop', '$$shop'] }, { $lte: ['$n', '$$least'] }] } } },
                    { $project: { _id: 1 } },
                  ],
                  as: 'own',
                },
              },
              { $project: { _id: 0, more: 1, own: 1 } },
            ],
            as: 'found',
          },
        },
        { $project: { found: 1 } },
      ],
      [{ _id: '2', found: [{ more: [{ _id: '4' }], own: [{ _id: '2' }] }] }],
    ],
    [
      'puts boundary values into the bucket above',
      [{ $bucket: { groupBy: '$n', boundaries: [0, 3, 6], default: 'other', output: { ids: { $push: '$_id' } } } }],
      [
        { _id: 0, ids: ['1'] },
        { _id: 3, ids: ['2', '3'] },
        { _id: 'other', ids: ['4'] },
      ],
    ],
    [
      'makes buckets of one size',
      [{ $bucketAuto: { groupBy: '$n', buckets: 2 } }],
      [
        { _id: { min: 2, max: 5 }, count: 2 },
        { _id: { min: 5, max: 10 }, count: 2 },
      ],
    ],
    [
      'adds fields deep inside',
      [
        { $limit: 1 },
        { $addFields: { 'in.b': 1, in2: { c: '$n' }, n: '$$REMOVE' } },
        { $project: { in: 1, in2: 1, n: 1 } },
      ],
      [{ _id: '1', in: { b: 1 }, in2: { c: 2 } }],
    ],
    ['takes fields out', [{ $limit: 1 }, { $project: { tags: 0, at: 0 } }], [{ _id: '1', shop: 'a', n: 2 }]],
    [
      'replaces the root',
      [{ $limit: 1 }, { $replaceRoot: { newRoot: { $mergeObjects: [{ kind: 'sale' }, { n: '$n' }] } } }],
      [{ kind: 'sale', n: 2 }],
    ],
    [
      'sorts by count',
      [{ $unwind: '$tags' }, { $sortByCount: '$tags' }],
      [
        { _id: 'y', count: 2 },
        { _id: 'x', count: 1 },
      ],
    ],
    [
      'knows the day in Shanghai',
      [
        { $match: { at: { $exists: true } } },
        {
          $group: {
            _id: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } },
            n: { $sum: 1 },
          },
        },
      ],
      [{ _id: '2026-02-01', n: 2 }],
    ],
    [
      'compares across types as MongoDB does',
      [
        { $limit: 1 },
        {
          $project: {
            _id: 0,
            a: { $gt: ['$shop', 5] },
            b: { $lt: ['$nothing', null] },
            c: { $eq: ['$nothing', null] },
          },
        },
      ],
      [{ a: true, b: true, c: false }],
    ],
  ];
  for (const [what, stages, expected] of table) {
    test(what, async () => {
      if (expected === 'shops')
        return expect(await db.aggregate('shops', stages)).toEqual([
          { _id: 'a', s: 2 },
          { _id: 'b', s: 1 },
        ]);
      return expect(await db.aggregate('sales', stages)).toEqual(expected);
    });
  }

  test('gives each document at most once in a lookup from a list', async () => {
    expect(
      await db.aggregate('shops', [
        { $lookup: { from: 'people', localField: 'staff', foreignField: '_id', as: 'staff' } },
        { $project: { _id: 0, staff: 1 } },
      ]),
    ).toEqual([{ staff: [{ _id: 'lin' }, { _id: 'wu' }] }, { staff: [] }]);
  });

  test('has one moment as NOW, also in a lookup and in a query', async () => {
    const ofNow = { $expr: { $lte: ['$at', '$$NOW'] } };
    const lookup = {
      from: 'shops',
      let: { id: '$_id' },
      pipeline: [{ $project: { _id: 0, now: '$$NOW' } }],
      as: 'all',
    };
    const [row] = await db.aggregate('sales', [
      { $match: { $and: [{ _id: '1' }, { $expr: { $gt: ['$$NOW', null] } }] } },
      { $lookup: lookup },
      { $project: { _id: 0, now: '$$NOW', all: 1 } },
    ]);
    const now = new Date(NOON);
    expect(row).toEqual({ now, all: [{ now }, { now }] });
    expect(await db.count('sales', ofNow)).toBe(await db.count('sales', {}));
  });

  test('samples without repeating', async () => {
    const ids = (await db.aggregate('sales', [{ $sample: { size: 10 } }])).map(({ _id }) => _id);
    expect(ids.sort()).toEqual(['1', '2', '3', '4']);
  });

  test('never changes what is stored', async () => {
    await db.aggregate('sales', [
      { $addFields: { 'tags.deep': 1, at: { $dateToString: { date: '$at', timezone: 'Asia/Shanghai' } } } },
      { $unwind: '$tags' },
      { $group: { _id: null, all: { $push: '$$ROOT' } } },
      { $addFields: { 'all.n': 0 } },
    ]);
    expect(db.database.dump('sales')).toEqual(sales);
  });

  test('warns of a lookup from nowhere, and finds nothing there', async () => {
    expect(
      await db.aggregate('shops', [
        { $lookup: { from: 'nowhere', localField: '_id', foreignField: 'x', as: 'l' } },
        { $project: { _id: 0, l: 1 } },
      ]),
    ).toEqual([{ l: [] }, { l: [] }]);
    expect(db.cost().warning).toContain("'nowhere'");
  });

  test('answers twenty rows unless a limit says otherwise, and warns', async () => {
    const crowd = await openTestDatabase({
      data: { many: Array.from({ length: 50 }, (_, i) => ({ _id: String(i) })) },
    });
    expect(await crowd.aggregate('many', [])).toHaveLength(20);
    expect(crowd.cost().warning).toContain('20 of 50');
    expect(await crowd.aggregate('many', [{ $limit: 40 }])).toHaveLength(40);
  });
});

describe('a place', () => {
  const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] });
  const square = (west: number, south: number, size: number) => [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ];
  let map: TestDatabase;
  beforeAll(async () => {
    map = await openTestDatabase({
      definition: { collections: { places: { indexes: [{ name: 'at_2dsphere', keys: { at: '2dsphere' } }] } } },
    });
    await map.add('places', [
      { _id: 'home', at: point(113.32, 23.1) },
      { _id: 'near', at: point(113.321, 23.1) },
      { _id: 'far', at: point(114, 23.1) },
      { _id: 'grid', at: { type: 'Polygon', coordinates: square(113.3, 23.08, 0.01) } },
      {
        _id: 'ring',
        at: { type: 'Polygon', coordinates: [...square(113.31, 23.09, 0.02), ...square(113.315, 23.095, 0.01)] },
      },
      {
        _id: 'road',
        at: {
          type: 'LineString',
          coordinates: [
            [113.3, 23.2],
            [113.4, 23.2],
          ],
        },
      },
      { _id: 'nowhere' },
    ]);
  });
  const found = async (condition: Record<string, unknown>, more = {}) =>
    (await map.find('places', { at: condition }, more)).map(({ _id }) => _id);

  test('is found nearest first, within metres', async () => {
    expect(await found({ $nearSphere: { $geometry: point(113.3201, 23.1), $maxDistance: 500 } })).toEqual([
      'home',
      'near',
    ]);
    expect(
      await found({ $nearSphere: { $geometry: point(113.3201, 23.1), $maxDistance: 500, $minDistance: 50 } }),
    ).toEqual(['near']);
    expect(map.cost().index).toBe('at_2dsphere');
    expect(
      await found(
        { $nearSphere: { $geometry: point(113.3201, 23.1), $maxDistance: 500 } },
        { order: { _id: -1 }, limit: 1 },
      ),
    ).toEqual(['near']);
  });

  test('is measured as MongoDB measures it', async () => {
    const [nearest] = await map.aggregate('places', [
      {
        $geoNear: {
          near: point(113.32, 23.1),
          distanceField: 'far.away',
          includeLocs: 'place',
          spherical: true,
          query: { _id: 'far' },
        },
      },
    ]);
    // MongoDB: 6378100 m × the central angle
    const angle = Math.acos(
      Math.sin((23.1 * Math.PI) / 180) ** 2 + Math.cos((23.1 * Math.PI) / 180) ** 2 * Math.cos((0.68 * Math.PI) / 180),
    );
    expect((nearest!['far'] as { away: number }).away).toBeCloseTo(6_378_100 * angle, 2);
    expect(nearest!['place']).toEqual(point(114, 23.1));
  });

  test('is found in the polygon around it, border included, hole excluded', async () => {
    expect(await found({ $geoIntersects: { $geometry: point(113.305, 23.085) } })).toEqual(['grid']);
    expect(await found({ $geoIntersects: { $geometry: point(113.3, 23.085) } })).toEqual(['grid']);
    expect(await found({ $geoIntersects: { $geometry: point(113.312, 23.1) } })).toEqual(['ring']);
    expect(await found({ $geoIntersects: { $geometry: point(113.32, 23.1) } })).toEqual(['home']);
  });

  test('meets what crosses it', async () => {
    expect(
      await found({
        $geoIntersects: {
          $geometry: {
            type: 'LineString',
            coordinates: [
              [113.35, 23.1],
              [113.35, 23.3],
            ],
          },
        },
      }),
    ).toEqual(['road']);
    expect(
      await found({ $geoIntersects: { $geometry: { type: 'Polygon', coordinates: square(113.304, 23.084, 0.001) } } }),
    ).toEqual(['grid']);
  });

  test('is within a polygon or a circle when all of it is', async () => {
    expect(
      await found({ $geoWithin: { $geometry: { type: 'Polygon', coordinates: square(113.29, 23.07, 0.1) } } }),
    ).toEqual(['home', 'near', 'grid', 'ring']);
    expect(
      await found({ $geoWithin: { $geometry: { type: 'Polygon', coordinates: square(113.305, 23.07, 0.1) } } }),
    ).toEqual(['home', 'near', 'ring']);
    expect(await found({ $geoWithin: { $centerSphere: [[113.32, 23.1], 200 / 6_378_100] } })).toEqual(['home', 'near']);
  });

  test('is asked for with options that exist', async () => {
    for (const more of [
      { spherical: false },
      { far: 1 },
      { near: { type: 'Polygon', coordinates: square(1, 1, 1) } },
      { key: 'other' },
    ]) {
      const stage = { $geoNear: { near: point(1, 1), distanceField: 'd', spherical: true, ...more } };
      expect(await refusal(map.aggregate('places', [stage]))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    }
  });
});
