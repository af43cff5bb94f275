import type { Person } from '@domain/people/person';
import { mondayOf } from '@domain/bookings/availability/weekly-quota';
import type { EndpointName } from '@domain/contract';
import { sampleSettings } from '@domain/settings/sample-settings';
import { DAY, HOUR, MINUTE } from '@domain/time';
import { forgetFormer, processDepartures } from '../../../cloudfunctions/modules/own-data/process-departures';
import type { AppContext } from '../../../cloudfunctions/platform/context';
import { calendarWith } from '../../../cloudfunctions/platform/holidays';
import { formerIdOf } from '../../../cloudfunctions/platform/identity';
import { BLOCK_SIZE } from '../../../cloudfunctions/modules/people/query-limit';
import { aCase, aReport } from '../../support/aCase';
import { community, openTestApi, type TestApi } from '../../support/cloud/test-api';
import { dismissed, IDENTITY_KEY, SETUP_CODE, personIdFor, type Somebody } from '../../support/people';
import { settings } from '../../support/places';
import { aDay, aWish } from '../bookings/requests';

const limits = {
  joins: [{ most: 3, hours: 2 }],
  reports: [{ most: 3, hours: 1 }],
  supports: [{ most: 2, hours: 24 }],
  codes: [{ most: 3, hours: 24 }],
  additions: [{ most: 3, hours: 1 }],
  photos: [{ most: 5, hours: 1 }],
  waits: [{ most: 4, hours: 1 }],
  queries: [{ most: 2, hours: 1 }],
};

