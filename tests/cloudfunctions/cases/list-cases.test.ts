import { afterOwnDay, aCase, aReport, step } from '../../support/aCase';
import { personIdFor } from '../../support/people';
import { allPages } from '../../support/cloud/all-pages';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';

describe('lists of cases', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const idsOf = async (...[who, list]: [Parameters<TestApi['ask']>[0], 'mine' | 'supported' | 'work' | 'unit']) =>
    (await testApi.ask(who, 'cases.list', { list })).cases.map(({ id }) => id);

  test('lin finds their own: dangers, what is open, the rest, each newest first; nobody else finds them there', async () => {
    const first = await aCase(testApi);
    const refused = await aCase(testApi, 'refused');
    const danger = (await testApi.ask('lin', 'cases.report', aReport({ description: '门口的井盖没了' }))).id;
    const last = await aCase(testApi);
    const asked = await aCase(testApi, 'needInfo');
    expect(await idsOf('lin', 'mine')).toEqual([danger, asked, last, first, refused]);
    const { mine } = await testApi.ask('lin', 'cases.overview', {});
    expect(mine.cases.map(({ id }) => id)).toEqual([danger, asked, last]);
    expect(await idsOf('wu', 'mine')).toEqual([]);
  });

  test('a danger stands first for everybody, with its clock; also one that was added later', async () => {
    const calm = await aCase(testApi);
    const newest = await aCase(testApi);
    await step(testApi, calm, ['lin', 'supplement', { note: '现在线掉下来冒火花了' }]);
    const halfAnHour = 30 * 60_000;
    for (const [who, list] of [
      ['lin', 'mine'],
      ['chen', 'work'],
      ['gao', 'work'],
      ['gao', 'unit'],
      ['jiang', 'unit'],
    ] as const) {
      const { cases } = await testApi.ask(who, 'cases.list', { list });
      const dangers = cases.filter(({ urgent }) => urgent);
      expect(cases.slice(0, dangers.length)).toEqual(dangers);
      const clock = dangers.find(({ id }) => id === calm)?.clock;
      expect(clock?.dueAt).toBeLessThanOrEqual(Date.now() + halfAnHour);
      expect(cases.findIndex(({ id }) => id === calm)).toBeLessThan(cases.findIndex(({ id }) => id === newest));
    }
    const overview = await testApi.ask('gao', 'cases.overview', {});
    expect(overview.work.cases[0]?.urgent).toBe(true);
    expect((await testApi.ask('lin', 'cases.overview', {})).mine.cases[0]?.urgent).toBe(true);
    const told = testApi.all('inbox').filter(({ notice }) => notice === 'hazardRaised');
    expect(told.length).toBeGreaterThanOrEqual(2);
  });

  test('a case wanders from worklist to worklist: officer and desk, unit, verifier, resident', async () => {
    const id = await aCase(testApi);
    const has = async (who: Parameters<TestApi['ask']>[0]) => (await idsOf(who, 'work')).includes(id);
    const where = async () => {
      const found: string[] = [];
      for (const who of ['lin', 'wu', 'chen', 'zhao', 'gao', 'sun', 'he', 'qian', 'tang'] as const)
        if (await has(who)) found.push(who);
      return found;
    };
    expect(await where()).toEqual(['chen', 'gao']);
    await step(testApi, id, ['gao', 'accept', { track: 'key' }]);
    expect(await where()).toEqual(['gao']);
    await step(testApi, id, ['gao', 'dispatch']);
    expect(await where()).toEqual(['sun', 'he']);
    await step(testApi, id, ['sun', 'sign']);
    expect(await where()).toEqual(['sun']);
    await step(testApi, id, ['sun', 'ask']);
    expect(await where()).toEqual(['lin']);
    await step(testApi, id, ['lin', 'answer']);
    await step(testApi, id, ['sun', 'finish']);
    expect(await where()).toEqual(['qian']);
    await step(testApi, id, ['qian', 'pass']);
    expect(await where()).toEqual(['lin']); // the first day belongs to that person alone
    await afterOwnDay(testApi, id);
    expect(await where()).toEqual(['lin', 'tang']);
    await step(testApi, id, ['lin', 'rate']);
    expect(await where()).toEqual([]);
  });

  test('what waits at a desk but is barred by own work is not shown as work', async () => {
    const id = await aCase(testApi, 'callback');
    await afterOwnDay(testApi, id);
    expect(await idsOf('tang', 'work')).toContain(id);
    const qian = testApi
      .all<{ _id: string; positions: unknown[]; keys: string[] }>('people')
      .find(({ keys }) => keys.includes('verifier@c1'))!;
    await testApi.put({
      people: [
        {
          ...qian,
          positions: [...qian.positions, { role: 'caller', unit: 'c1', grids: [] }],
          keys: [...qian.keys, 'caller@c1'],
        },
      ],
    });
    expect(await idsOf('qian', 'work')).not.toContain(id); // qian verified it
  });

  test('an officer oversees their grid, a desk its community, a unit only what it works on, the centre everything', async () => {
    const dispatched = await aCase(testApi, 'dispatched');
    const elsewhere = (
      await testApi.ask('wu', 'cases.report', aReport({ place: { kind: 'compound', compound: 'k2' } }))
    ).id;
    expect(await idsOf('chen', 'unit')).toContain(dispatched);
    expect(await idsOf('chen', 'unit')).not.toContain(elsewhere);
    expect(await idsOf('zhao', 'unit')).toEqual([elsewhere]);
    for (const who of ['gao', 'jiang', 'luo'] as const)
      expect(await idsOf(who, 'unit')).toEqual(expect.arrayContaining([dispatched, elsewhere]));
    expect(await idsOf('sun', 'unit')).toContain(dispatched);
    expect(await idsOf('sun', 'unit')).not.toContain(elsewhere);
  });

  test('an overview is for staff', async () => {
    expect(await testApi.refusal('lin', 'cases.list', { list: 'unit' })).toMatchObject({ code: 'forbidden' });
  });

  test('the cases that wu joined are wu’s list, without words', async () => {
    const id = await aCase(testApi);
    await testApi.ask('wu', 'cases.support', { id });
    const { cases } = await testApi.ask('wu', 'cases.list', { list: 'supported' });
    expect(cases).toMatchObject([{ id, summary: '', mine: false }]);
  });

  test('a page is twenty rows, the next one goes on where it ended, and no list reads the history', async () => {
    const documents = Array.from({ length: 45 }, (_, n) => ({
      ...testApi.all('cases')[0]!,
      _id: `many${n}`,
      reporter: 'somebody',
      receivedAt: n,
    }));
    await testApi.put({
      cases: documents.map((it) => ({
        ...it,
        reporter: testApi.all<{ _id: string; keys: string[] }>('people').find(({ keys }) => keys.includes('desk@c1'))!
          ._id,
      })),
    });
    const pages = await allPages((after) => testApi.ask('gao', 'cases.list', { list: 'mine', after }));
    expect(pages.map(({ cases }) => cases.length)).toEqual([20, 20, 5]);
    expect(new Set(pages.flatMap(({ cases }) => cases.map(({ id }) => id))).size).toBe(45);
  });

  test('“办完的压在上面，没办的找不着”: live cases come before closed ones, in every list and on home', async () => {
    const live = await aCase(testApi, 'working');
    const over = [await aCase(testApi, 'refused'), await aCase(testApi, 'closed')];
    const isInOrder = (ids: string[]) => {
      expect(ids).toEqual(expect.arrayContaining([live, ...over]));
      for (const id of over) expect(ids.indexOf(id)).toBeGreaterThan(ids.indexOf(live));
    };
    isInOrder(await idsOf('lin', 'mine'));
    const pages = await allPages((after) => testApi.ask('gao', 'cases.list', { list: 'unit', after }));
    isInOrder(pages.flatMap(({ cases }) => cases.map(({ id }) => id)));
    for (const id of [live, ...over]) await testApi.ask('wu', 'cases.support', { id });
    expect((await idsOf('wu', 'supported'))[0]).toBe(live);
    const { mine } = await testApi.ask('lin', 'cases.overview', {});
    expect(mine.cases.map(({ state }) => state)).not.toContain('closed');
  });

  test('page by page every case comes once, live ones first', async () => {
    const [one] = testApi.all('cases');
    const states = ['closed', 'working', 'archived', 'submitted', 'withdrawn'];
    const many = Array.from({ length: 57 }, (_, n) => ({
      ...one!,
      ...{
        _id: `each${n}`,
        reporter: personIdFor('zhao'),
        receivedAt: n,
        queues: [],
        state: states[n % states.length],
      },
    }));
    await testApi.put({ cases: many });
    const pages = await allPages((after) => testApi.ask('zhao', 'cases.list', { list: 'mine', after }));
    const shown = pages.flatMap(({ cases }) => cases);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(57);
    expect(shown).toHaveLength(57);
    const isLive = shown.map(({ state }) => state === 'working' || state === 'submitted');
    expect(isLive.lastIndexOf(true)).toBeLessThan(isLive.indexOf(false));
  });
});
