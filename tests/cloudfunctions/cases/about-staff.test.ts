import type { Input } from '@domain/contract';
import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { sampleSettings } from '@domain/settings/sample-settings';
import { processHandovers } from '../../../cloudfunctions/modules/cases/handover/process-handovers';
import { sendDueMessages } from '../../../cloudfunctions/modules/messages/send-due';
import type { AppContext } from '../../../cloudfunctions/platform/context';
import { calendarWith } from '../../../cloudfunctions/platform/holidays';
import { aReport } from '../../support/aCase';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { IDENTITY_KEY, nameOf, peopleDocuments, personIdFor, phoneOf, type Somebody } from '../../support/people';
import { positionKeys, type Position } from '@domain/people/actor';
import type { Person } from '@domain/people/person';

const WORDS = '网格员小陈上门时骂人，态度很差';
const place = { kind: 'compound', compound: 'k1', building: '3号楼2单元402室' } as const;
/** Everybody of the community; the supervisor is of the subdistrict above it. */
const CONCERNED: Somebody[] = ['chen', 'zhao', 'gao', 'qian', 'tang'];

describe('a complaint about an officer of the community', () => {
  let testApi: TestApi;
  let id: string;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const stored = () => testApi.one<CaseDocument>('cases', id)!;
  const tell = async (change: Partial<Input<'cases.report'>> = {}) =>
    (
      await testApi.ask('lin', 'cases.report', {
        ...aReport({ description: WORDS, category: 'services', place, photos: [await testApi.photo('lin')] }),
        aboutStaff: 'community',
        ...change,
      })
    ).id;
  const step = (who: Somebody, action: string, details: object = {}) =>
    testApi.ask(who, 'cases.advance', { id, version: stored().version, action, ...details } as never);
  const inboxOf = (who: Somebody) =>
    testApi
      .all<{ to: string; about: { id: string } }>('inbox')
      .filter(({ to, about }) => to === personIdFor(who) && about.id === id);

  const budget = { remaining: () => 1e6, now: Date.now };
  const asScheduler = (run: (context: AppContext) => Promise<unknown>): Promise<unknown> =>
    testApi.withDatabase((db) =>
      run({
        ...{ db, now: Date.now(), requestId: 'r1', keys: { identity: IDENTITY_KEY, code: IDENTITY_KEY } },
        settings: async () => sampleSettings,
        calendar: ({ holidays }) => calendarWith(holidays),
      }),
    );

  async function expectHiddenNow(who: Somebody): Promise<void> {
    expect(await testApi.refusal(who, 'cases.show', { id })).toMatchObject({ code: 'notFound' });
    expect(await testApi.refusal(who, 'cases.history', { id })).toMatchObject({ code: 'notFound' });
    for (const action of ['accept', 'take', 'refuse', 'dispatch', 'pass', 'clearHazard', 'supplement'] as const)
      expect(
        await testApi.refusal(who, 'cases.advance', { id, version: stored().version, action, note: '看看' }),
      ).toMatchObject({ code: 'notFound' });
    expect(
      await testApi.refusal(who, 'cases.revealReporter', { id, reason: 'contact', requestId: 'r1' }),
    ).toMatchObject({ code: 'notFound' });
    expect(await testApi.refusal(who, 'cases.reporterAccesses', { id })).toMatchObject({ code: 'notFound' });
    expect(await testApi.refusal(who, 'cases.support', { id })).toMatchObject({ code: 'notFound' });
    for (const list of ['work', 'unit', 'mine', 'supported'] as const)
      expect(JSON.stringify(await testApi.ask(who, 'cases.list', { list }))).not.toContain(id);
    expect(JSON.stringify(await testApi.ask(who, 'cases.overview', {}))).not.toContain(id);
    for (const part of ['open', 'closed'] as const)
      expect(JSON.stringify(await testApi.ask(who, 'cases.search', { part }))).not.toContain(id);
    expect(JSON.stringify(await testApi.ask(who, 'cases.nearby', { place }))).not.toContain(id);
    const seen = JSON.stringify(await testApi.ask(who, 'inbox.list', {}));
    expect([seen.includes(id), seen.includes(stored().number)]).toEqual([false, false]);
  }

  async function expectHidden(who: Somebody): Promise<void> {
    await expectHiddenNow(who);
    expect(inboxOf(who)).toEqual([]);
  }

  test('reaches the centre, and nobody of the community at any step of its way', async () => {
    id = await tell();
    for (const who of CONCERNED) await expectHidden(who);
    expect(inboxOf('luo')).not.toEqual([]);
    expect((await testApi.ask('luo', 'cases.list', { list: 'work' })).cases.map((one) => one.id)).toContain(id);
    await step('luo', 'accept', { track: 'key' });
    for (const who of CONCERNED) await expectHidden(who);
    await step('luo', 'dispatch', { unit: 'd1', note: '反映网格员小陈，请核实' });
    await step('sun', 'sign');
    await step('sun', 'contact', { method: 'message' });
    for (const who of CONCERNED) await expectHidden(who);
    await step('sun', 'finish', { outcome: 'explained', measure: '已约谈' });
    for (const who of CONCERNED) await expectHidden(who);
  });

  test('does not say who reported it to those who handle it', async () => {
    for (const who of ['luo', 'sun'] as const) {
      const told = JSON.stringify([
        await testApi.ask(who, 'cases.show', { id }),
        await testApi.reply(who, 'cases.revealReporter', { id, reason: 'contact', requestId: 'r2' }),
      ])
        .replace(/"https?:[^"]*"/g, '""') // addresses of files are signed at random
        .replace(/\b\d{13}\b/g, ''); // moments
      for (const secret of [nameOf('lin'), phoneOf('lin'), personIdFor('lin'), '402', '3号楼', '104.005'])
        expect(told).not.toContain(secret);
    }
    expect(testApi.all('identityaccesses')).toEqual([]);
  });

  test('is the reporter’s to follow', async () => {
    expect(await testApi.ask('lin', 'cases.show', { id })).toMatchObject({
      ...{ aboutStaff: 'community', private: true, visibility: 'own', description: WORDS },
      place: { building: '3号楼2单元402室' },
    });
  });

  test('never reaches somebody who is of the community and of the centre as well', async () => {
    const luo = peopleDocuments().find(({ _id }) => _id === personIdFor('luo'))!;
    const positions: Position[] = [...luo.positions, { role: 'gridOfficer', unit: 'c1', grids: ['g1'] }];
    await testApi.put({ people: [{ ...luo, positions, keys: positions.flatMap(positionKeys) }] });
    // with nobody else at the centre it would lie unseen
    expect(
      await testApi.refusal('lin', 'cases.report', { ...aReport({ draftId: 'd2' }), aboutStaff: 'community' }),
    ).toEqual(expect.objectContaining({ code: 'ruleBroken', reason: 'nobodyToReceive' }));
    const sun = peopleDocuments().find(({ _id }) => _id === personIdFor('sun'))!;
    const centre: Position[] = [
      { role: 'centre', unit: luo.positions.find(({ role }) => role === 'centre')!.unit, grids: [] },
    ];
    await testApi.put({ people: [{ ...sun, positions: centre, keys: centre.flatMap(positionKeys) }] });
    id = await tell({ draftId: 'd2' });
    await expectHidden('luo');
    expect(inboxOf('sun')).not.toEqual([]);
    await testApi.put({ people: [luo, sun] });
  });

  test('is not named by a page of a list or of messages that it stands on, unseen', async () => {
    const luo = peopleDocuments().find(({ _id }) => _id === personIdFor('luo'))!;
    const positions: Position[] = [...luo.positions, { role: 'gridOfficer', unit: 'c1', grids: ['g1'] }];
    const complaints = Array.from({ length: 70 }, (_, n) => ({ ...stored(), _id: `hidden${n}`, receivedAt: n + 1 }));
    const [entry] = testApi.all<{ _id: string; to: string; guarded?: true }>('inbox').filter(({ guarded }) => guarded);
    const told = Array.from({ length: 30 }, (_, n) => ({
      ...{ ...entry!, _id: `hidden${n}-1_${luo._id}`, to: luo._id, at: Date.now() + n },
      about: { subject: 'case', id: `hidden${n}` },
    }));
    await testApi.put({
      people: [{ ...luo, positions, keys: positions.flatMap(positionKeys) }],
      cases: complaints as never,
      inbox: told,
    });
    const lamp = await testApi.ask('lin', 'cases.report', aReport());
    const seen: string[] = [];
    for (const name of ['cases.list', 'inbox.list'] as const)
      for (let after: string | undefined; ;) {
        const page = await testApi.ask('luo', name, { ...(name === 'cases.list' && { list: 'unit' }), after } as never);
        seen.push(JSON.stringify(page));
        after = (page as { next?: string }).next;
        if (after === undefined) break;
        expect(await testApi.refusal('sun', 'inbox.list', { after })).toMatchObject({ code: 'invalidInput' });
      }
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.join()).toContain(lamp.id);
    expect(seen.join()).not.toContain('hidden');
    await testApi.put({ people: [luo] });
    for (const { _id } of complaints) await testApi.withDatabase((db) => db.collection('cases').doc(_id).remove());
  });

  test('that the only one at the centre refused is not sent to them again, and its reporter is told where to turn', async () => {
    id = await tell({ draftId: 'd4' });
    await step('luo', 'refuse', { refusalClass: 'court', channel: '人民法院', note: '已立案' });
    expect(
      await testApi.refusal('lin', 'cases.reviewRefusal', { id, version: stored().version, note: '没有办过' }),
    ).toMatchObject({ code: 'ruleBroken', reason: 'nobodyToReview' });
    expect(stored().state).toBe('refused');
  });

  describe('whoever gets a post in the community while they work on it', () => {
    let sun: ReturnType<typeof peopleDocuments>[number];
    beforeAll(async () => {
      sun = testApi.one('people', personIdFor('sun')) as never;
      id = await tell({ draftId: 'd5' });
      await step('luo', 'accept', { track: 'key' });
      await step('luo', 'dispatch', { unit: 'd1', note: '请核实' });
      await step('sun', 'sign');
      expect(JSON.stringify(await testApi.ask('sun', 'inbox.list', {}))).toContain(id);
      const { code } = await testApi.ask('luo', 'people.invite', { role: 'desk', unit: 'c1', requestId: 'i5' });
      await testApi.ask('sun', 'people.acceptInvitation', { code });
    });
    afterAll(() => testApi.put({ people: [sun] }));

    test('reads nothing more of it, also not in old messages and in their own copy of them', async () => {
      await expectHiddenNow('sun');
      expect(JSON.stringify(await testApi.ask('sun', 'people.myData', {}))).not.toContain(stored().number);
      const { unread } = await testApi.ask('sun', 'inbox.list', {});
      expect(unread).toBe((await testApi.ask('sun', 'inbox.list', {})).entries.filter(({ read }) => !read).length);
      // nor does the number on the tab tell that there is something
      expect((await testApi.ask('sun', 'people.me', {})).unread).toBe(unread);
      expect(testApi.all('inbox').filter((one) => one.to === personIdFor('sun')).length).toBeGreaterThan(unread);
    });

    test('is told nothing more of it', async () => {
      const before = inboxOf('sun').length;
      await step('lin', 'supplement', { note: '他又来了' });
      expect(inboxOf('sun')).toHaveLength(before);
    });

    test('does not get by WeChat what waits to be sent', async () => {
      const entry = testApi
        .all<{ _id: string; to: string; about: { id: string } }>('inbox')
        .find(({ to, about }) => to === personIdFor('sun') && about.id === id)!;
      await testApi.put({ inbox: [{ ...entry, send: 'due', sendDue: 1, attempts: 0 }] });
      await asScheduler((context) => sendDueMessages(context, budget));
      expect(testApi.one('inbox', entry._id)).toMatchObject({ send: 'failed', result: 'hidden' });
    });

    test('no longer has it in their hands: a colleague takes it over', async () => {
      await asScheduler((context) => processHandovers(context, budget));
      expect(stored()).not.toHaveProperty('handler');
      expect(testApi.one('people', personIdFor('sun'))).not.toHaveProperty('handoverDue');
      await step('he', 'sign');
      expect(stored()).toMatchObject({ handler: personIdFor('he') });
    });
  });

  test('about somebody whom the reporter cannot place is kept from the unit that the centre names', async () => {
    id = await tell({ draftId: 'd6', aboutStaff: 'unsure' });
    await step('luo', 'accept', { track: 'key' });
    const dispatch = { id, version: stored().version, action: 'dispatch', note: '请核实' } as const;
    expect(await testApi.refusal('luo', 'cases.advance', { ...dispatch, unit: 'd1' })).toMatchObject({
      ...{ code: 'invalidInput', reason: 'aboutUnit' },
    });
    expect(await testApi.refusal('luo', 'cases.advance', { ...dispatch, unit: 'd1', aboutUnit: 'd1' })).toMatchObject({
      ...{ code: 'invalidInput', reason: 'unit' },
    });
    const others = (await testApi.ask('luo', 'cases.show', { id })).units!.map((unit) => unit.id);
    expect(others).toEqual(expect.arrayContaining(['c1', 's1', 'd1']));
    await testApi.ask('luo', 'cases.advance', { ...dispatch, unit: 'd1', aboutUnit: 'none' });
    expect(stored()).toMatchObject({ aboutUnits: [], holder: { unit: 'd1' } });
  });

  test('goes on in the unit that has it, also when nobody of the centre is left', async () => {
    id = await tell({ draftId: 'd7', aboutStaff: 'unsure' });
    await step('luo', 'accept', { track: 'key' });
    await step('luo', 'dispatch', { unit: 'd1', aboutUnit: 's1', note: '请核实' });
    const luo = testApi.one<Person & { _id: string }>('people', personIdFor('luo'))!;
    const positions = luo.positions.filter(({ role }) => role !== 'centre');
    await testApi.put({ people: [{ ...luo, positions, keys: [] }] });
    await step('sun', 'sign');
    expect(await step('lin', 'supplement', { note: '那天还有人看到' })).toMatchObject({ state: 'working' });
    await testApi.put({ people: [luo] });
  });

  test('that was written down for somebody stays a relay when the one who wrote it down is gone', async () => {
    const told = { channel: 'phone', onBehalf: { name: '王大爷', phone: '13900001111' } } as const;
    ({ id } = await testApi.ask('he', 'cases.report', { ...aReport({ aboutStaff: 'community' }), ...told }));
    const he = testApi.one('people', personIdFor('he'))!;
    await testApi.ask('luo', 'cases.show', { id });
    await testApi.ask('he', 'people.endPosition', { role: 'leader', unit: 'd1' });
    expect(stored()).toMatchObject({ registrarLeft: true });
    expect((await testApi.ask('luo', 'cases.show', { id })).contact).toEqual({ reasons: [], relayOnly: true });
    expect(
      await testApi.refusal('luo', 'cases.revealReporter', { id, reason: 'guest', requestId: 'r6' }),
    ).toMatchObject({ code: 'ruleBroken', reason: 'cases.relayOnly' });
    await testApi.put({ people: [he] });
  });

  test('about the subdistrict stays above it too', async () => {
    id = await tell({ draftId: 'd3', aboutStaff: 'subdistrict' });
    for (const who of [...CONCERNED, 'jiang'] as const) await expectHidden(who);
    await step('luo', 'accept', { track: 'key' });
    expect(
      await testApi.refusal('luo', 'cases.advance', {
        ...{ id, version: stored().version, action: 'dispatch', unit: 's1', note: '请核实' },
      }),
    ).toMatchObject({ code: 'invalidInput', reason: 'unit' });
  });
});
