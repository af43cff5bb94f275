import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { aCase, acceptedOf, aReport, step } from '../../support/aCase';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { personIdFor, type Somebody } from '../../support/people';

describe('two people tell of the same lamp', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const stored = (id: string) => testApi.one<CaseDocument>('cases', id)!;
  const follows = (who: Somebody, id: string) => testApi.one('supports', `${id}_${personIdFor(who)}`) !== undefined;
  const told = (who: Somebody, id: string) =>
    testApi
      .all<{ to: string; notice: string; about: { id: string } }>('inbox')
      .filter((one) => one.to === personIdFor(who) && one.about.id === id)
      .map(({ notice }) => notice);

  test('the desk sees both and merges the later one, whose reporter follows the other one to its end', async () => {
    const master = await acceptedOf(testApi, 'wu');
    const id = await aCase(testApi);
    const { cases } = await testApi.ask('gao', 'cases.similar', { id });
    expect(cases.map((one) => one.id)).toContain(master);
    await step(testApi, id, ['gao', 'merge', { sameAs: master }]);
    expect(stored(id)).toMatchObject({ state: 'merged', sameAs: { id: master, number: stored(master).number } });
    expect(follows('lin', master)).toBe(true);
    expect(stored(master).supporterCount).toBe(1);
    expect((await testApi.ask('lin', 'cases.show', { id: master })).visibility).toBe('supporter');
    for (const [who, action] of [
      ['gao', 'dispatch'],
      ['sun', 'sign'],
      ['sun', 'finish'],
      ['qian', 'pass'],
      ['wu', 'rate'],
    ] as const)
      await step(testApi, master, [who, action]);
    expect(told('lin', master)).toEqual(
      expect.arrayContaining(['supportedDispatched', 'supportedFinished', 'supportedClosed']),
    );
    // they are asked for themselves, and their answer is no rating of the other one's reporter
    const answer = { solved: 'no', satisfaction: 'unsatisfied' } as const;
    expect((await testApi.ask('lin', 'cases.rateAsNeighbour', { id: master, ...answer })).neighbour).toMatchObject({
      answer,
    });
    expect(stored(master).rating).toMatchObject({ solved: 'yes' });
  });

  test('taken out again, it is followed no more', async () => {
    const master = await acceptedOf(testApi, 'wu');
    const id = await aCase(testApi);
    await step(testApi, id, ['gao', 'merge', { sameAs: master }]);
    await step(testApi, id, ['lin', 'askSplit']);
    await step(testApi, id, ['gao', 'split']);
    expect(stored(id)).toMatchObject({ state: 'accepted' });
    expect(follows('lin', master)).toBe(false);
    expect(stored(master).supporterCount).toBe(0);
  });

  test('what is refused makes nobody follow anything, and only the desk of the place looks for the same matter', async () => {
    const hidden = await testApi.ask('wu', 'cases.report', aReport({ private: true }));
    await step(testApi, hidden.id, ['gao', 'accept']);
    const id = await aCase(testApi);
    const sent = { id, version: 1, action: 'merge', sameAs: hidden.id } as const;
    expect(await testApi.refusal('gao', 'cases.advance', sent)).toMatchObject({ reason: 'cases.mergePrivate' });
    expect(follows('lin', hidden.id)).toBe(false);
    expect((await testApi.ask('gao', 'cases.similar', { id })).cases.map((one) => one.id)).not.toContain(hidden.id);
    expect(await testApi.refusal('lin', 'cases.similar', { id })).toMatchObject({ code: 'forbidden' });
    expect(await testApi.refusal('gao', 'cases.advance', { ...sent, sameAs: 'nothing' })).toMatchObject({
      code: 'notFound',
    });
  });

  test('a double tap merges once', async () => {
    const master = await acceptedOf(testApi, 'wu');
    const id = await aCase(testApi);
    const sent = { id, version: 1, action: 'merge', sameAs: master } as const;
    const [first, second] = await Promise.all([
      testApi.ask('gao', 'cases.advance', sent),
      testApi.ask('gao', 'cases.advance', sent),
    ]);
    expect([first.state, second.state]).toEqual(['merged', 'merged']);
    expect(stored(master).supporterCount).toBe(1);
  });
});
