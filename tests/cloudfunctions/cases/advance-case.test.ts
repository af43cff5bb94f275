import { project } from '@domain/cases/lifecycle/advance';
import type { About } from '@domain/messages/notice';
import { sampleSettings } from '@domain/settings/sample-settings';
import { calendarWith } from '../../../cloudfunctions/platform/holidays';
import { toCase, toDocument, type CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { save } from '../../../cloudfunctions/modules/cases/case-repository';
import { aCase, aReport, step, type Step } from '../../support/aCase';
import { happy, unhappy, WAYS } from '../../support/case-ways';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { openidOf, personIdFor } from '../../support/people';
import { aPictureNamed } from '../../support/pictures';
import { asRead } from '../../support/cloud/with-schemas';

describe('one step of a case', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const stored = (id: string) => asRead('cases', testApi.one<CaseDocument>('cases', id)!);
  const versionOf = (id: string) => stored(id).version;
  const tell = async (id: string, steps: Step[]) => {
    for (const one of steps) await step(testApi, id, one);
    return stored(id);
  };

  test('from the phone to the rating: everybody does their part, and everybody is told', async () => {
    const id = await aCase(testApi, 'working');
    await tell(id, [
      ['sun', 'contact'],
      ['sun', 'ask'],
      ['lin', 'answer'],
      ['sun', 'finish'],
      ['qian', 'pass'],
    ]);
    const view = await step(testApi, id, ['lin', 'rate', { rating: happy }]);
    expect(view).toMatchObject({
      id,
      state: 'closed',
      visibility: 'own',
      closedAs: 'rated',
      rating: { solved: 'yes' },
      version: versionOf(id),
    });
    const notices = testApi
      .all<{ to: string; about: About; notice: string }>('inbox')
      .filter(({ to, about }) => about.id === id && to === personIdFor('lin'));
    expect(notices.map(({ notice }) => notice).sort()).toEqual(
      [
        'caseAccepted',
        'caseContacted',
        'caseDispatched',
        'caseFinished',
        'caseSigned',
        'questionAsked',
        'ratingAsked',
      ].sort(),
    );
    expect(stored(id).outbox).toEqual([]);
  });

  test('chen takes an easy one on the spot and lin says what came of it: two events in one write, no verification', async () => {
    const id = await aCase(testApi);
    const taken = await step(testApi, id, ['chen', 'take']);
    expect(taken).toMatchObject({ state: 'working', version: 2, holder: { role: 'gridOfficer' } });
    expect(stored(id).events.map(({ action }) => action)).toEqual(['report', 'accept', 'start']);
    const done = await tell(id, [
      ['chen', 'finish'],
      ['lin', 'rate'],
    ]);
    expect(done).toMatchObject({ state: 'closed', version: 4 });
  });

  test('the stored case is what its history adds up to, in every state and after every detour', async () => {
    const detours: Step[][] = [
      ...Object.values(WAYS),
      [
        ['gao', 'accept'],
        ['gao', 'dispatch'],
        ['sun', 'sign'],
        ['sun', 'finish'],
        ['qian', 'fail'],
        ['sun', 'finish'],
        ['qian', 'pass'],
        ['lin', 'rate', { rating: unhappy }],
        ['lin', 'reopen'],
      ],
      [
        ['gao', 'accept'],
        ['gao', 'dispatch'],
        ['sun', 'sign'],
        ['sun', 'ask'],
        ['lin', 'answer'],
        ['lin', 'supplement'],
        ['lin', 'notContacted'],
      ],
      [
        ['gao', 'refuse'],
        ['lin', 'askReview'],
        ['luo', 'overturnRefusal'],
        ['gao', 'dispatch'],
      ],
    ];
    const timers = { rules: sampleSettings.caseRules[0]!, calendar: calendarWith(sampleSettings.holidays) };
    for (const way of detours) {
      const { id } = await testApi.ask('lin', 'cases.report', aReport());
      const document = await tell(id, way);
      const it = toCase(document);
      expect(JSON.parse(JSON.stringify(project(it.events)))).toEqual(it.facts);
      // what lists find it by follows from the facts too, and nothing is left over
      const { outbox: _, events: __, ...found } = toDocument({ ...it, facts: project(it.events) }, timers);
      // what the request was, and a verdict of WeChat's, which no event tells
      const { outbox, events, fingerprint: ___, wordsPassed: _____, ...kept } = document;
      expect(kept).toEqual(JSON.parse(JSON.stringify(found)));
      expect(outbox).toEqual([]);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((____, n) => n));
      expect(Object.values(document)).not.toContain(null);
    }
  });

  test('a second tap comes with an old version: it is answered like the first and nothing happens twice', async () => {
    const id = await aCase(testApi);
    const accept = { id, version: 1, action: 'accept', track: 'easy' } as const;
    await testApi.ask('gao', 'cases.advance', accept);
    const before = stored(id);
    expect(await testApi.ask('gao', 'cases.advance', accept)).toMatchObject({ state: 'accepted', version: 2 });
    expect(await testApi.refusal('gao', 'cases.advance', { ...accept, track: 'key' })).toMatchObject({
      code: 'conflict',
      reason: 'sentBefore',
    });
    expect(stored(id)).toEqual(before);
  });

  test('sent again with words that the step does not take, or with the photo uploaded anew, it is the same step', async () => {
    const { id } = await testApi.ask('lin', 'cases.report', aReport({ description: '楼道里天然气味很重' }));
    const clear = { id, version: 1, action: 'clearHazard', note: '看错了' } as const;
    await testApi.ask('lin', 'cases.advance', clear);
    expect(await testApi.ask('lin', 'cases.advance', clear)).toMatchObject({ version: 2, urgent: false });
    const picture = aPictureNamed('door');
    const more = { id, version: 2, action: 'supplement', note: '门口也有' } as const;
    const send = async (name: string, note: string = more.note) => ({
      ...{ ...more, note },
      photos: [await testApi.photo('lin', name, picture)],
    });
    await testApi.ask('lin', 'cases.advance', await send('door1.jpg'));
    await testApi.photo('lin', 'door2.s.jpg', picture);
    expect(await testApi.ask('lin', 'cases.advance', await send('door2.jpg'))).toMatchObject({ version: 3 });
    const another = { ...more, photos: [await testApi.photo('lin', 'door3.jpg')] };
    for (const changed of [await send('door4.jpg', '门口没有'), another])
      expect(await testApi.refusal('lin', 'cases.advance', changed)).toMatchObject({ reason: 'sentBefore' });
  });

  test('an officer’s reason for calling off a danger is compared all the same, and a case taken twice is taken once', async () => {
    const { id } = await testApi.ask('lin', 'cases.report', aReport({ description: '楼道里天然气味很重' }));
    const take = { id, version: 1, action: 'take' } as const;
    await testApi.ask('chen', 'cases.advance', take);
    const { version } = await testApi.ask('chen', 'cases.advance', take);
    const clear = { id, version, action: 'clearHazard', note: '已关阀' } as const;
    await testApi.ask('gao', 'cases.advance', clear);
    expect(await testApi.ask('gao', 'cases.advance', clear)).toMatchObject({ urgent: false });
    expect(await testApi.refusal('gao', 'cases.advance', { ...clear, note: '没有气味' })).toMatchObject({
      reason: 'sentBefore',
    });
  });

  test('what somebody else did meanwhile is a conflict, whatever one did before', async () => {
    const id = await aCase(testApi);
    const accept = { id, version: 1, action: 'accept', track: 'easy' } as const;
    await testApi.ask('gao', 'cases.advance', accept);
    const before = stored(id);
    const { code, reason } = await testApi.refusal('gao', 'cases.advance', {
      ...{ id, version: 1, action: 'refuse', refusalClass: 'court', channel: '人民法院', note: '已立案' },
    });
    expect({ code, reason }).toEqual({ code: 'conflict', reason: '' });
    expect(stored(id)).toEqual(before);
  });

  test('a case that a newer release has rewritten is a conflict and stays as it is', async () => {
    const id = await aCase(testApi);
    const document = { ...testApi.one<CaseDocument>('cases', id)!, schema: 99, added: 'unknown here' };
    await testApi.put({ cases: [document] });
    expect(
      await testApi.refusal('gao', 'cases.advance', { id, version: 1, action: 'accept', track: 'easy' }),
    ).toMatchObject({ code: 'conflict' });
    expect(testApi.one('cases', id)).toEqual(document);
  });

  test('a version from the future is a conflict as well', async () => {
    const id = await aCase(testApi);
    expect(
      await testApi.refusal('gao', 'cases.advance', { id, version: 9, action: 'accept', track: 'easy' }),
    ).toMatchObject({ code: 'conflict' });
  });

  test("somebody else's case is not there: not for wu, not for the officer of another grid, not for a handler who never had it", async () => {
    const id = await aCase(testApi);
    for (const who of ['wu', 'zhao', 'sun', 'he'] as const) {
      expect(await testApi.refusal(who, 'cases.advance', { id, version: 1, action: 'withdraw' })).toMatchObject({
        code: 'notFound',
      });
    }
    expect(
      await testApi.refusal('lin', 'cases.advance', { id: 'nosuchcase', version: 1, action: 'withdraw' }),
    ).toMatchObject({ code: 'notFound' });
    expect(stored(id).version).toBe(1);
  });

  test('what the state or the role does not offer is refused by its name', async () => {
    const id = await aCase(testApi);
    expect(
      await testApi.refusal('lin', 'cases.advance', { id, version: 1, action: 'accept', track: 'easy' }),
    ).toMatchObject({ code: 'ruleBroken', reason: 'cases.accept' });
    expect(await testApi.refusal('gao', 'cases.advance', { id, version: 1, action: 'pass' })).toMatchObject({
      code: 'ruleBroken',
      reason: 'cases.pass',
    });
    expect(await testApi.refusal('gao', 'cases.advance', { id, version: 1, action: 'closeUnrated' })).toMatchObject({
      code: 'invalidInput',
      reason: 'action',
    });
    expect(stored(id).version).toBe(1);
  });

  test('a missing detail is named', async () => {
    const id = await aCase(testApi);
    expect(await testApi.refusal('gao', 'cases.advance', { id, version: 1, action: 'accept' })).toMatchObject({
      code: 'invalidInput',
      reason: 'track',
    });
    await step(testApi, id, ['gao', 'accept']);
    expect(
      await testApi.refusal('gao', 'cases.advance', { id, version: 2, action: 'dispatch', unit: 'nowhere' }),
    ).toMatchObject({ code: 'invalidInput', reason: 'unit' });
  });

  test('an oversized note changes nothing', async () => {
    const id = await aCase(testApi);
    expect(
      await testApi.refusal('lin', 'cases.advance', { id, version: 1, action: 'supplement', note: '灯'.repeat(501) }),
    ).toMatchObject({ code: 'invalidInput', reason: 'note' });
    expect(stored(id).version).toBe(1);
  });

  test("sun cannot attach a photo out of lin's folder, only out of sun's own", async () => {
    const id = await aCase(testApi, 'working');
    const lins = await testApi.photo('lin');
    const own = await testApi.photo('sun');
    const finish = { id, version: versionOf(id), action: 'finish', outcome: 'solved', measure: '更换了灯' } as const;
    expect(await testApi.refusal('sun', 'cases.advance', { ...finish, photos: [lins] })).toMatchObject({
      code: 'invalidInput',
      reason: 'photos',
    });
    const view = await testApi.ask('sun', 'cases.advance', { ...finish, photos: [own] });
    expect(view.evidence).toEqual([
      { full: expect.stringMatching(/^http/), thumbnail: expect.stringMatching(/^http/) },
    ]);
    expect(stored(id).evidence).toEqual([expect.stringContaining('/stored-photos/')]);
  });

  test('nobody verifies their own work', async () => {
    await testApi.put({
      people: [
        {
          ...testApi.one('people', personIdFor('qian'))!,
          positions: [
            { role: 'resident', unit: 'c1', grids: ['g1'] },
            { role: 'verifier', unit: 'c1', grids: [] },
            { role: 'handler', unit: 'd1', grids: [] },
          ],
        },
      ],
    });
    const id = await aCase(testApi, 'dispatched');
    await tell(id, [
      ['qian', 'sign'],
      ['qian', 'finish'],
    ]);
    expect(
      await testApi.refusal('qian', 'cases.advance', { id, version: versionOf(id), action: 'pass' }),
    ).toMatchObject({
      code: 'ruleBroken',
      reason: 'conflictOfInterest',
    });
  });

  test('details that belong to another action are not kept', async () => {
    const id = await aCase(testApi);
    await testApi.ask('gao', 'cases.advance', {
      id,
      version: 1,
      action: 'accept',
      track: 'easy',
      measure: '早就修好了',
      rating: happy,
    });
    expect(stored(id)).not.toHaveProperty('measure');
    expect(stored(id)).not.toHaveProperty('rating');
  });

  test('a forged openid beside the event takes no step in another name', async () => {
    const id = await aCase(testApi);
    const event = {
      name: 'cases.advance',
      input: { id, version: 1, action: 'accept', track: 'easy', openid: openidOf('gao') },
      openid: openidOf('gao'),
      userInfo: { openId: openidOf('gao') },
    };
    expect(await testApi.send(openidOf('wu'), event)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(stored(id).version).toBe(1);
  });

  test('what left a case is gone from its document: the question after the answer, the old round after the new one', async () => {
    const id = await aCase(testApi, 'needInfo');
    expect(stored(id)).toMatchObject({ question: '是哪一层的灯?' });
    expect(await tell(id, [['lin', 'answer']])).not.toHaveProperty('question');
    await tell(id, [
      ['sun', 'finish'],
      ['qian', 'pass'],
      ['lin', 'rate', { rating: unhappy }],
    ]);
    const reopened = await tell(id, [['lin', 'reopen']]);
    expect(reopened).toMatchObject({ round: 2, state: 'accepted' });
    for (const field of ['outcome', 'measure', 'rating', 'closedAs', 'handler'])
      expect(reopened).not.toHaveProperty(field);
  });

  test('messages of a new step are due even when the outbox was emptied while it was being taken', async () => {
    const id = await aCase(testApi);
    const emptied = stored(id);
    const waiting = {
      id: `${id}-0-0`,
      to: { person: personIdFor('wu') },
      notice: 'caseAccepted',
      template: 'caseProgress',
      facts: {},
      about: { subject: 'case', id },
      at: 5,
    } as const;
    const before = toCase({ ...emptied, outbox: [waiting], outboxDue: 5 });
    const timers = { rules: sampleSettings.caseRules[0]!, calendar: calendarWith(sampleSettings.holidays) };
    const next = { ...waiting, id: `${id}-1-0`, at: 9 };
    await testApi.withDatabase((db) => save(db, before, { ...before, outbox: [waiting, next] }, timers));
    expect(stored(id)).toMatchObject({ outbox: [{ id: `${id}-1-0` }], outboxDue: 9 });
  });
});

