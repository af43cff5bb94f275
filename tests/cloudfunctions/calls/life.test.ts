import type { CallView } from '@domain/calls/view';
import { DAY, MINUTE } from '@domain/time';
import type { CallDocument } from '../../../cloudfunctions/modules/calls/call-repository';
import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { aCase } from '../../support/aCase';
import type { TestApi } from '../../support/cloud/test-api';
import { peopleDocuments, personIdFor, type Somebody } from '../../support/people';
import { openClockedApi } from '../interruptions/clocked-api';
import { aCallRequest } from './a-call';

describe('a community calls its subdistrict and a department', () => {
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
  beforeEach(async () => {
    await clocked.beginAgain();
    // wu works for the subdistrict here
    const wu = peopleDocuments().find(({ _id }) => _id === personIdFor('wu'))!;
    const positions = [...wu.positions, { role: 'handler', unit: 's1', grids: [] }];
    await testApi.put({ people: [{ ...wu, positions, keys: ['handler@s1'] }] });
  });

  const toldTo = (who: Somebody, notice: string) =>
    testApi
      .all<{ to: string; notice: string; facts: Record<string, unknown> }>('inbox')
      .filter((message) => message.to === personIdFor(who) && message.notice === notice);
  const request = (caseId?: string) => ({ ...aCallRequest(caseId), units: ['d1', 's1'] });
  const make = (caseId?: string): Promise<CallView> => testApi.ask('gao', 'calls.make', request(caseId));
  const unitIn = ({ called }: CallView, unit: string) => called.find((one) => one.unit === unit)!;

  test('from the call to the last rating: everybody is told once, and both sides are counted', async () => {
    const caseId = await aCase(testApi, 'accepted');
    const { id } = await make(caseId);
    expect([toldTo('sun', 'callMade'), toldTo('he', 'callMade'), toldTo('wu', 'callMade')].map((all) => all.length)) //
      .toEqual([1, 1, 1]);

    // the reporter reads in plain words who comes, and never the call itself
    expect(toldTo('lin', 'unitsCalled')[0]!.facts).toMatchObject({ calling: '阳光社区', called: '城管局、河东街道' });
    const shown = await testApi.ask('lin', 'cases.show', { id: caseId });
    expect(shown.calls).toEqual([{ unitName: '阳光社区', units: ['城管局', '河东街道'], at: expect.any(Number) }]);
    expect(shown).not.toHaveProperty('mayCall');
    expect(shown.history.find(({ action }) => action === 'callUnits')?.call).toMatchObject({ unitName: '阳光社区' });
    expect(await testApi.ask('gao', 'cases.show', { id: caseId })).toMatchObject({ calls: [{ id }], mayCall: true });
    expect(await testApi.refusal('lin', 'calls.show', { id })).toMatchObject({ code: 'forbidden' });
    expect(await testApi.refusal('tang', 'calls.show', { id })).toMatchObject({ code: 'forbidden' });

    // both sign at the same moment: both signatures stay
    const second = testApi.meetBefore(0, 'wu', 'calls.sign', { id });
    expect(await testApi.reply('sun', 'calls.sign', { id })).toMatchObject({ ok: true });
    expect(await second).toMatchObject({ ok: true });
    const signed = await testApi.ask('gao', 'calls.show', { id });
    expect(signed.called.every(({ signedAt, late }) => signedAt !== undefined && !late)).toBe(true);
    expect(signed).not.toHaveProperty('sign');

    const { codes } = await testApi.ask('gao', 'codes.create', { hall: 'h1', kind: 'hall', requestId: 'c1' });
    expect(await testApi.refusal('sun', 'calls.arrive', { id, code: 'aaaaaaaaaaaaaaaa' })).toMatchObject({
      reason: 'codes.foreign',
    });
    const arrived = await testApi.ask('sun', 'calls.arrive', { id, code: codes[0]!.id });
    expect(unitIn(arrived, 'd1').arrival).toMatchObject({ how: 'code', code: codes[0]!.name });
    expect(unitIn(await testApi.ask('gao', 'calls.arrive', { id, unit: 's1' }), 's1').arrival).toMatchObject({
      how: 'hand',
    });

    await testApi.ask('sun', 'calls.measure', { id, words: '换了整条线' });
    expect(toldTo('gao', 'callAnswered')).toHaveLength(0);
    await testApi.ask('wu', 'calls.measure', { id, words: '盯着物业修完' });
    expect(toldTo('gao', 'callAnswered')).toHaveLength(1);
    await testApi.ask('gao', 'calls.rate', { id, unit: 'd1', score: 'satisfied' });
    const rated = await testApi.ask('gao', 'calls.rate', { id, unit: 's1', score: 'unsatisfied', note: '来晚了' });
    expect(rated).toMatchObject({ state: 'ended', rated: 2, waits: false });

    const counts = async (who: Somebody) => (await testApi.ask(who, 'calls.list', {})).counts;
    expect((await counts('gao'))?.made).toEqual({ calls: 1, units: 2, rated: 2 });
    expect((await counts('sun'))?.answered).toMatchObject({ calls: 1, inTime: 1, arrived: 1, satisfied: 1 });
    expect((await testApi.ask('luo', 'calls.list', {})).calls).toMatchObject([{ id, state: 'ended' }]);
    expect((await testApi.ask('sun', 'calls.show', { id })).case).not.toHaveProperty('id');
  });

  test('whoever dies between the call and its case leaves a call that its case learns of, once', async () => {
    const caseId = await aCase(testApi, 'accepted');
    const asked = request(caseId);
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const dieAfter of [1, 2]) {
      testApi.dieAfter(dieAfter);
      await testApi.reply('gao', 'calls.make', asked);
      expect(testApi.all<CallDocument>('calls')).toMatchObject([{ unit: 'c1' }]);
    }
    jest.mocked(console.error).mockRestore();
    await clocked.wait(2 * MINUTE);
    expect(testApi.all<CallDocument>('calls')).toMatchObject([{ told: true, outbox: [] }]);
    expect(testApi.one<CaseDocument>('cases', caseId)?.calls).toHaveLength(1);
    expect(toldTo('lin', 'unitsCalled')).toHaveLength(1);
    expect((await testApi.ask('gao', 'calls.make', asked)).called).toHaveLength(2);
    expect(testApi.one<CaseDocument>('cases', caseId)?.calls).toHaveLength(1);
  });

  test('who does not sign in time is told to leader and centre, once, however often the scheduler looks', async () => {
    const { id } = await make();
    await testApi.ask('wu', 'calls.sign', { id });
    for (let day = 0; day < 9; day++) await clocked.wait(DAY); // longer than the longest holidays
    await clocked.wait(MINUTE);
    const shown = await testApi.ask('gao', 'calls.show', { id });
    expect(shown.called.map(({ unit, late }) => [unit, late ?? false])).toEqual([
      ['d1', true],
      ['s1', false],
    ]);
    expect(['he', 'luo', 'sun', 'wu'].map((who) => toldTo(who as Somebody, 'signatureMissed').length)) //
      .toEqual([1, 1, 0, 0]);
    for (let day = 0; day < 16; day++) await clocked.wait(DAY);
    expect(await testApi.ask('gao', 'calls.show', { id })).toMatchObject({ state: 'ended' });
  });

  test('a case of somewhere else, and one that complains about staff, are no reason to call', async () => {
    const about = await testApi.ask('lin', 'cases.report', {
      ...{ draftId: 'about-staff', category: 'services', description: '窗口的人不理人' },
      ...{ place: { kind: 'compound', compound: 'k1' }, aboutStaff: 'otherUnit' },
    });
    expect(await testApi.refusal('gao', 'calls.make', request(about.id))).toMatchObject({ code: 'notFound' });
    const done = await aCase(testApi, 'closed');
    expect(await testApi.refusal('gao', 'calls.make', request(done))).toMatchObject({ reason: 'calls.case' });
    expect(testApi.all('calls')).toEqual([]);
  });
});
