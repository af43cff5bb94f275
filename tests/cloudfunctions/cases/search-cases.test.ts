import type { Input } from '@domain/contract';
import { DAY } from '@domain/time';
import { aCase, step } from '../../support/aCase';
import { allPages } from '../../support/cloud/all-pages';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import type { Somebody } from '../../support/people';

describe('a clerk with many cases', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const find = async (who: Somebody, input: Input<'cases.search'>): Promise<string[]> =>
    (await allPages((after) => testApi.ask(who, 'cases.search', { ...input, after })))
      .flatMap(({ cases }) => cases)
      .map(({ id }) => id);

  /** So many copies of a case, each an hour older than the one before. */
  async function copies(id: string, count: number, part: object = {}): Promise<string[]> {
    const one = testApi.one<{ receivedAt: number }>('cases', id)!;
    const documents = Array.from({ length: count }, (_, n) => ({
      ...one,
      ...part,
      _id: `${id}-${n}`,
      receivedAt: one.receivedAt - n * 3_600_000,
    }));
    await testApi.put({ cases: documents });
    return documents.map(({ _id }) => _id);
  }

  test('finds one by its number, by words, or by where it stands; a unit only what it works on', async () => {
    const lamp = await aCase(testApi);
    const wall = await aCase(testApi, 'working', { description: '围墙裂了一条缝', category: 'facilities' });
    const { number } = testApi.one<{ number: string }>('cases', wall)!;
    expect(await find('gao', { words: number })).toEqual([wall]);
    expect(await find('gao', { words: '围墙' })).toEqual([wall]);
    expect(await find('gao', { states: ['submitted'] })).toEqual([lamp]);
    expect(await find('gao', { part: 'closed' })).toEqual([]);
    expect(await find('sun', {})).toEqual([wall]);
    expect(await find('sun', { words: '楼道' })).toEqual([]);
    expect(await testApi.refusal('lin', 'cases.search', {})).toMatchObject({ code: 'forbidden' });
  });

  test('each comes with the version that an action names', async () => {
    const id = await aCase(testApi, 'submitted', { description: '健身器材松了' });
    const { cases } = await testApi.ask('gao', 'cases.search', { words: '健身器材' });
    const [{ version, actions }] = cases as [(typeof cases)[number]];
    expect(actions).toContain('accept');
    await testApi.ask('gao', 'cases.advance', { id, version, action: 'accept', track: 'easy' });
    expect(testApi.one<{ state: string }>('cases', id)!.state).toBe('accepted');
  });

  test('pages through a hundred, the oldest first or what is due first, each once', async () => {
    const id = await aCase(testApi, 'submitted', { description: '单元门关不上' });
    const ids = await copies(id, 110, { nextDue: Date.now() });
    const oldest = await find('gao', { words: '单元门', order: 'oldest' });
    expect(oldest.filter((one) => one !== id)).toEqual([...ids].reverse());
    expect(new Set(await find('gao', { words: '单元门' })).size).toBe(111);
  });

  test('a search that finds little says how far back it looked, and goes on from there', async () => {
    const calm = await aCase(testApi, 'submitted', { description: '路面有个坑' });
    await copies(calm, 600);
    const rare = await aCase(testApi, 'submitted', { description: '雨棚掉了一块' });
    const old = Date.now() - 90 * DAY;
    await testApi.put({ cases: [{ ...testApi.one('cases', rare)!, receivedAt: old }] });
    const first = await testApi.ask('gao', 'cases.search', { words: '雨棚', order: 'newest' });
    expect(first.cases).toEqual([]);
    expect(first.next).toBeDefined();
    expect(first.lookedAt).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(await find('gao', { words: '雨棚', order: 'newest' })).toEqual([rare]);
  });

  test('a private case is found by who may read it, and not by words that are masked for them', async () => {
    const id = await aCase(testApi, 'submitted', { description: '邻居家漏水，电话 13800138000', private: true });
    expect(await find('gao', { words: '13800138000' })).toEqual([id]);
    expect(await find('jiang', { words: '13800138000' })).toEqual([]);
    await step(testApi, id, ['gao', 'accept', { track: 'easy' }]);
    expect(await find('zhao', { words: '漏水' })).toEqual([]);
  });

  test.each([
    ['a cursor of somebody else', { after: 's.AAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['too many words', { words: '很'.repeat(31) }],
    ['a state that there is not', { states: ['gone'] as never }],
    ['a day that the calendar has not', { from: '2026-02-30' }],
  ])('%s is refused', async (_, input) => {
    expect(await testApi.refusal('gao', 'cases.search', input)).toMatchObject({ code: 'invalidInput' });
  });
});
