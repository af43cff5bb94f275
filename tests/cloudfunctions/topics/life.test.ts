import { DAY, HOUR, MINUTE } from '@domain/time';
import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import type { TopicDocument } from '../../../cloudfunctions/modules/topics/topic-repository';
import type { TestApi } from '../../support/cloud/test-api';
import { personIdFor, type Somebody } from '../../support/people';
import { openClockedApi } from '../interruptions/clocked-api';
import { aProposal, aTopic, meet, move } from './a-topic';

describe('residents decide together', () => {
  let clocked: Awaited<ReturnType<typeof openClockedApi>>;
  let testApi: TestApi;
  beforeAll(async () => {
    clocked = await openClockedApi();
    testApi = clocked.testApi;
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await clocked.close();
  });
  beforeEach(() => clocked.beginAgain());

  const toldTo = (who: Somebody, notice: string) =>
    testApi
      .all<{ to: string; notice: string; facts: Record<string, unknown> }>('inbox')
      .filter((message) => message.to === personIdFor(who) && message.notice === notice);
  const stored = (id: string) => testApi.one<TopicDocument>('topics', id)!;
  const listed = async (who: Somebody, list: 'mine' | 'nearby' | 'all' | 'work') =>
    (await testApi.ask(who, 'topics.list', { list })).topics.map(({ id }) => id);

  test('what somebody proposes is read by the committee first, then by everybody, and its words are masked', async () => {
    const problem = '楼上张三先生拉线，电话 13800138000';
    const { id } = await testApi.ask('lin', 'topics.propose', aProposal({ problem }));
    expect(toldTo('gao', 'topicProposed')).toHaveLength(1);
    expect(await testApi.refusal('wu', 'topics.show', { id })).toMatchObject({ code: 'notFound' });
    expect(await listed('wu', 'all')).not.toContain(id);
    expect([await listed('lin', 'mine'), await listed('gao', 'work')]).toEqual([[id], [id]]);
    await move(testApi, id, 'publish');
    const seen = await testApi.ask('stranger', 'topics.show', { id });
    expect(JSON.stringify(seen)).not.toMatch(/13800138000|张三/);
    expect(seen).toMatchObject({ published: true, mine: false, maySupport: false, actions: [] });
    expect(toldTo('lin', 'topicMoved')).toHaveLength(1);
  });

  test('words that WeChat refuses are not published', async () => {
    await testApi.control('content', { risky: ['骗子'] });
    const id = await aTopic(testApi, 'proposed', 'stool', { problem: '物业都是骗子' });
    const { version } = await testApi.ask('gao', 'topics.show', { id });
    expect(await testApi.refusal('gao', 'topics.advance', { id, version, action: 'publish' })).toMatchObject({
      reason: 'content.rejected',
    });
  });

  test('who lives there asks for it once, and enough of them bring it to the committee', async () => {
    const id = await aTopic(testApi, 'published');
    const supporters = ['wu', 'chen', 'zhao', 'sun', 'he', 'qian', 'tang', 'jiang', 'luo'] as const;
    for (const who of supporters) await testApi.ask(who, 'topics.support', { id });
    expect(await testApi.ask('wu', 'topics.support', { id })).toMatchObject({ supports: 9, supported: true });
    expect(await testApi.refusal('lin', 'topics.support', { id })).toMatchObject({ reason: 'topics.support' });
    expect(stored(id).state).toBe('proposed');
    expect(await testApi.ask('gao', 'topics.support', { id })).toMatchObject({
      state: 'screened',
      supports: 10,
      needed: 10,
    });
    expect(await listed('wu', 'mine')).toEqual([id]);
    expect(toldTo('wu', 'topicMoved')).toHaveLength(1);
  });

  test('a parking quarrel takes the light path: a meeting, three days, and a case for the work', async () => {
    const id = await aTopic(testApi, 'drafted');
    const { codes } = await testApi.ask('gao', 'codes.create', { hall: 'h1', kind: 'hall', requestId: 'c1' });
    const signed = await testApi.ask('wu', 'gatherings.signIn', { id, gathering: 1, code: codes[0]!.id });
    expect(signed.gatherings).toMatchObject([{ signedIn: true, present: 18 }]);
    await testApi.ask('wu', 'gatherings.ask', { id, text: '车位怎么排？' });
    expect((await testApi.ask('lin', 'topics.show', { id })).questions).toEqual([]);
    const asked = await testApi.ask('gao', 'topics.show', { id });
    expect(
      await testApi.refusal('gao', 'topics.advance', { id, version: asked.version, action: 'postNotice' }),
    ).toMatchObject({
      reason: 'topics.incomplete',
      facts: { missing: 'answers' },
    });
    const question = { question: 1, text: '按门牌轮流', owner: '社区' };
    await testApi.ask('gao', 'gatherings.answer', { id, version: asked.version, ...question });
    expect((await testApi.ask('lin', 'topics.show', { id })).questions).toMatchObject([
      { mine: false, answer: { owner: '社区' } },
    ]);

    await move(testApi, id, 'postNotice');
    const photo = await testApi.photo('gao');
    await move(testApi, id, 'addPoster', { photos: [photo] });
    await testApi.ask('wu', 'topics.object', { id, text: '我家离得远' });
    expect(toldTo('gao', 'objectionMade')).toHaveLength(1);
    expect((await testApi.ask('lin', 'topics.show', { id })).objections).toEqual([]);
    await move(testApi, id, 'answerObjection', { objection: 1, text: '留一个近的' });
    expect((await testApi.ask('lin', 'topics.show', { id })).objections).toMatchObject([{ text: '我家离得远' }]);

    const withTask = await move(testApi, id, 'addTask', { text: '划车位线', category: 'parking' });
    const [task] = withTask.tasks;
    expect(task).toMatchObject({ text: '划车位线', case: { state: 'submitted' } });
    expect(testApi.one<CaseDocument>('cases', task!.case!.id!)).toMatchObject({
      description: '飞线充电：划车位线',
      category: 'parking',
      channel: 'walkIn',
    });
    expect((await testApi.ask('lin', 'topics.show', { id })).tasks).toEqual([]);
    await clocked.wait(6 * DAY);
    await move(testApi, id, 'execute');
    const seen = await testApi.ask('lin', 'topics.show', { id });
    expect(seen.tasks).toMatchObject([{ case: { number: task!.case!.number } }]);
    expect(seen.tasks[0]!.case).not.toHaveProperty('id');
    const { version } = await testApi.ask('gao', 'topics.show', { id });
    expect(await testApi.refusal('gao', 'topics.advance', { id, version, action: 'close' })).toMatchObject({
      reason: 'topics.close',
    });
  });

  test('of two who act at once the second is told; the same tap again is answered', async () => {
    const id = await aTopic(testApi, 'published');
    const { version } = await testApi.ask('gao', 'topics.show', { id });
    const admit = { id, version, action: 'admit', note: '大家都关心' } as const;
    const first = await testApi.ask('gao', 'topics.advance', admit);
    expect(await testApi.ask('gao', 'topics.advance', admit)).toEqual(first);
    expect(await testApi.refusal('gao', 'topics.advance', { ...admit, note: '别的话' })).toMatchObject({
      reason: 'sentBefore',
    });
    expect(await testApi.refusal('gao', 'topics.advance', { ...admit, action: 'publish' })).toMatchObject({
      code: 'conflict',
    });
  });

  test('a task whose case died on the way gets it from the scheduler', async () => {
    const id = await aTopic(testApi, 'drafted');
    await move(testApi, id, 'addTask', { text: '划车位线' });
    const { _id, tasks, ...rest } = stored(id);
    await testApi.put({
      topics: [{ _id, ...rest, tasks: tasks.map(({ case: _, ...task }) => task), timerDue: 1 } as never],
    });
    await clocked.wait(2 * MINUTE);
    expect(stored(id).tasks[0]!.case).toBe(tasks[0]!.case);
    expect(
      testApi.all<CaseDocument>('cases').filter(({ description }) => description.includes('划车位线')),
    ).toHaveLength(1);
  });

  test('nobody answers within five working days, and the subdistrict hears of it; sixty days later it lapses', async () => {
    const id = await aTopic(testApi, 'screened');
    await clocked.wait(12 * DAY);
    expect(toldTo('jiang', 'screenMissed')).toHaveLength(1);
    await clocked.wait(60 * DAY + HOUR);
    expect(stored(id)).toMatchObject({ state: 'lapsed', heldIn: 'screened' });
    expect((await move(testApi, id, 'resume', { note: '换了人，接着办' })).state).toBe('screened');
  });

  test('who leaves is in no topic any more, and what they said stays', async () => {
    const id = await aTopic(testApi, 'notice');
    await testApi.ask('wu', 'topics.object', { id, text: '太吵了' });
    await testApi.ask('wu', 'people.leave', { confirmed: true } as never);
    await testApi.tick();
    expect(JSON.stringify(stored(id))).not.toContain(personIdFor('wu'));
    expect(stored(id).objections).toMatchObject([{ text: '太吵了' }]);
  });

  test('an afternoon’s meeting is called, and those who follow hear of it', async () => {
    const id = await aTopic(testApi, 'published');
    await testApi.ask('wu', 'topics.support', { id });
    await clocked.wait(DAY);
    await move(testApi, id, 'admit', { note: '大家都关心' });
    expect(toldTo('wu', 'topicMoved')).toHaveLength(1);
    expect(
      await testApi.refusal('wu', 'gatherings.call', { id, version: 3, at: Date.now(), place: '楼下' }),
    ).toMatchObject({ code: expect.any(String) });
    expect((await meet(testApi, await aTopic(testApi, 'drafting'))).gatherings).toMatchObject([{ present: 18 }]);
  });
});
