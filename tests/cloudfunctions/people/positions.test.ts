import type { Input } from '@domain/contract';
import type { CaseFacts } from '@domain/cases/case';
import type { PositionsView } from '@domain/people/positions';
import { sampleSettings } from '@domain/settings/sample-settings';
import { processHandovers } from '../../../cloudfunctions/modules/cases/handover/process-handovers';
import { handOverWork } from '../../../cloudfunctions/modules/cases/handover/hand-over-work';
import * as people from '../../../cloudfunctions/modules/people/people-repository';
import type { AppContext } from '../../../cloudfunctions/platform/context';
import { calendarWith } from '../../../cloudfunctions/platform/holidays';
import { aCase, aReport, step } from '../../support/aCase';
import { allPages } from '../../support/cloud/all-pages';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { everybody, IDENTITY_KEY, nameOf, peopleDocuments, personIdFor, type Somebody } from '../../support/people';

type Stored = CaseFacts & { _id: string; queues: string[] };

describe('positions', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  const shown = (who: Somebody, input: Input<'people.positions'> = {}) => testApi.ask(who, 'people.positions', input);
  const holder = ({ held }: PositionsView, role: string) => held.find((one) => one.role === role)!.person;
  const keysOf = (who: Somebody) => testApi.one<{ keys: string[] }>('people', personIdFor(who))!.keys;
  const stored = (id: string) => testApi.one<Stored>('cases', id)!;
  const invite = (role: 'desk' | 'handler' = 'desk', unit = 'c1', requestId = 'i1') =>
    testApi.ask('luo', 'people.invite', { role, unit, requestId });
  const asScheduler = <T>(run: (context: AppContext) => Promise<T>): Promise<T> =>
    testApi.withDatabase((db) =>
      run({
        db,
        now: Date.now(),
        keys: { identity: IDENTITY_KEY, code: IDENTITY_KEY },
        settings: async () => sampleSettings,
        calendar: ({ holidays }) => calendarWith(holidays),
        requestId: 'r1',
      }),
    );

  describe('who works in a unit', () => {
    test('the centre sees it of every unit, a leader of their own, others only themselves', async () => {
      expect((await shown('luo', { unit: 'c1' })).held.map(({ role }) => role).sort()).toEqual([
        'caller',
        'desk',
        'gridOfficer',
        'gridOfficer',
        'verifier',
      ]);
      expect(await shown('he')).toMatchObject({ unit: { id: 'd1', name: '城管局' }, leads: true });
      expect((await shown('he')).held.map(({ role, me }) => [role, me]).sort()).toEqual([
        ['handler', false],
        ['leader', true],
      ]);
      expect((await shown('gao')).held).toEqual([expect.objectContaining({ role: 'desk', me: true })]);
      expect(await testApi.refusal('he', 'people.positions', { unit: 'c1' })).toMatchObject({ code: 'notFound' });
    });

    test('forty-five colleagues are shown page by page, also while those shown already lose their position', async () => {
      const one = peopleDocuments()[0]!;
      const colleague = (n: number) => `colleague${String(n).padStart(3, '0')}`;
      const hold = (held: boolean, n: number) =>
        testApi.put({
          people: [
            {
              ...one,
              _id: colleague(n),
              positions: held ? [{ role: 'desk', unit: 'c7', grids: [] }] : [],
              keys: held ? ['desk@c7'] : [],
            },
          ],
        });
      for (let n = 0; n < 45; n++) await hold(true, n);
      const pages = async (between: () => Promise<void> = async () => {}) => {
        const all = await allPages(async (after) => {
          if (after !== undefined) await between();
          return shown('luo', { unit: 'c7', ...(after !== undefined && { after }) });
        });
        return all.flatMap(({ held }) => held.map(({ person }) => person));
      };
      const whole = await pages();
      expect(new Set(whole).size).toBe(45);
      expect(whole).toHaveLength(45);
      let left = 0;
      expect(await pages(async () => hold(false, left++))).toEqual(whole);
      expect((await shown('luo', { unit: 'c7', after: '0.zzz' })).held).toEqual([]);
      expect(await testApi.refusal('luo', 'people.positions', { unit: 'c7', after: 'nothing' })).toMatchObject({
        code: 'invalidInput',
        reason: 'after',
      });
    });

    test('colleagues are told apart by the name that they gave at work, never by their own', async () => {
      const { code } = await invite('handler', 'd1');
      await testApi.ask('wu', 'people.acceptInvitation', { code, name: '二组老吴' });
      const { held } = await shown('he');
      expect(held).toContainEqual(
        expect.objectContaining({ role: 'handler', name: '二组老吴', since: expect.any(Number) }),
      );
      for (const who of ['wu', 'sun'] as const) expect(JSON.stringify(held)).not.toContain(nameOf(who));
      expect(JSON.stringify(testApi.all('people'))).not.toContain('二组老吴');
    });
  });

  describe('a position ends', () => {
    test('at once: the desk of a minute ago accepts nothing more, and gets no more news', async () => {
      const id = await aCase(testApi);
      const person = holder(await shown('luo', { unit: 'c1' }), 'desk');
      await testApi.ask('luo', 'people.endPosition', { role: 'desk', unit: 'c1', person });
      expect(keysOf('gao')).toEqual([]);
      expect(
        await testApi.refusal('gao', 'cases.advance', { id, version: 1, action: 'accept', track: 'easy' }),
      ).toMatchObject({ code: 'notFound' });
      expect((await testApi.ask('gao', 'inbox.list', {})).entries[0]).toMatchObject({ title: '您的一个岗位结束了' });
      await testApi.ask('luo', 'people.endPosition', { role: 'desk', unit: 'c1' }); // not luo’s: changes nothing
      expect(keysOf('luo')).toEqual(['centre@x1']);
    });

    test('and does not come back with the invitation by which it was taken', async () => {
      const { code } = await invite();
      await testApi.ask('wu', 'people.acceptInvitation', { code });
      const view = await shown('luo', { unit: 'c1' });
      for (const { person } of view.held.filter(({ role }) => role === 'desk'))
        await testApi.ask('luo', 'people.endPosition', { role: 'desk', unit: 'c1', person });
      expect(keysOf('wu')).toEqual([]);
      expect(await testApi.refusal('wu', 'people.acceptInvitation', { code })).toMatchObject({
        reason: 'invitation.withdrawn',
      });
    });

    test('by the leader of the unit and by oneself, and by nobody else; the last centre stays', async () => {
      const centres = await shown('luo', { unit: 'd1' });
      const sun = holder(centres, 'handler');
      const end = { role: 'handler', unit: 'd1', person: sun } as const;
      for (const who of everybody.filter((one) => !['luo', 'he', 'sun'].includes(one)))
        expect(['forbidden', 'notSignedIn', 'notFound']).toContain(
          (await testApi.refusal(who, 'people.endPosition', end)).code,
        );
      expect(keysOf('sun')).toEqual(['handler@d1']);
      await testApi.ask('he', 'people.endPosition', end);
      expect(keysOf('sun')).toEqual([]);
      expect(await testApi.ask('qian', 'people.endPosition', { role: 'verifier', unit: 'c1' })).toMatchObject({
        roles: ['resident'],
      });
      expect(await testApi.refusal('luo', 'people.endPosition', { role: 'centre', unit: 'x1' })).toMatchObject({
        reason: 'people.lastCentre',
      });
      // a leader of the district's own office is not above its centre
      await testApi.put({
        people: [
          {
            ...testApi.one('people', personIdFor('wu'))!,
            positions: [{ role: 'leader', unit: 'x1', grids: [] }],
            keys: ['leader@x1'],
          },
        ],
      });
      const luo = holder(await shown('luo', { unit: 'x1' }), 'centre');
      expect(
        await testApi.refusal('wu', 'people.endPosition', { role: 'centre', unit: 'x1', person: luo }),
      ).toMatchObject({ code: 'notFound' });
    });

    test('afterwards one may leave', async () => {
      await testApi.ask('tang', 'people.endPosition', { role: 'caller', unit: 'c1' });
      expect(await testApi.ask('tang', 'people.leave', { confirmed: true })).toMatchObject({ joined: false });
    });
  });

  describe('the work in hand goes to colleagues', () => {
    const endSun = async () =>
      testApi.ask('he', 'people.endPosition', {
        role: 'handler',
        unit: 'd1',
        person: holder(await shown('he'), 'handler'),
      });

    test('whatever state it is in: the unit finds it, is told, and somebody signs for it', async () => {
      const ids = await Promise.all(
        (['working', 'needInfo', 'handled'] as const).map((state) => aCase(testApi, state)),
      );
      await endSun();
      for (const id of ids) {
        expect(stored(id).handler).toBeUndefined();
        expect(stored(id).queues).toContain('leader@d1');
        await step(testApi, id, ['he', 'sign']);
        expect(stored(id).handler).toBe(personIdFor('he'));
      }
      expect(stored(ids[0]!).queues).toEqual([`person@${personIdFor('he')}`]);
      await asScheduler(
        async (context) => void (await processHandovers(context, { remaining: () => 1e6, now: Date.now })),
      );
      expect(testApi.one<{ handovers?: object }>('people', personIdFor('sun'))).not.toHaveProperty('handovers');
      // a question goes on, and its answer reaches whoever has it now
      await step(testApi, ids[1]!, ['lin', 'answer']);
      expect(stored(ids[1]!)).toMatchObject({ state: 'working', handler: personIdFor('he') });
    });

    test('a case that an officer took goes back to the desk and the grid', async () => {
      const id = await aCase(testApi);
      await step(testApi, id, ['chen', 'take']);
      await testApi.ask('chen', 'people.endPosition', { role: 'gridOfficer', unit: 'c1' });
      expect(stored(id).queues).toEqual(['desk@c1', 'gridOfficer@g1']);
      await step(testApi, id, ['gao', 'start']);
      await step(testApi, id, ['gao', 'finish']);
      expect(stored(id).state).toBe('callback');
    });

    test('for whom the desk wrote something down, the desk of the place stands in', async () => {
      const { id } = await testApi.ask('sun', 'cases.report', aReport({ channel: 'phone' }));
      await step(testApi, id, ['gao', 'accept']);
      await endSun();
      expect(stored(id)).toMatchObject({ registrarLeft: true });
      expect((await testApi.ask('gao', 'cases.show', { id })).actions.map(({ action }) => action)).toContain(
        'withdraw',
      );
      expect(await testApi.refusal('sun', 'cases.show', { id })).toMatchObject({ code: 'notFound' });
    });

    test('whoever keeps another position in the unit keeps the work', async () => {
      const { code } = await invite('handler', 'd1');
      await testApi.ask('he', 'people.acceptInvitation', { code });
      const id = await aCase(testApi, 'dispatched');
      await step(testApi, id, ['he', 'sign']);
      await testApi.ask('he', 'people.endPosition', { role: 'leader', unit: 'd1' });
      expect(stored(id).handler).toBe(personIdFor('he'));
    });

    test('a process that dies half-way is finished by the scheduler', async () => {
      const ids = [];
      for (let n = 0; n < 4; n++) ids.push(await aCase(testApi, 'working'));
      const sun = testApi.one('people', personIdFor('sun'))!;
      await testApi.put({
        people: [{ ...sun, positions: [], keys: [], handovers: [{ unit: 'd1', at: 1 }], handoverDue: 1 }],
      });
      for (let steps = 1; steps < 4; steps++) {
        let left = steps;
        await asScheduler(async (context) =>
          handOverWork(context, await people.find(context.db, personIdFor('sun')), {
            remaining: () => (left-- > 0 ? 1 : 0),
            now: Date.now,
          }),
        );
      }
      await asScheduler((context) => processHandovers(context, { remaining: () => 1e6, now: Date.now }));
      expect(ids.map((id) => stored(id).handler)).toEqual([undefined, undefined, undefined, undefined]);
      expect(testApi.one('people', personIdFor('sun'))).not.toHaveProperty('handoverDue');
    });
  });

  describe('an invitation is taken back', () => {
    test('by the centre or the leader; its code opens nothing from then on', async () => {
      const { code } = await invite('handler', 'd1');
      const [offered] = (await shown('he')).invitations;
      expect(offered).toMatchObject({ role: 'handler', unit: 'd1' });
      expect(JSON.stringify(await shown('he'))).not.toContain(code);
      const withdrawal = { unit: 'd1', invitation: offered!.invitation };
      for (const who of ['gao', 'sun', 'jiang'] as const)
        expect(await testApi.refusal(who, 'people.withdrawInvitation', withdrawal)).toMatchObject({
          code: 'forbidden',
        });
      expect((await testApi.ask('he', 'people.withdrawInvitation', withdrawal)).invitations).toEqual([]);
      expect((await testApi.ask('luo', 'people.withdrawInvitation', withdrawal)).invitations).toEqual([]); // again
      expect(await testApi.refusal('wu', 'people.acceptInvitation', { code })).toMatchObject({
        reason: 'invitation.withdrawn',
      });
      expect(keysOf('wu')).toEqual([]);
    });

    test('not by the leader of another unit', async () => {
      await invite('desk', 'c1');
      const [offered] = (await shown('luo', { unit: 'c1' })).invitations;
      expect(
        await testApi.refusal('he', 'people.withdrawInvitation', { unit: 'c1', invitation: offered!.invitation }),
      ).toMatchObject({ code: 'notFound' });
    });
  });
});
