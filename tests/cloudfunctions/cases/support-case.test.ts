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

  test("wu joins lin's case: he is counted, the version stays, and he hears how it goes", async () => {
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

  test('lin withdraws it: wu is told, reads why nothing goes on, and can report it herself', async () => {
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

  test('her own case cannot be joined, a private one is not there, one withdrawn is over', async () => {
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

  test('nearby tells kind, place, state and age, and nothing else', async () => {
    await aCase(testApi);
    const [first] = await nearby();
    expect(Object.keys(first!).sort()).toEqual([
      'category',
      'id',
      'placeName',
      'receivedAt',
      'state',
      'supporterCount',
    ]);
    expect(first!.placeName).toBe('阳光里小区');
  });

  test('nearby leaves out private cases, withdrawn ones, and one’s own', async () => {
    const shown = await aCase(testApi);
    const hidden = [
      await aCase(testApi, 'submitted', { private: true }),
      await aCase(testApi, 'withdrawn'),
      (await testApi.ask('wu', 'cases.report', aReport())).id,
    ];
    const ids = (await nearby()).map(({ id }) => id);
    expect(ids).toContain(shown);
    for (const id of hidden) expect(ids).not.toContain(id);
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

  test('nearby a compound is the compound, nearby a station or a point is the grid; a category narrows it', async () => {
    const elsewhere = (
      await testApi.ask('lin', 'cases.report', aReport({ place: { kind: 'compound', compound: 'k2' } }))
    ).id;
    const atPoint = (await testApi.ask('lin', 'cases.report', aReport({ place: { kind: 'point', ...inFirstGrid } })))
      .id;
    expect((await nearby()).map(({ id }) => id)).not.toContain(elsewhere);
    const inGrid = (await nearby({ place: { kind: 'station', station: 'st1' } })).map(({ id }) => id);
    expect(inGrid).toContain(atPoint);
    expect(inGrid).not.toContain(elsewhere);
    expect((await testApi.ask('wu', 'cases.nearby', { place: aReport().place, category: 'noise' })).cases).toEqual([]);
  });
});
