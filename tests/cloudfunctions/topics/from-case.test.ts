import { DAY } from '@domain/time';
import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import type { TopicDocument } from '../../../cloudfunctions/modules/topics/topic-repository';
import { aCase } from '../../support/aCase';
import type { TestApi } from '../../support/cloud/test-api';
import { aCompound } from '../../support/cloud/vote-on-emulator';
import { personIdFor, type Somebody } from '../../support/people';
import { openClockedApi } from '../interruptions/clocked-api';
import { aProposal, aTopic, move } from './a-topic';

describe('what many have to talk over', () => {
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

  const storedCase = (id: string) => testApi.one<CaseDocument>('cases', id)!;
  const storedTopic = (id: string) => testApi.one<TopicDocument>('topics', id)!;
  const toldTo = (who: Somebody, notice: string) =>
    testApi
      .all<{ to: string; notice: string }>('inbox')
      .filter((message) => message.to === personIdFor(who) && message.notice === notice);
  const proposeOf = async (caseId: string, who: Somebody = 'sun') => {
    const { compound: _, ...words } = aProposal({ channel: 'case', case: caseId });
    return (await testApi.ask(who, 'topics.propose', words)).id;
  };

  test('the case of a department waits until it was talked over; both pages lead to each other', async () => {
    const caseId = await aCase(testApi, 'working');
    expect(await testApi.ask('sun', 'cases.show', { id: caseId })).toMatchObject({ mayDeliberate: true });
    const id = await proposeOf(caseId);
    expect(storedTopic(id)).toMatchObject({ channel: 'case', area: { community: 'c1', compound: 'k1' } });
    expect(storedCase(caseId).state).toBe('working');
    expect(await testApi.ask('sun', 'topics.show', { id })).toMatchObject({ published: false, actions: [] });

    await move(testApi, id, 'publish');
    expect(storedCase(caseId)).toMatchObject({
      state: 'paused',
      pause: { reason: 'deliberation', workDays: 0, grantedBy: personIdFor('gao') },
      topic: { id },
    });
    expect(toldTo('lin', 'casePaused')).toHaveLength(1);
    expect(await testApi.ask('lin', 'cases.show', { id: caseId })).toMatchObject({ topic: { id } });
    expect(await testApi.ask('lin', 'topics.show', { id })).toMatchObject({ case: { id: caseId } });
    expect(await testApi.ask('wu', 'topics.show', { id })).not.toHaveProperty('case');

    await clocked.wait(20 * DAY);
    expect(storedCase(caseId).state).toBe('paused');
    await move(testApi, id, 'return', { reason: 'decided', note: '去年定过了' });
    expect(storedCase(caseId)).toMatchObject({ state: 'working', topic: { id } });
    expect(toldTo('lin', 'caseResumed')).toHaveLength(1);
  });

  test('nobody pauses a case alone, and a private one is nobody’s topic', async () => {
    const caseId = await aCase(testApi, 'accepted');
    const id = await proposeOf(caseId, 'gao');
    const { version, actions } = await testApi.ask('gao', 'topics.show', { id });
    expect(actions.map(({ action }) => action)).not.toContain('publish');
    expect(await testApi.refusal('gao', 'topics.advance', { id, version, action: 'publish' })).toMatchObject({
      reason: 'topics.publish',
    });
    const hidden = await aCase(testApi, 'accepted', { private: true });
    const { compound: _, ...words } = aProposal({ channel: 'case', case: hidden });
    expect(await testApi.refusal('gao', 'topics.propose', words)).toMatchObject({ reason: 'topics.case' });
    expect(await testApi.refusal('wu', 'topics.propose', { ...words, case: caseId })).toMatchObject({
      code: 'notFound',
    });
    expect(await testApi.refusal('gao', 'topics.propose', { ...words, case: undefined })).toMatchObject({
      code: 'invalidInput',
    });
  });

  test('a case that learned nothing of its topic, and supporters who stayed behind, are found by the scheduler', async () => {
    const caseId = await aCase(testApi, 'working');
    const id = await proposeOf(caseId);
    await move(testApi, id, 'publish');
    const { topic: _, pause: _p, ...before } = storedCase(caseId);
    const clocks = before.clocks.map(({ pausedAt: _paused, ...clock }) => clock);
    const { caseTold: _told, ...untold } = storedTopic(id);
    await testApi.put({
      cases: [{ ...before, clocks, state: 'working' }] as never,
      topics: [{ ...untold, timerDue: 1 }] as never,
    });
    await clocked.wait(2 * DAY);
    expect(storedCase(caseId)).toMatchObject({ topic: { id } });
    expect(storedTopic(id).caseTold).toBe(true);
  });

  test('whoever asked for a topic that is merged asks for the other one, each household once', async () => {
    await aCompound(testApi, 12, { wu: 0, sun: 0 }, Date.now());
    const into = await aTopic(testApi, 'published');
    const { id } = await testApi.ask('qian', 'topics.propose', aProposal({ title: '拉线充电太多' }));
    await move(testApi, id, 'publish');
    await testApi.ask('wu', 'topics.support', { id: into });
    for (const who of ['sun', 'tang'] as const) await testApi.ask(who, 'topics.support', { id });

    const { version } = await testApi.ask('gao', 'topics.show', { id });
    expect(
      await testApi.refusal('gao', 'topics.advance', { id, version, action: 'merge', into: 'nothing' }),
    ).toMatchObject({ code: 'invalidInput' });
    await move(testApi, id, 'merge', { into, note: '是一回事' });
    // the household of wu and sun, tang, and qian who proposed the other one
    expect(await testApi.ask('lin', 'topics.show', { id: into })).toMatchObject({ supports: 3 });
    expect(await testApi.ask('qian', 'topics.show', { id: into })).toMatchObject({ supported: true });
    expect(toldTo('tang', 'topicMoved')).toHaveLength(1);
    expect(storedTopic(id).supportersMoved).toBe(true);
  });
});
