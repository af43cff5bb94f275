import { contract, type EndpointName } from '@domain/contract';
import { aCase } from '../support/aCase';
import { openTestApi, type RecordedRead, type TestApi } from '../support/cloud/test-api';
import type { Somebody } from '../support/people';
import { inFirstGrid } from '../support/places';

const MANY = 20_000;
const CLOSED_SHARE = 10;
/** A read may look at so many times what it answers, and at so many documents in any case. */
const [TIMES, AT_LEAST] = [10, 60];

/** Names whose answer does not depend on how many cases there are: they read by id, or only their own. */
const SCREENS: readonly [Somebody, EndpointName, object][] = [
  ['lin', 'cases.list', { list: 'mine' }],
  ['wu', 'cases.list', { list: 'supported' }],
  ['gao', 'cases.list', { list: 'work' }],
  ['luo', 'cases.list', { list: 'unit' }],
  ['gao', 'cases.list', { list: 'unit' }],
  ['gao', 'cases.search', {}],
  ['luo', 'cases.search', { order: 'oldest', words: '没有这几个字' }],
  ['luo', 'cases.search', { part: 'closed', categories: ['neighbours'] }],
  ['gao', 'cases.overview', {}],
  ['lin', 'cases.overview', {}],
  ['wu', 'cases.nearby', { place: { kind: 'point', ...inFirstGrid }, category: 'neighbours' }],
  ['wu', 'cases.nearby', { place: { kind: 'point', ...inFirstGrid } }],
  ['jiang', 'supervision.desk', {}],
  ['luo', 'supervision.desk', {}],
  ['lin', 'inbox.list', {}],
  ['lin', 'people.me', {}],
  ['lin', 'places.list', {}],
  ['lin', 'places.search', { text: '阳光' }],
  ['lin', 'places.contacts', {}],
  ['wu', 'places.contacts', { point: inFirstGrid }],
];

describe('a screen in a district with twenty thousand cases', () => {
  let testApi: TestApi;
  beforeAll(async () => {
    testApi = await openTestApi();
    const lamp = await aCase(testApi);
    const one = testApi.one('cases', lamp)!;
    const place = one.place as object;
    const now = Date.now();
    const cases = Array.from({ length: MANY }, (_, n) => {
      const isOpen = n % CLOSED_SHARE === 0;
      return {
        ...one,
        _id: `other${n}`,
        state: isOpen ? 'working' : 'archived',
        reporter: `reporter${n % 4000}`,
        category: n % 97 === 0 ? 'neighbours' : 'facilities',
        receivedAt: now - n * 4_700_000, // three years of them
        nextDue: now - n * 4_700_000,
        queues: isOpen ? [`person@handler${n % 50}`] : [],
        watched: isOpen ? ['deadline@s1', 'deadline@x1'] : n % 900 === 1 ? ['flag@s1', 'flag@x1'] : [],
        scopes: [`g${n % 300}`, `c${n % 20}`, 'x1'],
        place: { ...place, compound: `k${n % 500}`, grid: `g${n % 30}` },
      };
    });
    for (let from = 0; from < MANY; from += 2000) await testApi.put({ cases: cases.slice(from, from + 2000) });
  }, 120_000);
  afterAll(() => testApi.close());

  /** What each read of the last call looked at and answered. */
  const readsOf = (): RecordedRead[] =>
    testApi
      .recordedRequests()
      .filter(({ scanned }) => scanned !== undefined)
      .flatMap(({ collection, index, scanned, returned, lookups = [] }) => [
        { collection: String(collection), index: index ?? null, scanned: Number(scanned), returned: Number(returned) },
        ...lookups,
      ]);

  test.each(SCREENS)('%s opens %s %j: nothing is looked at in vain', async (who, name, input) => {
    await testApi.ask(who, name, input as never);
    for (const read of readsOf())
      expect({ ...read, tooMany: read.scanned > Math.max(AT_LEAST, TIMES * read.returned) }).toMatchObject({
        tooMany: false,
      });
  });

  test('the screens above are all that list cases, messages or places', () => {
    const lists = Object.entries(contract)
      .filter(([name, { kind }]) => kind === 'query' && /^(cases|supervision|inbox|places)\./.test(name))
      .map(([name]) => name);
    // by its id, and around it like `cases.nearby`
    const byId = ['cases.show', 'cases.history', 'cases.reporterAccesses', 'cases.similar'];
    expect(lists.filter((name) => !byId.includes(name) && !SCREENS.some(([, known]) => known === name))).toEqual([]);
  });
});
