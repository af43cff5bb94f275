import { community, openTestApi, type TestApi } from '../../support/cloud/test-api';
import { dismissed, personIdFor, SETUP_CODE } from '../../support/people';

describe('the first administrator', () => {
  test('on an empty cloud: joins, claims with the setup code, and finds sample settings laid down', async () => {
    const testApi = await openTestApi({});
    await testApi.ask('stranger', 'people.join', { agreed: true });
    expect(await testApi.ask('stranger', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
      roles: ['resident', 'centre'],
      positions: [{ role: 'resident' }, { role: 'centre', unitName: '示例区' }],
    });
    expect(testApi.one<{ version: number }>('settings', 'current')).toMatchObject({
      version: 1,
      district: { name: '示例区' },
    });
    expect(
      await testApi.ask('stranger', 'people.invite', { role: 'supervisor', unit: 'district', requestId: 'r1' }),
    ).toMatchObject({ role: 'supervisor' });
    await testApi.close();
  });

  describe('where people live already', () => {
    let testApi: TestApi;
    beforeEach(async () => void (testApi = await openTestApi()));
    afterEach(() => testApi.close());

    test('the code works once: lin is first, wu is refused, lin may finish what was interrupted', async () => {
      await testApi.put({ people: [dismissed('luo')] });
      await testApi.ask('lin', 'people.claimSetup', { code: SETUP_CODE });
      expect(await testApi.refusal('wu', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
        code: 'ruleBroken',
        reason: 'setup.claimed',
      });
      await testApi.put({ people: [dismissed('lin')] });
      // not even now: the administrator is in the middle of it
      expect(await testApi.refusal('wu', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
        reason: 'setup.claimed',
      });
      expect(await testApi.ask('lin', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
        roles: ['resident', 'centre'],
      });
    });

    test('a wrong code takes nothing', async () => {
      await testApi.put({ people: [dismissed('luo')] });
      for (const code of ['guessed-code', `${SETUP_CODE}x`, SETUP_CODE.toUpperCase()]) {
        expect(await testApi.refusal('lin', 'people.claimSetup', { code })).toMatchObject({
          code: 'ruleBroken',
          reason: 'setup.code',
        });
      }
      expect(testApi.one('settings', 'claim')).toBeUndefined();
    });

    test('settings that are there stay', async () => {
      await testApi.put({ people: [dismissed('luo')] });
      await testApi.ask('lin', 'people.claimSetup', { code: SETUP_CODE });
      expect(testApi.one('settings', 'current')).toEqual({
        ...JSON.parse(JSON.stringify(community().settings![0])),
        schema: 1,
      });
    });

    test('a deployment without a setup code has no way in', async () => {
      await testApi.put({ people: [dismissed('luo')] });
      delete process.env.SETUP_CODE;
      expect(await testApi.refusal('lin', 'people.claimSetup', { code: 'undefined' })).toMatchObject({
        code: 'ruleBroken',
        reason: 'setup.code',
      });
    });

    test('who kept the note with the code cannot become centre while there is one, nor learn whether it is right', async () => {
      for (const code of [SETUP_CODE, 'guessed-code'])
        expect(await testApi.refusal('wu', 'people.claimSetup', { code })).toMatchObject({
          code: 'ruleBroken',
          reason: 'setup.claimed',
        });
      expect(testApi.one('settings', 'claim')).toBeUndefined();
      expect(testApi.one<{ keys: string[] }>('people', personIdFor('wu'))?.keys).toEqual([]);
    });

    test('a county that lost its centre begins again with the code', async () => {
      await testApi.put({ people: [dismissed('luo')] });
      await testApi.ask('lin', 'people.claimSetup', { code: SETUP_CODE });
      await testApi.put({ people: [dismissed('lin')], settings: [{ _id: 'claim', by: personIdFor('lin'), at: 1 }] });
      expect(await testApi.ask('wu', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
        roles: ['resident', 'centre'],
      });
    });

    test('a recovery that the deployment asks for works once, is on record, and the centre is told', async () => {
      process.env.SETUP_RECOVERY = '2026-12-05';
      const logged: unknown[][] = [];
      jest.spyOn(console, 'warn').mockImplementation((...line: unknown[]) => void logged.push(line));
      try {
        expect(await testApi.refusal('wu', 'people.claimSetup', { code: 'guessed-code' })).toMatchObject({
          reason: 'setup.code',
        });
        expect(await testApi.ask('wu', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
          roles: ['resident', 'centre'],
        });
        expect(await testApi.refusal('lin', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
          reason: 'setup.claimed',
        });
      } finally {
        delete process.env.SETUP_RECOVERY;
        jest.restoreAllMocks();
      }
      expect(testApi.one('settings', 'recovery-2026-12-05')).toMatchObject({ by: personIdFor('wu') });
      expect(String(logged[0])).toContain('setup recovery,2026-12-05');
      expect((await testApi.ask('luo', 'inbox.list', {})).entries[0]?.title).toBe('有人用启用码成为区县中心');
    });
  });
});
