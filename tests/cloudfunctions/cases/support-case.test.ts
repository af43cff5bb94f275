import type { About } from '@domain/messages/notice';
import { DAY } from '@domain/time';
import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { aCase, aReport, step } from '../../support/aCase';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { personIdFor } from '../../support/people';
import { inFirstGrid } from '../../support/places';

describe('a neighbour with the same problem', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const stored = (id: string) => testApi.one<CaseDocument>('cases', id)!;
  const nearby = async (place: Parameters<typeof aReport>[0] = {}) =>
    (await testApi.ask('wu', 'cases.nearby', { place: aReport(place).place })).cases;

  test("wu joins lin's case: wu is counted, the version stays, and wu hears how it goes", async () => {
    const id = await aCase(testApi);
    expect(await testApi.ask('wu', 'cases.support', { id })).toMatchObject({
      supporterCount: 1,
      visibility: 'supporter',
      mine: false,
    });
    expect(stored(id)).toMatchObject({ supporterCount: 1, version: 1 });
    await step(testApi, id, ['gao', 'accept']);
    expect(
      testApi
        .all<{ to: string; about: About }>('inbox')
        .filter(({ to, about }) => to === personIdFor('wu') && about.id === id),
    ).toHaveLength(1);
  });

  test('lin withdraws it: wu is told, reads why nothing goes on, and can report it instead', async () => {
    const id = await aCase(testApi);
    await testApi.ask('wu', 'cases.support', { id });
    await step(testApi, id, ['lin', 'withdraw']);
    const [news] = (await testApi.ask('wu', 'inbox.list', {})).entries.filter(({ about }) => about.id === id);
    expect(news?.words).toContain('请您自己反映');
    expect(await testApi.ask('wu', 'cases.show', { id })).toMatchObject({
      state: 'withdrawn',
      visibility: 'supporter',
    });
    expect(await testApi.ask('wu', 'cases.report', aReport())).toMatchObject({ id: expect.any(String) });
  });

  test('joining again is no second count', async () => {
    const id = await aCase(testApi);
    await testApi.ask('wu', 'cases.support', { id });
    expect(await testApi.ask('wu', 'cases.support', { id })).toMatchObject({ supporterCount: 1 });
    expect(stored(id).supporterCount).toBe(1);
    expect(testApi.all<{ case: string }>('supports').filter((join) => join.case === id)).toHaveLength(1);
  });

  test('one’s own case cannot be joined, a private one is not there, one withdrawn is over', async () => {
    const own = await aCase(testApi);
    expect(await testApi.refusal('lin', 'cases.support', { id: own })).toMatchObject({
      code: 'ruleBroken',
      reason: 'ownCase',
    });
    const hidden = await aCase(testApi, 'submitted', { private: true });
    expect(await testApi.refusal('wu', 'cases.support', { id: hidden })).toMatchObject({ code: 'notFound' });
    expect(await testApi.refusal('gao', 'cases.support', { id: hidden })).toMatchObject({
      code: 'ruleBroken',
      reason: 'privateCase',
    });
    const over = await aCase(testApi, 'withdrawn');
    expect(await testApi.refusal('wu', 'cases.support', { id: over })).toMatchObject({ code: 'ruleBroken' });
    expect(await testApi.refusal('wu', 'cases.support', { id: 'nosuchcase' })).toMatchObject({ code: 'notFound' });
    expect(stored(own).supporterCount + stored(hidden).supporterCount).toBe(0);
  });

  test('nearby tells the first words, masked, kind, place, distance, state and age, and nothing else', async () => {
    await aCase(testApi, 'submitted', { description: '楼道灯不亮，找我13800138000' });
    const first = (await nearby()).find(({ mine }) => !mine);
    expect(Object.keys(first!).sort()).toEqual([
      'category',
      'id',
      'metres',
      'number',
      'placeName',
      'receivedAt',
      'state',
      'supporterCount',
      'title',
    ]);
    expect(first).toMatchObject({ placeName: '阳光里小区', metres: 0 });
    expect(first!.title).toMatch(/^楼道灯不亮/);
    expect(JSON.stringify(first)).not.toContain('13800138000');
  });

  test('nearby leaves out private cases of others and withdrawn ones', async () => {
    const shown = await aCase(testApi);
    const hidden = [await aCase(testApi, 'submitted', { private: true }), await aCase(testApi, 'withdrawn')];
    const ids = (await nearby()).map(({ id }) => id);
    expect(ids).toContain(shown);
    for (const id of hidden) expect(ids).not.toContain(id);
  });

  test('“我上次就反映过了”: one’s own come first, also a private one, and nobody else sees that', async () => {
    const others = await aCase(testApi);
    const { id } = await testApi.ask('wu', 'cases.report', aReport({ private: true }));
    const found = await nearby();
    const own = found.filter(({ mine }) => mine);
    expect(own.map((one) => one.id)).toContain(id);
    expect(found.slice(0, own.length)).toEqual(own);
    expect(found.map((one) => one.id)).toContain(others);
    const seenByLin = (await testApi.ask('lin', 'cases.nearby', { place: aReport().place })).cases;
    expect(seenByLin.map((one) => one.id)).not.toContain(id);
  });

  test('nearby shows what is open however old, and what is over for thirty days', async () => {
    const closed = await aCase(testApi, 'closed');
    const open = await aCase(testApi, 'working');
    expect((await nearby()).map(({ id }) => id)).toEqual(expect.arrayContaining([closed, open]));
    const longAgo = Date.now() - 31 * DAY;
    await testApi.put({
      cases: [
        { ...stored(closed), receivedAt: longAgo },
        { ...stored(open), receivedAt: longAgo },
      ],
    });
    const ids = (await nearby()).map(({ id }) => id);
    expect(ids).toContain(open);
    expect(ids).not.toContain(closed);
  });

  test('“隔一条马路就查不到”: across the border of a grid what is near is near', async () => {
    const border = { latitude: 38.005, longitude: 104.0101 };
    const over = await testApi.ask('lin', 'cases.report', aReport({ place: { kind: 'point', ...border } }));
    const ids = async (longitude: number) =>
      (await nearby({ place: { kind: 'point', latitude: 38.005, longitude } })).map(({ id }) => id);
    expect(await ids(104.0095)).toContain(over.id);
    expect(await ids(104.004)).not.toContain(over.id);
  });

  test('“我说不清是哪类”: a case whose reporter could not say which kind is found under each', async () => {
    const { id } = await testApi.ask('lin', 'cases.report', aReport({ category: 'unknown' }));
    const found = await testApi.ask('wu', 'cases.nearby', { place: aReport().place, category: 'facilities' });
    expect(found.cases.map((one) => one.id)).toContain(id);
  });

  test('nearby a compound is the compound and pins of its grid; nearby a station or a point is the grid; a category narrows it', async () => {
    const elsewhere = (
      await testApi.ask('lin', 'cases.report', aReport({ place: { kind: 'compound', compound: 'k2' } }))
    ).id;
    const atPoint = (await testApi.ask('lin', 'cases.report', aReport({ place: { kind: 'point', ...inFirstGrid } })))
      .id;
    expect((await nearby()).map(({ id }) => id)).not.toContain(elsewhere);
    expect((await nearby()).map(({ id }) => id)).toContain(atPoint);
    const inGrid = (await nearby({ place: { kind: 'station', station: 'st1' } })).map(({ id }) => id);
    expect(inGrid).toContain(atPoint);
    expect(inGrid).not.toContain(elsewhere);
    const { cases: noisy } = await testApi.ask('wu', 'cases.nearby', { place: aReport().place, category: 'noise' });
    expect(noisy.filter(({ category }) => category !== 'unknown')).toEqual([]);
  });

  test('nobody joins who does not live around there', async () => {
    const { id } = await testApi.ask('lin', 'cases.report', aReport());
    await testApi.ask('wu', 'people.correct', { compound: '' });
    expect(await testApi.refusal('wu', 'cases.support', { id })).toMatchObject({
      code: 'ruleBroken',
      reason: 'cases.supportHome',
    });
    await testApi.put({
      people: [
        { ...testApi.one('people', personIdFor('wu'))!, positions: [{ role: 'resident', unit: 'c9', grids: ['g90'] }] },
      ],
    });
    expect(await testApi.refusal('wu', 'cases.support', { id })).toMatchObject({ reason: 'cases.supportElsewhere' });
    expect(testApi.all('supports').filter((one) => JSON.stringify(one).includes(id))).toEqual([]);
  });
});

describe('the title that neighbours read', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());
  const nearby = async () => (await testApi.ask('wu', 'cases.nearby', { place: aReport().place })).cases;

  test('a report whose words WeChat did not let pass, or did not look at, shows neighbours no title', async () => {
    const titleOf = async (id: string) => (await nearby()).find((one) => one.id === id)?.title;
    const fine = await aCase(testApi, 'submitted', { description: '二号楼门口路灯不亮了' });
    expect(await titleOf(fine)).toBe('二号楼门口路灯不亮了');
    await testApi.control('content', { risky: ['骂人的话'] });
    expect(await titleOf(await aCase(testApi, 'submitted', { description: '骂人的话写在这里' }))).toBe('');
    await testApi.control('content', { risky: [], milliseconds: 2_000 });
    expect(await titleOf(await aCase(testApi, 'submitted', { description: '楼道里有人乱停车' }))).toBe('');
    await testApi.control('content', { risky: [], milliseconds: 0 });
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // WeChat's late answer
  });
});
