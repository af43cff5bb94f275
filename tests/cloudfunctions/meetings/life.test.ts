import { communityDay, DAY, MINUTE } from '@domain/time';
import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import type { MeetingDocument } from '../../../cloudfunctions/modules/meetings/meeting-repository';
import { aCase } from '../../support/aCase';
import type { TestApi } from '../../support/cloud/test-api';
import { personIdFor, type Somebody } from '../../support/people';
import { openClockedApi } from '../interruptions/clocked-api';
import { aDecision, aMeeting, aMeetingRequest } from './a-meeting';

describe('the centre brings units together', () => {
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
  const stored = (id: string) => testApi.one<CaseDocument>('cases', id)!;

  test('a decision binds: the case has its unit, its helpers and its day, and everybody is told once', async () => {
    const caseId = await aCase(testApi, 'working');
    const id = await aMeeting(testApi, caseId);
    expect([toldTo('sun', 'meetingConvened').length, toldTo('he', 'meetingConvened').length]).toEqual([1, 1]);
    expect(await testApi.refusal('luo', 'meetings.decide', aDecision(id, caseId))).toMatchObject({
      reason: 'meetings.decide',
    });
    const { codes } = await testApi.ask('gao', 'codes.create', { hall: 'h1', kind: 'hall', requestId: 'c1' });
    const present = await testApi.ask('sun', 'meetings.attend', { id, code: codes[0]!.id });
    expect(present.members[0]).toMatchObject({ unit: 'd1', attendance: { how: 'code' } });

    const decided = await testApi.ask('luo', 'meetings.decide', aDecision(id, caseId));
    expect(decided).toMatchObject({ state: 'concluded', decided: 1, agenda: [{ decision: { unitName: '城管局' } }] });
    const moved = stored(caseId);
    expect(moved).toMatchObject({ state: 'dispatched', assigned: true, holder: { unit: 'd1' } });
    expect(moved.assistants).toEqual([{ unit: 'c1', unitName: '阳光社区' }]);
    const finish = moved.clocks.find(({ kind, stoppedAt }) => kind === 'finish' && stoppedAt === undefined)!;
    expect(communityDay(finish.dueAt) <= communityDay(Date.now() + 21 * DAY)).toBe(true);
    expect(finish.dueAt).toBeGreaterThan(Date.now() + 8 * DAY);
    expect(toldTo('lin', 'meetingDecided')[0]!.facts).toMatchObject({ unitName: '城管局', assisting: '阳光社区' });
    const shown = await testApi.ask('lin', 'cases.show', { id: caseId });
    expect(shown.history.find(({ action }) => action === 'decideByMeeting')).toMatchObject({
      unitName: '城管局',
      meeting: { assistants: ['阳光社区'] },
    });
    // nobody gives back what was decided for good
    await testApi.ask('sun', 'cases.advance', { id: caseId, version: moved.version, action: 'sign' });
    expect((await testApi.ask('he', 'cases.show', { id: caseId })).actions.map(({ action }) => action)).not.toContain(
      'askReturn',
    );
    const minutes = await testApi.ask('sun', 'meetings.minutes', { id });
    expect(minutes.name).toMatch(/^联席会议纪要 .*\.docx$/);
    expect(minutes.url).not.toBe('');
    expect(await testApi.refusal('lin', 'meetings.show', { id })).toMatchObject({ code: 'forbidden' });
  });

  test('a decision whose process dies is followed by its case, once', async () => {
    const caseId = await aCase(testApi, 'accepted');
    const id = await aMeeting(testApi, caseId, 'attended');
    const decision = aDecision(id, caseId);
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const dieAfter of [1, 2]) {
      testApi.dieAfter(dieAfter);
      await testApi.reply('luo', 'meetings.decide', decision);
      expect(testApi.one<MeetingDocument>('meetings', id)!.cases[0]).toHaveProperty('decision');
    }
    jest.mocked(console.error).mockRestore();
    await clocked.wait(2 * MINUTE);
    expect(testApi.one<MeetingDocument>('meetings', id)!.cases[0]).toMatchObject({ followed: true });
    expect(stored(caseId).events.filter(({ action }) => action === 'decideByMeeting')).toHaveLength(1);
    expect(toldTo('lin', 'meetingDecided')).toHaveLength(1);
    expect(await testApi.ask('luo', 'meetings.decide', decision)).toMatchObject({ decided: 1 });
    expect(stored(caseId).events.filter(({ action }) => action === 'decideByMeeting')).toHaveLength(1);
  });

  test('a case that nobody takes waits for the next meeting by itself, until one has it on its agenda', async () => {
    const caseId = await aCase(testApi, 'accepted');
    expect((await testApi.ask('luo', 'meetings.form', {})).proposed).toEqual([]);
    for (let day = 0; day < 45; day++) await clocked.wait(DAY);
    await clocked.wait(MINUTE);
    const { proposed } = await testApi.ask('luo', 'meetings.form', {});
    expect(proposed).toMatchObject([{ id: caseId }]);
    expect((await testApi.ask('luo', 'meetings.list', {})).proposed).toBe(1);
    const id = await aMeeting(testApi, caseId);
    expect((await testApi.ask('luo', 'meetings.form', {})).proposed).toEqual([]);
    // nobody came, and nothing was decided: it waits again
    for (let day = 0; day < 11; day++) await clocked.wait(DAY);
    expect(await testApi.ask('luo', 'meetings.show', { id })).toMatchObject({ state: 'concluded', decided: 0 });
    expect((await testApi.ask('luo', 'meetings.form', {})).proposed).toMatchObject([{ id: caseId }]);
  });

  test('what is done meanwhile is not moved, and what is over is on no agenda', async () => {
    const caseId = await aCase(testApi, 'handled');
    const id = await aMeeting(testApi, caseId, 'attended');
    expect(await testApi.refusal('luo', 'meetings.decide', aDecision(id, caseId))).toMatchObject({
      reason: 'meetings.moved',
    });
    const closed = await aCase(testApi, 'closed');
    expect(await testApi.refusal('luo', 'meetings.call', aMeetingRequest(closed))).toMatchObject({
      reason: 'meetings.case',
    });
  });
});
