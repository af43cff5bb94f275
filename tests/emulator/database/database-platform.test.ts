import { ejson, refusal, openTestDatabase, type TestDatabase } from './test-database';

let db: TestDatabase;
beforeEach(async () => {
  db = await openTestDatabase({ data: { things: [{ _id: '1', n: 5, text: 'a' }] } });
});

describe('set', () => {
  test('counts an existing document as updated, also when nothing changes', async () => {
    expect(await db.set('things', '1', { n: 5, text: 'a' })).toEqual({ updated: 1, upsert_id: null });
  });

  test('counts a new document as created', async () => {
    expect(await db.set('things', '2', { n: 1 })).toEqual({ updated: 0, upsert_id: '2' });
  });

  test('update of an existing document counts only what changes', async () => {
    expect(await db.update('things', '1', { $set: { n: 5 } })).toBe(0);
    expect(await db.update('things', '1', { $set: { n: 6 } })).toBe(1);
  });
});

describe('updateAndReturn', () => {
  const updateAndReturn = (query: object, update: object, transactionId?: string) =>
    db
      .ask('modifyAndReturnDoc', {
        collectionName: 'things',
        queryType: 'WHERE',
        query: ejson(query),
        data: ejson(update),
        ...(transactionId ? { transactionId } : {}),
      })
      .then(({ data }) => data as { updated: number; doc: string | null });

  test('answers the document as it is after the update', async () => {
    const { updated, doc } = await updateAndReturn({ n: 5 }, { $inc: { n: 1 } });
    expect(updated).toBe(1);
    expect(JSON.parse(doc!)).toEqual({ _id: '1', n: { $numberInt: '6' }, text: 'a' });
    expect(await db.get('things', '1')).toEqual({ _id: '1', n: 6, text: 'a' });
  });

  test('answers no document when there is none', async () => {
    expect(await updateAndReturn({ n: 9 }, { $inc: { n: 1 } })).toEqual({ updated: 0, doc: null });
  });

  test('changes one document only', async () => {
    await db.add('things', [{ _id: '2', n: 5 }]);
    await updateAndReturn({ n: 5 }, { $set: { n: 7 } });
    expect(await db.count('things', { n: 7 })).toBe(1);
  });

  test('belongs to its transaction', async () => {
    const transaction = await db.start();
    await updateAndReturn({ _id: '1' }, { $set: { n: 7 } }, transaction);
    expect(await db.get('things', '1')).toMatchObject({ n: 5 });
    await db.commit(transaction);
    expect(await db.get('things', '1')).toMatchObject({ n: 7 });
  });

  test('is refused as an update is', async () => {
    const { message } = await refusal(updateAndReturn({ n: 5 }, { $bump: { n: 1 } }));
    expect(message).toContain('Unknown modifier: $bump');
  });
});

describe('bit', () => {
  const rows: [what: string, before: object, update: object, after: object][] = [
    ['and', { v: 13 }, { v: { and: 10 } }, { v: 8 }],
    ['or', { v: 3 }, { v: { or: 5 } }, { v: 7 }],
    ['xor', { v: 1 }, { v: { xor: 5 } }, { v: 4 }],
    ['several at once, in their order', { v: 12 }, { v: { and: 10, or: 1 } }, { v: 9 }],
    ['a missing field counts as zero', {}, { v: { or: 6 } }, { v: 6 }],
    ['a nested field', { v: { w: 2 } }, { 'v.w': { or: 1 } }, { v: { w: 3 } }],
    ['a negative number', { v: -1 }, { v: { and: 255 } }, { v: 255 }],
    ['beyond 32 bits', { v: 2 ** 40 }, { v: { or: 1 } }, { v: 2 ** 40 + 1 }],
  ];
  test.each(rows)('%s', async (_, before, update, after) => {
    await db.set('things', '2', before as Record<string, unknown>);
    await db.update('things', '2', { $bit: update });
    expect(await db.get('things', '2')).toEqual({ _id: '2', ...after });
  });

  const failures: [why: string, before: object, update: object, text: string][] = [
    ['a text', { v: 'a' }, { v: { or: 1 } }, 'Cannot apply $bit to a value of non-integral type'],
    ['null', { v: null }, { v: { or: 1 } }, 'Cannot apply $bit to a value of non-integral type'],
    ['a fraction', { v: 1.5 }, { v: { or: 1 } }, 'Cannot apply $bit to a value of non-integral type'],
    ['a fraction as operand', { v: 1 }, { v: { or: 1.5 } }, 'must be an Integer(32/64 bit)'],
    ['an unknown operation', { v: 1 }, { v: { nand: 1 } }, "only supports 'and', 'or', and 'xor', not 'nand'"],
    ['a number as operation', { v: 1 }, { v: 1 }, 'is not compatible with a int'],
    ['no operation', { v: 1 }, { v: {} }, 'at least one bitwise operation'],
  ];
  test.each(failures)('is refused for %s', async (_, before, update, text) => {
    await db.set('things', '2', before as Record<string, unknown>);
    expect((await refusal(db.update('things', '2', { $bit: update }))).message).toContain(text);
    expect(await db.get('things', '2')).toEqual({ _id: '2', ...before });
  });
});

describe('a name with a dot', () => {
  test('is stored as it is, and no path leads to it', async () => {
    await db.add('things', [{ _id: '2', 'a.': 1, b: { 'c.d': 2 } }]);
    await db.update('things', '2', { $set: { e: { 'f.': 3 } } });
    expect(await db.get('things', '2')).toEqual({ _id: '2', 'a.': 1, b: { 'c.d': 2 }, e: { 'f.': 3 } });
    expect(await db.count('things', { 'b.c.d': 2 })).toBe(0);
  });

  const stages: [what: string, stage: Record<string, unknown>][] = [
    ['$project', { $project: { 'a.': 1 } }],
    ['$addFields', { $addFields: { 'a.': 1 } }],
    ['$sort', { $sort: { 'a.': 1 } }],
    ['$unwind', { $unwind: '$a.' }],
    ['$group', { $group: { _id: '$a.' } }],
    ['$lookup', { $lookup: { from: 'things', localField: 'a.', foreignField: 'b', as: 'c' } }],
  ];
  test.each(stages)('can not end a path of %s', async (_, stage) => {
    expect((await refusal(db.aggregate('things', [stage]))).message).toContain("FieldPath must not end with a '.'");
  });
});

test('a distance is the one that the documentation of $geoNear shows, to the last digit', async () => {
  const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] });
  const map = await openTestDatabase({
    definition: { collections: { parks: { indexes: [{ name: 'at', keys: { at: '2dsphere' } }] } } },
  });
  await map.add('parks', [{ _id: 'Sara D. Roosevelt Park', at: point(-73.9928, 40.7193) }]);
  const near = { near: point(-73.99279, 40.719296), distanceField: 'metres', spherical: true, maxDistance: 2 };
  const [park] = await map.aggregate('parks', [{ $geoNear: near }]);
  expect(park!['metres']).toBe(0.9539931676365992);
});

test('a distance to a road is the one to its nearest point on the great circle', async () => {
  const map = await openTestDatabase({
    definition: { collections: { roads: { indexes: [{ name: 'at', keys: { at: '2dsphere' } }] } } },
  });
  const equator = {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [10, 0],
    ],
  };
  await map.add('roads', [{ _id: 'equator', at: equator }]);
  const near = { near: { type: 'Point', coordinates: [5, 1] }, distanceField: 'metres', spherical: true };
  const [road] = await map.aggregate('roads', [{ $geoNear: near }]);
  expect(road!['metres']).toBeCloseTo((Math.PI / 180) * 6_378_100, 6);
});