describe('a refusal that is looked at again', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  test('lin asks for a review, the centre decides, and who refused has no say', async () => {
    const id = await aCase(testApi, 'refused');
    const view = await testApi.ask('lin', 'cases.reviewRefusal', { id, version: 2, note: '我还没有起诉' });
    expect(view).toMatchObject({
      state: 'refused',
      turn: 'centre',
      refusal: { review: 'asked', className: '已进入诉讼、仲裁' },
    });
    expect(
      await testApi.refusal('gao', 'cases.advance', {
        id,
        version: 3,
        action: 'overturnRefusal',
        note: '还是受理',
        track: 'easy',
      }),
    ).toMatchObject({ code: 'ruleBroken' });
    expect((await testApi.ask('luo', 'cases.list', { list: 'work' })).cases.map((card) => card.id)).toContain(id);
    expect(await step(testApi, id, ['luo', 'overturnRefusal'])).toMatchObject({ state: 'accepted' });
  });

  test('only the reporter may ask, only once, and only about a refusal', async () => {
    const refused = await aCase(testApi, 'refused');
    expect(
      await testApi.refusal('gao', 'cases.reviewRefusal', { id: refused, version: 2, note: '请再看看' }),
    ).toMatchObject({ code: 'ruleBroken', reason: 'cases.askReview' });
    await testApi.ask('lin', 'cases.reviewRefusal', { id: refused, version: 2, note: '我还没有起诉' });
    expect(
      await testApi.refusal('lin', 'cases.reviewRefusal', { id: refused, version: 3, note: '我还没有起诉' }),
    ).toMatchObject({ code: 'ruleBroken' });
    const open = await aCase(testApi);
    expect(
      await testApi.refusal('lin', 'cases.reviewRefusal', { id: open, version: 1, note: '请快一点' }),
    ).toMatchObject({
      code: 'ruleBroken',
    });
  });

  test('six words added in an hour are one line in the handler’s messages', async () => {
    const id = await aCase(testApi, 'working');
    for (let n = 0; n < 6; n++) await step(testApi, id, ['lin', 'supplement']);
    const about = testApi
      .all<{ to: string; about: About; notice: string }>('inbox')
      .filter((one) => one.to === personIdFor('sun') && one.about.id === id);
    expect(about.filter(({ notice }) => notice === 'caseSupplemented')).toHaveLength(1);
  });
});
