import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { aCase, step } from '../../support/aCase';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { personIdFor, type Somebody } from '../../support/people';

const NO = { solved: 'no', satisfaction: 'unsatisfied' } as const;
const YES = { solved: 'yes', satisfaction: 'satisfied' } as const;

describe('neighbours who joined a case', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const stored = (id: string) => testApi.one<CaseDocument>('cases', id)!;
  const say = (who: Somebody, id: string, words: typeof NO | typeof YES) =>
    testApi.ask(who, 'cases.rateAsNeighbour', { id, ...words });
  const told = (who: Somebody, notice: string, id: string) =>
    testApi
      .all<{ to: string; notice: string; about: { id: string } }>('inbox')
      .filter((one) => one.to === personIdFor(who) && one.notice === notice && one.about.id === id).length;

  /** A case with these supporters that waits to be rated. */
  async function supported(...who: Somebody[]): Promise<string> {
    const id = await aCase(testApi, 'working');
    for (const one of who) await testApi.ask(one, 'cases.support', { id });
    for (const [actor, action] of [
      ['sun', 'contact'],
      ['sun', 'finish'],
      ['qian', 'pass'],
    ] as const)
      await step(testApi, id, [actor, action]);
    return id;
  }

  test('are each asked once the work is said to be done, and may change their answer; the rating stays the reporter’s', async () => {
    const id = await supported('wu');
    expect(told('wu', 'supportedFinished', id)).toBe(1);
    expect((await testApi.ask('wu', 'cases.show', { id })).neighbour).toEqual({ asked: true });
    expect((await say('wu', id, NO)).neighbour).toEqual({ asked: true, answer: NO });
    expect((await say('wu', id, YES)).neighbour).toEqual({ asked: true, answer: YES });
    expect((await testApi.ask('wu', 'cases.show', { id })).neighbour).toEqual({ asked: true, answer: YES });
    expect(stored(id).rating).toBeUndefined();
    expect((await testApi.ask('lin', 'cases.show', { id })).neighbour).toBeUndefined();
  });

  test('of whom a third of three say that it is not solved bring it before the supervisor, once', async () => {
    const id = await supported('wu', 'chen', 'zhao', 'tang');
    await say('wu', id, YES);
    await say('chen', id, NO);
    expect(stored(id).flags).toBeUndefined();
    await Promise.all([say('zhao', id, YES), say('tang', id, YES)]);
    expect(stored(id)).toMatchObject({ flags: { neighbours: expect.any(Number) }, doubtedRound: 1 });
    expect(told('jiang', 'neighboursDoubted', id)).toBe(1);
    const { sections } = await testApi.ask('jiang', 'supervision.desk', {});
    expect(sections.find(({ list }) => list === 'neighbours')?.rows).toMatchObject([
      { id, decision: 'reopen', actions: ['reopen', 'reviewFlag'] },
    ]);
    expect(JSON.stringify(await testApi.ask('sun', 'cases.show', { id }))).not.toMatch(
      /neighbourCounts|flagNeighbours/,
    );
    await step(testApi, id, [
      'jiang',
      'reviewFlag',
      { flag: 'neighbours', finding: 'unfounded', note: '去看过，好了' },
    ]);
    await say('wu', id, NO);
    expect(stored(id).flags).toBeUndefined();
  });

  test('are heard: the supervisor has it done again, and the reporter is told why', async () => {
    const id = await supported('wu', 'chen', 'tang');
    for (const who of ['wu', 'chen', 'tang'] as const) await say(who, id, NO);
    await step(testApi, id, ['jiang', 'reopen', { note: '邻居说还没有解决' }]);
    expect(stored(id)).toMatchObject({ state: 'accepted', round: 2 });
    expect(stored(id).flags).toBeUndefined();
    expect(told('lin', 'caseReopenedForNeighbours', id)).toBe(1);
    expect((await testApi.ask('wu', 'cases.show', { id })).neighbour).toBeUndefined();
  });

  test('say nothing before there is something to say, nor about what their own unit did, nor without joining', async () => {
    const early = await aCase(testApi, 'working');
    await testApi.ask('wu', 'cases.support', { id: early });
    expect(await testApi.refusal('wu', 'cases.rateAsNeighbour', { id: early, ...NO })).toMatchObject({
      code: 'ruleBroken',
      reason: 'cases.answerAsNeighbour',
    });
    const id = await supported('he');
    expect(await testApi.refusal('he', 'cases.rateAsNeighbour', { id, ...YES })).toMatchObject({
      code: 'ruleBroken',
      reason: 'conflictOfInterest',
    });
    expect(await testApi.refusal('wu', 'cases.rateAsNeighbour', { id, ...NO })).toMatchObject({ code: 'notFound' });
  });
});
