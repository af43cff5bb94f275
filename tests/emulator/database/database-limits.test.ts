import { refusal, openTestDatabase, type TestDatabase } from './test-database';

// No single request stops the database for others: neither by its time nor by its memory.

let it: TestDatabase;
beforeAll(async () => {
  const list = Array.from({ length: 200_000 }, (_, i) => i);
  it = await openTestDatabase({
    data: { notes: [{ _id: '1', text: `${'a'.repeat(60)}!` }], lists: [{ _id: '1', list }] },
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
    expect(await seconds(async () => expect(await it.find('notes', query)).toEqual([]))).toBeLessThan(5);
  });

  test.each(['^(?=(a+)+$)', '^(a+)+\\1$', '^(a+)+(?<!b)$', '(?i)^(a|aa)+$'])(
    '%s is refused after a second',
    async (pattern) => {
      const refused = async () =>
        expect((await refusal(it.find('notes', { text: { $regex: pattern } }))).message).toContain(
          'Regular expression needs too many steps',
        );
      expect(await seconds(refused)).toBeLessThan(5);
    },
  );

  test('does not keep others that look around or ignore case from their answer', async () => {
    expect(await it.find('notes', { text: { $regex: '^a(?=a+!$)' } })).toHaveLength(1);
    expect(await it.find('notes', { text: { $regex: '^(?<x>a)\\k<x>' } })).toHaveLength(1);
    expect(await it.find('notes', { text: { $regex: '^.*A.*!', $options: 'i' } })).toHaveLength(1);
  });
});

test('a range that does not fit into memory is refused', async () => {
  const range = (to: number) => it.aggregate('notes', [{ $project: { n: { $size: { $range: [0, to] } } } }]);
  expect(await range(1_000_000)).toEqual([{ _id: '1', n: 1_000_000 }]);
  expect((await refusal(range(2 ** 31 - 1))).message).toContain('$range would use too much memory');
});

test('long lists are joined', async () => {
  const joined = { $concatArrays: ['$list', '$list'] };
  expect(await it.aggregate('lists', [{ $project: { n: { $size: joined } } }])).toEqual([{ _id: '1', n: 400_000 }]);
});