describe('how often somebody may', () => {
  let testApi: TestApi;
  beforeEach(
    async () =>
      void (testApi = await openTestApi({ ...community(), settings: [{ _id: 'current', ...settings, limits }] })),
  );
  afterEach(() => testApi.close());

  const tooMany = (what: string) => ({
    code: 'ruleBroken',
    reason: `tooMany.${what}`,
    facts: { from: expect.any(Number) },
  });
  const refused = (who: Somebody, name: EndpointName, input: object) => testApi.refusal(who, name, input);
  /** The same, as if it were long ago. */
  const laterBy = async (milliseconds: number, who: Somebody) => {
    const { attempts = {}, ...person } = testApi.one<Person>('people', personIdFor(who))!;
    const older = Object.entries(attempts).map(([what, { at, ...rest }]) => [
      what,
      { ...rest, at: at.map((moment) => moment - milliseconds) },
    ]);
    await testApi.put({ people: [{ ...person, attempts: Object.fromEntries(older) }] });
  };

  test('report: three an hour, then told from when it works again, and nothing is kept of the fourth', async () => {
    const first = Date.now();
    for (let n = 0; n < 3; n++) await testApi.ask('lin', 'cases.report', aReport());
    const { facts } = await refused('lin', 'cases.report', aReport()).then(
      (refusal) => (expect(refusal).toMatchObject(tooMany('reports')), refusal),
    );
    expect(facts!.from).toBeGreaterThanOrEqual(first + HOUR);
    expect(testApi.all('cases')).toHaveLength(3);
    expect(await testApi.ask('wu', 'cases.report', aReport())).toMatchObject({ id: expect.any(String) });
    await laterBy(HOUR, 'lin');
    expect(await testApi.ask('lin', 'cases.report', aReport())).toMatchObject({ id: expect.any(String) });
  });

  describe('and who leaves and joins again does not begin anew', () => {
    const later = (run: (context: AppContext) => Promise<unknown>, now = Date.now() + 3 * MINUTE) =>
      testApi.withDatabase((db) =>
        run({
          ...{ db, now, requestId: 'r1', keys: { identity: IDENTITY_KEY, code: IDENTITY_KEY } },
          settings: async () => ({ ...sampleSettings, limits: { ...sampleSettings.limits, ...limits } }),
          calendar: ({ holidays }) => calendarWith(holidays),
        }),
      );
    const budget = { remaining: () => 1e6, now: Date.now };
    const leave = async (who: Somebody) => {
      await testApi.ask(who, 'people.leave', { confirmed: true });
      await later((context) => processDepartures(context, budget));
    };
    const join = (who: Somebody) => testApi.ask(who, 'people.join', { agreed: true, compound: 'k1' });
    const leftOf = (who: Somebody) => testApi.one<Person>('people', formerIdOf(personIdFor(who), IDENTITY_KEY));

    test('to report', async () => {
      for (let n = 0; n < 3; n++) await testApi.ask('lin', 'cases.report', aReport());
      await leave('lin');
      // without what it was about, and nothing leads from it to the person
      expect(leftOf('lin')?.attempts).toEqual({ reports: { at: expect.any(Array) } });
      expect(JSON.stringify(testApi.all('people'))).not.toContain(personIdFor('lin'));
      await join('lin');
      expect(await refused('lin', 'cases.report', aReport())).toMatchObject(tooMany('reports'));
      await laterBy(HOUR, 'lin');
      expect(await testApi.ask('lin', 'cases.report', aReport())).toMatchObject({ id: expect.any(String) });
    });

    test('to join, wherever the scheduler dies on the way', async () => {
      for (let n = 0; n < 3; n++) {
        await join('stranger');
        await testApi.ask('stranger', 'people.leave', { confirmed: true });
        const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        for (let writes = 0; writes < 12; writes++) {
          testApi.dieAfter(writes);
          const at = Date.now() + (3 + 2 * writes) * MINUTE;
          await later((context) => processDepartures(context, budget), at).catch(() => undefined);
        }
        log.mockRestore();
        await later((context) => processDepartures(context, budget), Date.now() + HOUR);
      }
      expect(await refused('stranger', 'people.join', { agreed: true })).toMatchObject(tooMany('joins'));
      expect(testApi.one('people', personIdFor('stranger'))).toBeUndefined();
      expect(testApi.one('vault', personIdFor('stranger'))).toBeUndefined();
      const kept = leftOf('stranger')!;
      await testApi.put({ people: [{ ...kept, attempts: { joins: { at: [1, 2, 3] } } }] });
      expect(await join('stranger')).toMatchObject({ joined: true });
    });

    test('to book: no-shows and a pause go on, without what they were about', async () => {
      const until = Date.now() + 30 * DAY;
      const noShow = { booking: 'b1', day: '2026-11-01', roomName: '棋牌室', at: 1, until };
      const lin = testApi.one<Person & { _id: string }>('people', personIdFor('lin'))!;
      await testApi.put({ people: [{ ...lin, noShows: [noShow], pausedUntil: until }] });
      await leave('lin');
      expect(JSON.stringify(leftOf('lin'))).not.toMatch(/b1|棋牌室/);
      await join('lin');
      expect(await refused('lin', 'bookings.book', aWish())).toMatchObject({ reason: 'bookings.paused' });
      expect(testApi.one('people', personIdFor('lin'))).toMatchObject({ noShows: [{ at: 1, until }] });
    });

    test('to book: a week has no more bookings than it had, and nothing tells which they were', async () => {
      const [past, monday] = [aWish(), mondayOf(aDay())];
      const week = { personId: personIdFor('lin'), monday, n: 9, attempts: 12, d: { 3: 1 }, s: { 20: 'b1' } };
      await testApi.put({ weeklyquotas: [{ _id: `${personIdFor('lin')}_${monday}`, ...week }] });
      for (let n = 0; n < 2; n++) {
        await leave('lin');
        expect(leftOf('lin')).toMatchObject({ weeks: [{ monday, n: 9, attempts: 12, d: { 3: 1 } }] });
        expect(JSON.stringify([testApi.all('weeklyquotas'), leftOf('lin')])).not.toMatch(
          new RegExp(`b1|${personIdFor('lin')}`),
        );
        await join('lin');
        expect(await refused('lin', 'bookings.book', past)).toMatchObject({ reason: 'bookings.perWeek' });
      }
      await leave('lin');
      await later(forgetFormer, Date.now() + 14 * DAY);
      expect(leftOf('lin')).toBeUndefined();
    });

    test('until it counts no more: then nothing is kept', async () => {
      await testApi.ask('lin', 'cases.report', aReport());
      await leave('lin');
      await later(forgetFormer);
      expect(leftOf('lin')).toBeDefined();
      await later(forgetFormer, Date.now() + HOUR + 4 * MINUTE);
      expect(leftOf('lin')).toBeUndefined();
      await leave('wu');
      expect(leftOf('wu')).toBeUndefined();
    });
  });

  test('a lost answer is not punished: the same draft counts once, also when the limit is reached', async () => {
    const report = aReport();
    const drafts = [aReport(), aReport(), report];
    for (const draft of drafts) await testApi.ask('lin', 'cases.report', draft);
    for (let n = 0; n < 5; n++) await testApi.ask('lin', 'cases.report', report);
    expect(testApi.all('cases')).toHaveLength(3);
  });

  test('two drafts sent again in turn, after lost answers, count once each', async () => {
    const drafts = [aReport(), aReport()];
    for (let n = 0; n < 6; n++) for (const draft of drafts) await testApi.ask('lin', 'cases.report', draft);
    expect(await testApi.ask('lin', 'cases.report', aReport())).toMatchObject({ id: expect.any(String) });
    expect(testApi.all('cases')).toHaveLength(3);
  });

  test('send photos: five an hour with whatever they belong to; what is refused keeps nothing, and words go on', async () => {
    const photos = (many: number) => Promise.all(Array.from({ length: many }, () => testApi.photo('lin')));
    await testApi.ask('lin', 'cases.report', aReport({ photos: await photos(4) }));
    expect(await refused('lin', 'cases.report', aReport({ photos: await photos(2) }))).toMatchObject(tooMany('photos'));
    expect(testApi.all('cases')).toHaveLength(1);
    const { id } = await testApi.ask('lin', 'cases.report', aReport({ photos: await photos(1) }));
    const more = { id, version: 1, action: 'supplement', note: '再看这张', photos: await photos(1) } as const;
    expect(await refused('lin', 'cases.advance', more)).toMatchObject(tooMany('photos'));
    const { photos: _, ...words } = more;
    expect(await testApi.ask('lin', 'cases.advance', words)).toMatchObject({ version: 2 });
    await laterBy(HOUR, 'lin');
    expect(await testApi.ask('lin', 'cases.advance', { ...more, version: 2 })).toMatchObject({ version: 3 });
  });

  test('change a rating: like everything one does to one’s cases, three an hour', async () => {
    const id = await aCase(testApi, 'callback');
    const rate = (version: number, satisfaction: 'satisfied' | 'unsatisfied') => ({
      ...{ id, version, action: 'rate' as const },
      rating: { contacted: true, solved: 'yes' as const, satisfaction },
    });
    let { version } = testApi.one<{ version: number }>('cases', id)!;
    for (let n = 0; n < 3; n++)
      ({ version } = await testApi.ask('lin', 'cases.advance', rate(version, n % 2 ? 'unsatisfied' : 'satisfied')));
    expect(await refused('lin', 'cases.advance', rate(version, 'unsatisfied'))).toMatchObject(tooMany('additions'));
    expect(testApi.one('cases', id)).toMatchObject({ rating: { satisfaction: 'satisfied' } });
  });

  test('wait for a time and leave the line again: four an hour, and then a hundred and fifty rounds do nothing', async () => {
    await testApi.ask('lin', 'bookings.book', aWish());
    const round = async () => {
      const answer = await testApi.reply('wu', 'bookings.joinWaitlist', aWish());
      if (answer.ok) await testApi.ask('wu', 'bookings.leaveWaitlist', { id: answer.data.id });
      return answer.ok;
    };
    let done = 0;
    for (let n = 0; n < 150; n++) if (await round()) done++;
    expect(done).toBe(4);
    expect(await refused('wu', 'bookings.joinWaitlist', aWish())).toMatchObject(tooMany('waits'));
    expect(testApi.all('waitlist')).toHaveLength(1);
    await laterBy(HOUR, 'wu');
    expect(await round()).toBe(true);
  });

  test('look: hundreds of queries in a few minutes cost one request more each hundred, then are refused without any', async () => {
    const look = () => testApi.reply('chen', 'places.list', {});
    const requests: number[] = [];
    let answered = 0;
    for (let n = 1; n <= 3 * BLOCK_SIZE; n++) {
      if ((await look()).ok) answered++;
      requests.push(testApi.requests());
    }
    expect(answered).toBe(3 * BLOCK_SIZE - 1);
    const usual = requests[BLOCK_SIZE / 2]!;
    expect(requests.slice(1).filter((count) => count > usual)).toHaveLength(2); // the third was refused before it wrote
    expect(await refused('chen', 'places.list', {})).toMatchObject(tooMany('queries'));
    expect(testApi.requests()).toBe(0);
    // only this person, and only what is looked at
    expect(await testApi.ask('lin', 'places.list', {})).toBeTruthy();
    expect(await testApi.ask('chen', 'cases.report', aReport())).toMatchObject({ id: expect.any(String) });
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + HOUR + MINUTE);
    expect(await testApi.ask('chen', 'places.list', {})).toBeTruthy();
    now.mockRestore();
  });

  test('look at what is not theirs: refused queries count like others', async () => {
    const ask = async (n: number) =>
      n % 2
        ? testApi.reply('chen', 'bookings.desk', { hall: 'no such hall' } as never)
        : testApi.reply('chen', 'people.unitAccesses', {});
    let last = await ask(0);
    for (let n = 1; n < 4 * BLOCK_SIZE && !(last.ok === false && last.error.reason === 'tooMany.queries'); n++)
      last = await ask(n);
    expect(last).toMatchObject({ ok: false, error: tooMany('queries') });
  });

  test('look without having joined: a hundred in five minutes, told when it goes on', async () => {
    const look = () => testApi.reply('stranger', 'places.list', {});
    for (let n = 1; n < BLOCK_SIZE; n++) expect((await look()).ok).toBe(true);
    expect(await refused('stranger', 'places.list', {})).toMatchObject(tooMany('queries'));
  });

  test('what is refused for another reason does not count', async () => {
    for (let n = 0; n < 5; n++)
      await refused('lin', 'cases.report', aReport({ place: { kind: 'compound', compound: 'k9' } }));
    expect(await testApi.ask('lin', 'cases.report', aReport())).toMatchObject({ id: expect.any(String) });
  });

  test('staff write down as much as people tell them', async () => {
    for (let n = 0; n < 6; n++) await testApi.ask('gao', 'cases.report', aReport({ channel: 'phone' }));
    expect(testApi.all('cases')).toHaveLength(6);
  });

  test('counts stay where they are when a person moves house or is granted a post', async () => {
    for (let n = 0; n < 3; n++) await testApi.ask('lin', 'cases.report', aReport());
    await testApi.ask('lin', 'people.join', { agreed: true, compound: 'k2' });
    await testApi.put({ people: [dismissed('luo')] });
    await testApi.ask('lin', 'people.claimSetup', { code: SETUP_CODE });
    expect(await refused('lin', 'cases.report', aReport())).toMatchObject(tooMany('reports'));
  });

  test('join: two a day, and joining again what one joined is neither counted nor refused', async () => {
    const ids = [await aCase(testApi), await aCase(testApi), await aCase(testApi)];
    for (const id of [ids[0]!, ids[1]!]) await testApi.ask('wu', 'cases.support', { id });
    expect(await refused('wu', 'cases.support', { id: ids[2]! })).toMatchObject(tooMany('supports'));
    expect(await testApi.ask('wu', 'cases.support', { id: ids[0]! })).toMatchObject({ supporterCount: 1 });
    expect(testApi.one<{ supporterCount: number }>('cases', ids[2]!)).toMatchObject({ supporterCount: 0 });
    await laterBy(24 * HOUR, 'wu');
    expect(await testApi.ask('wu', 'cases.support', { id: ids[2]! })).toMatchObject({ supporterCount: 1 });
  });

  test('guess a code: invitations and the setup code together, and then not even with the right one', async () => {
    const { code } = await testApi.ask('luo', 'people.invite', { role: 'desk', unit: 'c1', requestId: 'r1' });
    await testApi.put({ people: [dismissed('luo')] }); // the setup code is one to guess only while there is no centre
    expect(await refused('wu', 'people.acceptInvitation', { code: 'nevergiven1' })).toMatchObject({ code: 'notFound' });
    expect(await refused('wu', 'people.claimSetup', { code: 'guessed-code' })).toMatchObject({ reason: 'setup.code' });
    expect(await refused('wu', 'people.acceptInvitation', { code: 'nevergiven2' })).toMatchObject({ code: 'notFound' });
    expect(await refused('wu', 'people.acceptInvitation', { code })).toMatchObject(tooMany('codes'));
    expect(await refused('wu', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject(tooMany('codes'));
    expect(testApi.one('settings', 'claim')).toBeUndefined();
    await laterBy(24 * HOUR, 'wu');
    expect(await testApi.ask('wu', 'people.acceptInvitation', { code })).toMatchObject({
      roles: expect.arrayContaining(['desk']),
    });
  });

  test('a stranger cannot try codes at all: the answer does not say whether a code exists', async () => {
    const { code } = await testApi.ask('luo', 'people.invite', { role: 'desk', unit: 'c1', requestId: 'r1' });
    for (const given of [code, 'nevergiven'])
      expect(await refused('stranger', 'people.acceptInvitation', { code: given })).toMatchObject({
        code: 'notSignedIn',
      });
  });
});
