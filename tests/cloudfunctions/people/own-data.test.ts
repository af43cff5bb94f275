import { MINUTE } from '@domain/time';
import { sampleSettings } from '@domain/settings/sample-settings';
import type { CaseFacts } from '@domain/cases/case';
import { project } from '@domain/cases/lifecycle/advance';
import { PRIVACY_NOTICE, FIRST_NOTICE } from '@domain/people/privacy-notice';
import type { Consent } from '@domain/people/person';
import { processDepartures } from '../../../cloudfunctions/modules/own-data/process-departures';
import { forgetPerson } from '../../../cloudfunctions/modules/own-data/forget-person';
import { toCase, type CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import type { AppContext } from '../../../cloudfunctions/platform/context';
import { calendarWith } from '../../../cloudfunctions/platform/holidays';
import { aCase, aReport, step } from '../../support/aCase';
import { allPages } from '../../support/cloud/all-pages';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { IDENTITY_KEY, nameOf, openidOf, personIdFor, phoneOf, type Somebody } from '../../support/people';
import { act, aMediation } from '../mediations/a-mediation';
import { aWish } from '../bookings/requests';

type Stored = Record<string, unknown> & { _id: string };
const budget = (milliseconds = 60_000) => {
  const start = Date.now();
  return { remaining: () => milliseconds - (Date.now() - start), now: () => Date.now() };
};

describe('my own data', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  const asScheduler = <T>(run: (context: AppContext) => Promise<T>, now = Date.now()): Promise<T> =>
    testApi.withDatabase((db) =>
      run({
        db,
        now,
        keys: { identity: IDENTITY_KEY, code: IDENTITY_KEY },
        settings: async () => sampleSettings,
        calendar: ({ holidays }) => calendarWith(holidays),
        requestId: 'r1',
      }),
    );
  const everything = () =>
    testApi.emulator.database.collections().map(({ name }) => [name, JSON.stringify(testApi.all(name))] as const);
  const whereIs = (text: string) => everything().flatMap(([name, stored]) => (stored.includes(text) ? [name] : []));

  describe('I read everything that is kept about me, in words', () => {
    test('what I told, what I reported and said, whom I joined, what I booked, what I was told, who looked', async () => {
      const id = await aCase(testApi, 'working', { photos: [await testApi.photo('lin')] });
      await step(testApi, id, ['lin', 'supplement', { note: '五层也坏了' }]);
      const { id: wus } = await testApi.ask('wu', 'cases.report', aReport({ category: 'noise' }));
      await testApi.ask('lin', 'cases.support', { id: wus });
      await testApi.ask('lin', 'bookings.book', aWish({ note: '给老人过生日' }));
      await testApi.ask('sun', 'cases.revealReporter', { id, reason: 'visit', requestId: 'v1' });
      const quarrel = await aMediation(testApi, 'mediating');
      await act(testApi, quarrel, 'lin', 'tell', { words: '只要十点以后安静', contact: '晚上打电话' });
      const { parts } = await testApi.ask('lin', 'people.myData', {});
      const words = Object.fromEntries(
        parts.map(({ part, entries }) => [part, entries.flatMap(({ title, lines }) => [title, ...lines]).join('\n')]),
      );
      expect(words.identity).toContain(`称呼：${nameOf('lin')}`);
      expect(words.identity).toContain(`电话：${phoneOf('lin')}`);
      expect(words.cases).toContain('三号楼二单元的楼道灯坏了一个星期');
      expect(words.cases).toContain('3号楼2单元402室');
      expect(words.cases).toContain('照片：1 张');
      expect(words.cases).toContain('补充说明：五层也坏了');
      expect(words.supports).toContain('噪声扰民');
      expect(words.bookings).toContain('给老人过生日');
      expect(words.mediations).toContain('楼上半夜拖家具');
      expect(words.mediations).toContain('补充自己的话：只要十点以后安静，怎么联系您：晚上打电话');
      expect(words.mediations).not.toContain('孩子小');
      expect(words.messages).toContain('受理了');
      expect(words.accesses).toContain('要上门');
      expect(parts.every(({ next }) => next === undefined)).toBe(true);
    });

    test('a part at a time, to its end, and nobody else’s', async () => {
      for (let n = 0; n < 11; n++) await testApi.ask('lin', 'cases.report', aReport());
      const pages = await allPages((after) =>
        testApi.ask('lin', 'people.myData', { part: 'cases', after }).then(({ parts }) => parts[0]!),
      );
      expect(pages.map(({ entries }) => entries.length)).toEqual([4, 4, 3]);
      const wus = await testApi.ask('wu', 'people.myData', {});
      expect(wus.parts.filter(({ entries }) => entries.length).map(({ part }) => part)).toEqual(['identity']);
    });
  });

  describe('I correct what I said', () => {
    const vault = (who: Somebody) => testApi.one('vault', personIdFor(who));

    test('my name and number go when I empty them, and nothing else does', async () => {
      expect(await testApi.ask('lin', 'people.correct', { name: '' })).not.toHaveProperty('name');
      expect(vault('lin')).toEqual(expect.objectContaining({ openid: openidOf('lin'), phone: phoneOf('lin') }));
      const me = await testApi.ask('lin', 'people.correct', { removePhone: true });
      expect(me).not.toHaveProperty('phone');
      expect(vault('lin')).not.toHaveProperty('phone');
      expect(await testApi.ask('lin', 'people.correct', { name: '林阿姨' })).toMatchObject({ name: '林阿姨' });
    });

    test('where I live too; my posts stay', async () => {
      expect(await testApi.ask('sun', 'people.correct', { compound: 'k2' })).toMatchObject({ compound: 'k2' });
      const me = await testApi.ask('sun', 'people.correct', { compound: '' });
      expect(me).not.toHaveProperty('compound');
      expect(me.roles).toEqual(['resident', 'handler']);
      expect(await testApi.refusal('sun', 'people.correct', { compound: 'k99' })).toMatchObject({
        code: 'invalidInput',
        reason: 'compound',
      });
    });
  });

  describe('I agreed to something, and can see to what and when', () => {
    const consent = (who: Somebody) => testApi.one<{ consent?: Consent }>('people', personIdFor(who))?.consent;

    test('the notice that my phone showed, at the moment I joined', async () => {
      const me = await testApi.ask('stranger', 'people.join', { agreed: true, notice: PRIVACY_NOTICE });
      expect(me.consent).toEqual({ notice: PRIVACY_NOTICE, at: expect.any(Number) });
      const { at } = consent('stranger')!;
      await testApi.ask('stranger', 'people.join', { agreed: true, compound: 'k1' });
      expect(consent('stranger')).toEqual({ notice: PRIVACY_NOTICE, at });
      await testApi.ask('stranger', 'people.join', { agreed: true, notice: '2027-01-01' });
      expect(consent('stranger')).toMatchObject({ notice: '2027-01-01' });
    });

    test('of an older phone it is the notice that phones showed then', async () => {
      await testApi.ask('stranger', 'people.join', { agreed: true });
      expect(consent('stranger')).toMatchObject({ notice: FIRST_NOTICE });
    });
  });

  describe('I leave', () => {
    const leave = (who: Somebody) => testApi.ask(who, 'people.leave', { confirmed: true });

    test('I am a stranger at once, my name and number are gone, my bookings end, my case goes on without me', async () => {
      const id = await aCase(testApi, 'working');
      await step(testApi, id, ['lin', 'supplement', { note: '五层也坏了' }]);
      const { id: wus } = await testApi.ask('wu', 'cases.report', aReport());
      await testApi.ask('lin', 'cases.support', { id: wus });
      const coming = await testApi.ask('lin', 'bookings.book', aWish());
      const cancelled = await testApi.ask(
        'lin',
        'bookings.book',
        aWish({ roomId: 'h1-chess', from: '14:00', to: '16:00' }),
      );
      await testApi.ask('lin', 'bookings.cancel', { id: cancelled.id });
      await testApi.ask('sun', 'cases.revealReporter', { id, reason: 'contact', requestId: 'v1' });

      expect(await leave('lin')).toMatchObject({ joined: false, roles: ['stranger'] });
      expect(await testApi.refusal('lin', 'cases.list', { list: 'mine' })).toMatchObject({ code: 'notSignedIn' });
      expect(await leave('lin')).toMatchObject({ joined: false }); // a second tap
      expect(whereIs(personIdFor('lin'))).toEqual(['people']);
      for (const secret of [openidOf('lin'), nameOf('lin'), phoneOf('lin')]) expect(whereIs(secret)).toEqual([]);
      expect(testApi.one('bookings', coming.id)).toMatchObject({ state: 'cancelled' });
      const day = testApi.all<Stored & { owners?: object }>('roomdays');
      expect(JSON.stringify(day)).not.toContain(coming.id);
      expect(testApi.one('cases', wus)).toMatchObject({ supporterCount: 0 });

      const { schema: _, ...document } = testApi.one<CaseDocument & { schema: number }>('cases', id)!;
      expect(document).toMatchObject({ state: 'working', reporterLeft: true });
      const { facts, events } = toCase(document);
      expect(project(events)).toEqual(facts);
      const view = await testApi.ask('sun', 'cases.show', { id });
      expect(view.history.slice(-1)[0]).toMatchObject({ action: 'reporterLeft' });
      expect(view).not.toHaveProperty('contact');
      await step(testApi, id, ['sun', 'finish']);

      await asScheduler((context) => processDepartures(context, budget()), Date.now() + 3 * MINUTE);
      expect(whereIs(personIdFor('lin'))).toEqual([]);
    });

    test('two of my cases do not lead to each other, and joining again does not bring them back', async () => {
      const ids = [await aCase(testApi), await aCase(testApi)];
      await leave('lin');
      const reporters = ids.map((id) => testApi.one<Stored & CaseFacts>('cases', id)!.reporter);
      expect(new Set(reporters).size).toBe(2);
      expect(await testApi.refusal('lin', 'people.join', { agreed: true })).toMatchObject({ reason: 'people.leaving' });
      await asScheduler((context) => processDepartures(context, budget()), Date.now() + 3 * MINUTE);
      await testApi.ask('lin', 'people.join', { agreed: true, compound: 'k1' });
      expect((await testApi.ask('lin', 'cases.list', { list: 'mine' })).cases).toEqual([]);
      expect(
        (await testApi.ask('lin', 'people.myData', {})).parts.find(({ part }) => part === 'cases')?.entries,
      ).toEqual([]);
    });

    test('not while I hold a post: first somebody else takes over', async () => {
      for (const who of ['gao', 'sun', 'chen', 'luo'] as const) {
        const before = everything();
        expect(await testApi.refusal(who, 'people.leave', { confirmed: true })).toMatchObject({
          code: 'ruleBroken',
          reason: 'people.staff',
        });
        expect(everything()).toEqual(before);
      }
      expect(await testApi.refusal('lin', 'people.leave', {})).toMatchObject({ code: 'invalidInput' });
    });

    test('a process that dies half-way is finished by the scheduler, wherever it died', async () => {
      await aCase(testApi, 'callback');
      await testApi.ask('lin', 'cases.support', {
        id: (await testApi.ask('wu', 'cases.report', aReport())).id,
      });
      await testApi.ask('lin', 'bookings.book', aWish());
      await testApi.put({
        people: [{ ...testApi.one('people', personIdFor('lin'))!, positions: [], keys: [], leftAt: 1, leaveDue: 2 }],
      });
      for (let steps = 0; steps < 40; steps++) {
        let left = steps;
        // time is over after so many looks at the clock
        const interrupted = { remaining: () => (left-- > 0 ? 1 : 0), now: () => Date.now() };
        const isDone = await asScheduler((context) =>
          forgetPerson(context, { personId: personIdFor('lin'), leftAt: 1 }, interrupted),
        );
        if (isDone) break;
      }
      await asScheduler((context) => processDepartures(context, budget()));
      expect(whereIs(personIdFor('lin'))).toEqual([]);
      expect(testApi.all<{ supporterCount: number }>('cases').map(({ supporterCount }) => supporterCount)).toEqual([
        0, 0,
      ]);
    });
  });
});
