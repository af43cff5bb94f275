import { aCase, step } from '../../support/aCase';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { personIdFor } from '../../support/people';

describe('looking at a case', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  test('lin sees their own case, gao and chen the full text, sun a masked one once it is dispatched, everybody else nothing', async () => {
    const id = await aCase(testApi, 'working', { description: '找王师傅,电话13812345678,楼道灯坏了' });
    expect(await testApi.ask('lin', 'cases.show', { id })).toMatchObject({
      visibility: 'own',
      description: '找王师傅,电话13812345678,楼道灯坏了',
      place: { building: '3号楼2单元402室' },
    });
    expect(await testApi.ask('gao', 'cases.show', { id })).toMatchObject({ visibility: 'full' });
    expect(await testApi.ask('chen', 'cases.show', { id })).toMatchObject({ visibility: 'full' });
    const masked = await testApi.ask('sun', 'cases.show', { id });
    expect(masked).toMatchObject({ visibility: 'masked' });
    expect(masked.description).not.toContain('12345678');
    expect(masked.place.building).toBe('3号楼'); // no unit, no door
    expect(await testApi.refusal('wu', 'cases.show', { id })).toMatchObject({ code: 'notFound' });
    expect(await testApi.refusal('zhao', 'cases.show', { id })).toMatchObject({ code: 'notFound' });
  });

  test('a case that is not there and a case that is not yours sound the same', async () => {
    const id = await aCase(testApi);
    const hidden = await testApi.refusal('wu', 'cases.show', { id });
    expect(await testApi.refusal('wu', 'cases.show', { id: 'nosuchcase' })).toEqual(hidden);
  });

  test('photos come as addresses that open, never as file ids', async () => {
    const photo = await testApi.photo('lin');
    const id = await aCase(testApi, 'submitted', { photos: [photo] });
    const { photos } = await testApi.ask('gao', 'cases.show', { id });
    expect(photos).toHaveLength(1);
    expect((await fetch(photos[0]!.full)).status).toBe(200);
    expect(JSON.stringify(await testApi.ask('gao', 'cases.show', { id }))).not.toContain('cloud://');
  });

  test('a photo comes with the small one beside it, and one that has none stands for itself', async () => {
    const [whole, alone] = [await testApi.photo('lin', 'whole.jpg'), await testApi.photo('lin', 'alone.jpg')];
    await testApi.photo('lin', 'whole.s.jpg');
    const id = await aCase(testApi, 'submitted', { photos: [whole, alone] });
    const [first, second] = (await testApi.ask('gao', 'cases.show', { id })).photos;
    expect([first?.full, first?.thumbnail]).toEqual([
      expect.stringMatching(/[a-z2-7]{51}\.jpg\?/),
      expect.stringMatching(/[a-z2-7]{51}\.s\.jpg\?/),
    ]);
    expect((await fetch(first!.thumbnail)).status).toBe(200);
    expect([second?.full, second?.thumbnail]).toEqual([expect.stringMatching(/[a-z2-7]{51}\.jpg\?/), second?.full]);
  });

  test('a neighbour who joined sees how it goes: no words, no photos, no door', async () => {
    const photo = await testApi.photo('lin');
    const id = await aCase(testApi, 'submitted', { photos: [photo], description: '402的王师傅家门口灯坏了' });
    await testApi.ask('wu', 'cases.support', { id });
    const view = await testApi.ask('wu', 'cases.show', { id });
    expect(view).toMatchObject({ visibility: 'supporter', photos: [], supporterCount: 1 });
    expect(view).not.toHaveProperty('description');
    expect(view.place).not.toHaveProperty('building');
  });

  test('an officer whose position was taken away sees nothing of their cases from then on', async () => {
    const id = await aCase(testApi, 'working');
    const before = testApi.one('people', personIdFor('sun'))!;
    await testApi.put({
      people: [{ ...before, positions: [{ role: 'resident', unit: 'c1', grids: ['g1'] }], keys: [] }],
    });
    expect(await testApi.refusal('sun', 'cases.show', { id })).toMatchObject({ code: 'notFound' });
    expect(
      await testApi.refusal('sun', 'cases.advance', {
        id,
        version: 4,
        action: 'finish',
        outcome: 'solved',
        measure: '已修好',
      }),
    ).toMatchObject({ code: 'notFound' });
    expect((await testApi.ask('sun', 'cases.list', { list: 'work' })).cases).toEqual([]);
    expect(await testApi.refusal('sun', 'cases.list', { list: 'unit' })).toMatchObject({ code: 'forbidden' });
    await testApi.put({ people: [before] });
  });

  test('the desk may choose from the units, the others are not shown them', async () => {
    const id = await aCase(testApi, 'accepted');
    expect((await testApi.ask('gao', 'cases.show', { id })).units?.map((unit) => unit.id)).toEqual(['c1', 'd1', 's1']);
    expect(await testApi.ask('lin', 'cases.show', { id })).not.toHaveProperty('units');
  });

  test('sun and sun’s leader do not see what lin answered; the supervisor does', async () => {
    const id = await aCase(testApi, 'closed');
    expect(await testApi.ask('jiang', 'cases.show', { id })).toMatchObject({ rating: { solved: 'yes' } });
    for (const who of ['sun', 'he', 'qian', 'gao'] as const) {
      expect(JSON.stringify(await testApi.ask(who, 'cases.show', { id }))).not.toContain('verySatisfied');
    }
  });

  test('what the history says of the desk to the unit stays among staff', async () => {
    const id = await aCase(testApi, 'accepted');
    await step(testApi, id, ['gao', 'dispatch', { unit: 'd1', note: '这家住户上次投诉过' }]);
    expect(JSON.stringify(await testApi.ask('sun', 'cases.show', { id }))).toContain('上次投诉过');
    expect(JSON.stringify(await testApi.ask('lin', 'cases.show', { id }))).not.toContain('上次投诉过');
  });
});
