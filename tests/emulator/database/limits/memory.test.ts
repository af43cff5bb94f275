import { refusal, openTestDatabase, type TestDatabase } from '../test-database';

// a busy machine is slow, not wrong
jest.setTimeout(60_000);

// No single request takes the memory of all others.

type Plain = Record<string, unknown>;

describe('an aggregation that would take all memory', () => {
  const MEGABYTE = 1024 * 1024;
  const requestLimit = { milliseconds: 30_000, bytes: 150 * MEGABYTE };
  let large: TestDatabase;
  /** One whose requests hold little, so that a test is short. */
  let small: TestDatabase;
  beforeAll(async () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({ _id: String(i), n: i, text: 'x'.repeat(10 * MEGABYTE) }));
    large = await openTestDatabase({ requestLimit, data: { one: [{ _id: '1', text: 'x'.repeat(64) }], rows } });
  });
  beforeAll(async () => {
    const data = { one: [{ _id: '1', text: 'x'.repeat(64) }] };
    small = await openTestDatabase({ requestLimit: { ...requestLimit, bytes: 20 * MEGABYTE }, data });
  });
  afterAll(async () => {
    for (const database of [large, small]) await database.database.close();
  });

  const times = (count: number, initialValue: unknown, body: unknown) => ({
    $reduce: { input: { $range: [0, count] }, initialValue, in: body },
  });
  const range = { $range: [0, 600_000] };
  const REQUEST = 'the request would use too much memory';
  const LONG_TEXT = 'x'.repeat(MEGABYTE / 8);
  const lists = Array.from({ length: 60 }, () => range);
  const perRow = (pipeline: Plain[]): Plain[] => [
    { $project: { list: { $range: [0, 3000] } } },
    { $unwind: '$list' },
    ...pipeline,
  ];

  test.each<[string, Plain[], string, string?]>([
    [
      'doubles a text',
      [{ $project: { x: times(60, '$text', { $concat: ['$$value', '$$value'] }) } }],
      '$concat would use too much memory',
    ],
    [
      'doubles a list',
      [{ $project: { x: times(60, [1], { $concatArrays: ['$$value', '$$value'] }) } }],
      '$concatArrays would use too much memory',
    ],
    [
      'holds a list twice in itself',
      [{ $project: { x: times(60, [1], ['$$value', '$$value']) } }],
      'an array would use too much memory',
    ],
    [
      'holds an object twice in itself',
      [{ $project: { x: times(60, '$$ROOT', { a: '$$value', b: '$$value' }) } }],
      'an object would use too much memory',
    ],
    [
      'nests for ever',
      [{ $project: { x: times(100_000, 1, { a: '$$value' }) } }],
      'exceeds the limit of 200 levels of nesting',
    ],
    [
      'nests lists for ever',
      [{ $project: { x: times(100_000, 1, ['$$value']) } }],
      'exceeds the limit of 200 levels of nesting',
    ],
    ['maps to ranges', [{ $project: { x: { $map: { input: { $range: [0, 1000] }, in: range } } } }], REQUEST],
    ['holds many lists at once', [{ $project: { x: { $size: [lists] } } }], REQUEST],
    ['joins many lists', [{ $project: { x: { $concatArrays: lists } } }], REQUEST],
    ['zips a list with itself', [{ $project: { x: { $zip: { inputs: lists } } } }], REQUEST],
    [
      'names many lists',
      [{ $project: { x: { $let: { vars: Object.fromEntries(lists.map((list, i) => [`v${i}`, list])), in: 1 } } } }],
      REQUEST,
    ],
    [
      'splits to many texts',
      [{ $project: { x: { $split: [times(18, '$text', { $concat: ['$$value', '$$value'] }), 'x'] } } }],
      '$split would use too much memory',
    ],
    ['gives each row a list', perRow([{ $addFields: { x: { $range: [0, 1_000_000] } } }]), REQUEST],
    [
      'unwinds what it unwound',
      perRow([{ $addFields: { more: { $range: [0, 3000] } } }, { $unwind: '$more' }]),
      REQUEST,
    ],
    [
      'groups by long lists',
      perRow([{ $group: { _id: { $concat: [LONG_TEXT, { $toString: '$list' }] } } }]),
      'Exceeded memory limit for $group',
    ],
    [
      'collects large texts',
      [{ $group: { _id: null, x: { $push: '$text' } } }],
      '$push used too much memory and cannot spill to disk. Memory limit: 104857600 bytes',
      'rows',
    ],
    [
      'collects a set of large objects',
      [{ $group: { _id: null, x: { $addToSet: { n: '$n', text: '$text' } } } }],
      '$addToSet used too much memory',
      'rows',
    ],
    [
      'groups large texts',
      [{ $group: { _id: '$n', x: { $first: '$text' } } }],
      'Exceeded memory limit for $group',
      'rows',
    ],
    [
      'puts large texts into buckets',
      [{ $bucketAuto: { groupBy: '$n', buckets: 12, output: { x: { $first: '$text' } } } }],
      'Exceeded memory limit for $group',
      'rows',
    ],
    [
      'sorts large documents',
      [{ $sort: { n: -1 } }],
      'Sort exceeded memory limit of 104857600 bytes, but did not opt in to external sorting.',
      'rows',
    ],
    [
      'sorts large documents later',
      [{ $addFields: { m: 1 } }, { $sort: { n: -1 } }],
      'Sort exceeded memory limit',
      'rows',
    ],
    [
      'joins large documents',
      [{ $lookup: { from: 'rows', pipeline: [], as: 'x' } }],
      "Total size of documents in rows matching pipeline's $lookup stage exceeds 104857600 bytes",
    ],
    [
      'answers a large document',
      [{ $limit: 2 }, { $group: { _id: null, x: { $push: '$text' } } }],
      'BSONObj size: 20971',
      'rows',
    ],
    ['answers many large documents', [{ $limit: 12 }], 'the answer is too large', 'rows'],
  ])('because it %s is refused', async (_, stages, text, from = 'one') => {
    const db = text === REQUEST ? small : large;
    const { code, message } = await refusal(db.aggregate(from, stages));
    expect({ code, message }).toEqual({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(/^\[FailedOperation\.Aggregate\] /),
    });
    expect(message).toContain(text);
    expect(message.length).toBeLessThan(500);
    expect(await db.count('one', {})).toBe(1);
  });

  test('few of many large documents are sorted', async () => {
    const sorted = await large.aggregate('rows', [{ $sort: { n: -1 } }, { $limit: 2 }, { $project: { n: 1 } }]);
    expect(sorted.map(({ n }) => n)).toEqual([11, 10]);
    const later = [{ $addFields: { m: '$n' } }, { $sort: { m: -1 } }, { $limit: 2 }, { $project: { m: 1 } }];
    expect((await large.aggregate('rows', later)).map(({ m }) => m)).toEqual([11, 10]);
  });

  test('a query that answers too much is refused', async () =>
    expect((await refusal(large.find('rows', {}))).message).toContain('the answer is too large'));

  test('a long list is put together step by step', async () => {
    const steps = times(3000, [], { $concatArrays: ['$$value', ['$$this']] });
    expect(await large.aggregate('one', [{ $project: { n: { $size: steps } } }])).toEqual([{ _id: '1', n: 3000 }]);
  });
});
