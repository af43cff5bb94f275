import { refusal, openTestDatabase, type TestDatabase } from '../test-database';

// No single request stops the database for others: neither by its time nor by its memory.

let db: TestDatabase;
beforeAll(async () => {
  const list = Array.from({ length: 200_000 }, (_, i) => i);
  db = await openTestDatabase({
    data: {
      notes: [{ _id: '1', text: `${'a'.repeat(60)}!` }],
      lists: [{ _id: '1', list }],
      books: [{ _id: '1', text: 'a'.repeat(400_000), rows: list.slice(0, 4000).map((n) => ({ n, marks: [n] })) }],
    },
  });
});

const seconds = async (run: () => Promise<unknown>) => {
  const startedAt = performance.now();
  await run();
  return (performance.now() - startedAt) / 1000;
};

describe('a regular expression that would try for ever', () => {
  test.each([
    ['as text', { text: { $regex: '^(a+)+$' } }],
    ['as pattern', { text: /^(a|aa)+$/ }],
    ['in $in', { text: { $in: [/^(a*)*$/] } }],
    ['in a schema', { $jsonSchema: { properties: { text: { pattern: '^(a+)+$' } } } }],
  ])('%s is answered', async (_, query) => {
    expect(await seconds(async () => expect(await db.find('notes', query)).toEqual([]))).toBeLessThan(5);
  });

  test.each(['^(?=(a+)+$)', '^(a+)+\\1$', '^(a+)+(?<!b)$', '(?i)^(a|aa)+$', '^(a+a+){20}b$'])(
    '%s is refused after a second',
    async (pattern) => {
      const refused = async () =>
        expect((await refusal(db.find('notes', { text: { $regex: pattern } }))).message).toContain(
          'Regular expression needs too many steps',
        );
      expect(await seconds(refused)).toBeLessThan(5);
    },
  );

  test('is refused on a long text, too', async () => {
    const refused = async () =>
      expect((await refusal(db.find('books', { text: { $regex: 'a*b', $options: 'i' } }))).message).toContain(
        'Regular expression needs too many steps',
      );
    expect(await seconds(refused)).toBeLessThan(5);
  });

  test('does not keep others that look around or ignore case from their answer', async () => {
    expect(await db.find('notes', { text: { $regex: '^a(?=a+!$)' } })).toHaveLength(1);
    expect(await db.find('notes', { text: { $regex: '^(?<x>a)\\k<x>' } })).toHaveLength(1);
    expect(await db.find('notes', { text: { $regex: '^.*A.*!', $options: 'i' } })).toHaveLength(1);
  });
});

test('an element of a long list is found as fast as its document', async () => {
  const update = () => db.updateWhere('books', { 'rows.n': 3999 }, { $set: { 'rows.$.marks': [] } });
  expect(await seconds(update)).toBeLessThan(1.5);
  expect(await db.find('books', { 'rows.marks': { $size: 0 } })).toHaveLength(1);
});

test('a range that does not fit into memory is refused', async () => {
  const range = (to: number) => db.aggregate('notes', [{ $project: { n: { $size: { $range: [0, to] } } } }]);
  expect(await range(1_000_000)).toEqual([{ _id: '1', n: 1_000_000 }]);
  expect((await refusal(range(2 ** 31 - 1))).message).toContain('$range would use too much memory');
});

test('long lists are joined', async () => {
  const joined = { $concatArrays: ['$list', '$list'] };
  expect(await db.aggregate('lists', [{ $project: { n: { $size: joined } } }])).toEqual([{ _id: '1', n: 400_000 }]);
});

/** A bound that a test reaches soon. */
const REQUEST_MS = 300;
type Plain = Record<string, unknown>;

