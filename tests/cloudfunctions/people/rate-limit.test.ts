import type { Person } from '@domain/people/person';
import type { EndpointName } from '@domain/contract';
import { HOUR } from '@domain/time';
import { aCase, aReport } from '../../support/aCase';
import { community, openTestApi, type TestApi } from '../../support/cloud/test-api';
import { dismissed, SETUP_CODE, personIdFor, type Somebody } from '../../support/people';
import { settings } from '../../support/places';

const limits = {
  reports: [{ most: 3, hours: 1 }],
  supports: [{ most: 2, hours: 24 }],
  codes: [{ most: 3, hours: 24 }],
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

  test('a lost answer is not punished: the same draft counts once, also when the limit is reached', async () => {
    const report = aReport();
    const drafts = [aReport(), aReport(), report];
    for (const draft of drafts) await testApi.ask('lin', 'cases.report', draft);
    for (let n = 0; n < 5; n++) await testApi.ask('lin', 'cases.report', report);
    expect(testApi.all('cases')).toHaveLength(3);
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
    const supports = testApi
      .all<{ _id: string; personId: string; supportedAt: number }>('supports')
      .map((join) => ({ ...join, supportedAt: join.supportedAt - 24 * HOUR }));
    await testApi.put({ supports });
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

  test('a stranger cannot try codes at all: whether there is one is not said to him', async () => {
    const { code } = await testApi.ask('luo', 'people.invite', { role: 'desk', unit: 'c1', requestId: 'r1' });
    for (const given of [code, 'nevergiven'])
      expect(await refused('stranger', 'people.acceptInvitation', { code: given })).toMatchObject({
        code: 'notSignedIn',
      });
  });
});