describe('an aggregation that would never end', () => {
  let short: TestDatabase;
  beforeAll(async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ _id: String(i), n: i, group: 1 }));
    const list = Array.from({ length: 50_000 }, (_, i) => i);
    short = await openTestDatabase({
      requestLimit: { milliseconds: REQUEST_MS, bytes: Infinity },
      data: { one: [{ _id: '1', list, text: `${' '.repeat(200_000)}x`, deep: { n: 1 } }], rows },
    });
  });

  const range = (to: number) => ({ $range: [0, to] });
  const forEach = (input: unknown, body: unknown) => ({ $map: { input, in: body } });
  const lookup = (pipeline: object[]) => ({ $lookup: { from: 'rows', let: { a: '$n' }, pipeline, as: 'joined' } });

  test.each<[string, Plain[], string?]>([
    ['maps ranges in ranges', [{ $project: { x: forEach(range(100_000), { $size: forEach(range(100_000), 1) }) } }]],
    [
      'filters a list by a list',
      [{ $project: { x: { $filter: { input: '$list', cond: { $not: [{ $in: ['x', '$list'] }] } } } } }],
    ],
    ['takes a list from itself', [{ $project: { x: { $setDifference: ['$list', ['a']] } } }]],
    ['looks for a subset', [{ $project: { x: { $setIsSubset: [{ $reverseArray: '$list' }, '$list'] } } }]],
    [
      'adds up for ever',
      [{ $project: { x: { $reduce: { input: range(5_000_000), initialValue: 0, in: { $add: ['$$value', 1] } } } } }],
    ],
    [
      'compares long lists',
      [{ $project: { x: forEach('$list', { $eq: ['$list', { $concatArrays: ['$list', []] }] }) } }],
    ],
    ['trims for ever', [{ $project: { x: forEach('$list', { $rtrim: { input: { $concat: ['$text', ' '] } } }) } }]],
    [
      'joins rows with rows with rows',
      [lookup([lookup([lookup([{ $match: { $expr: { $lt: ['$n', '$$a'] } } }])])])],
      'rows',
    ],
    [
      'sorts by a long list, for each',
      [lookup([{ $match: { $expr: { $lt: ['$n', '$$a'] } } }, { $sort: { group: 1, n: -1 } }])],
      'rows',
    ],
  ])('because it %s is refused in time', async (_, stages, from = 'one') => {
    const refused = async () =>
      expect(await refusal(short.aggregate(from, stages))).toEqual(
        expect.objectContaining({
          code: 'DATABASE_REQUEST_FAILED',
          message: '[FailedOperation.Aggregate] operation exceeded time limit',
        }),
      );
    expect(await seconds(refused)).toBeLessThan(5);
    expect(await short.get('one', '1')).toMatchObject({ deep: { n: 1 } });
  });

  const strangers = [...Array.from({ length: 2000 }, (_, i) => -i - 1), 49_999];
  test.each<[string, Plain, Plain]>([
    ['a set of many', {}, { $addToSet: { list: { $each: Array.from({ length: 50_000 }, (_, i) => -i) } } }],
    ['all of many', {}, { $pullAll: { list: Array.from({ length: 50_000 }, (_, i) => -i - 1) } }],
    ['the first that matches', { list: { $in: strangers } }, { $set: { 'list.$': 0 } }],
  ])('an update by %s is refused in time, too, and changes nothing', async (_, query, update) => {
    const before = short.database.dump('one');
    const refused = async () =>
      expect((await refusal(short.updateWhere('one', query, update))).message).toContain(
        'operation exceeded time limit',
      );
    expect(await seconds(refused)).toBeLessThan(5);
    expect(short.database.dump('one')).toEqual(before);
  });

  test('a query for elements by many others is refused in time, too', async () => {
    const values = Array.from({ length: 20_000 }, (_, i) => `none ${i}`);
    const refused = async () =>
      expect((await refusal(short.find('one', { list: { $in: values } }))).message).toContain('exceeded time limit');
    expect(await seconds(refused)).toBeLessThan(5);
  });

  test('a long string is searched and counted at once', async () => {
    const [found] = await short.aggregate('one', [
      {
        $project: {
          characters: { $strLenCP: '$text' },
          at: { $indexOfCP: ['$text', 'x'] },
          bytes: { $indexOfBytes: ['$text', 'x'] },
          trimmed: { $trim: { input: '$text' } },
          last: { $substrCP: ['$text', 200_000, 5] },
        },
      },
    ]);
    expect(found).toEqual({ _id: '1', characters: 200_001, at: 200_000, bytes: 200_000, trimmed: 'x', last: 'x' });
  });

  test('many are drawn from many at once', async () => {
    const drawn = await db.aggregate('lists', [
      { $unwind: '$list' },
      { $sample: { size: 40_000 } },
      { $group: { _id: '$list' } },
      { $count: 'n' },
    ]);
    expect(drawn).toEqual([{ n: 40_000 }]);
  });
});
