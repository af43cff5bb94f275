import { community, openTestApi, type TestApi } from '../../support/cloud/test-api';
import { SETUP_CODE } from '../../support/people';

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
      await testApi.ask('lin', 'people.claimSetup', { code: SETUP_CODE });
      expect(await testApi.refusal('wu', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
        code: 'ruleBroken',
        reason: 'setup.claimed',
      });
      await testApi.put({ people: community().people! });
      expect(await testApi.ask('lin', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
        roles: ['resident', 'centre'],
      });
    });

    test('a wrong code takes nothing', async () => {
      for (const code of ['guessed-code', `${SETUP_CODE}x`, SETUP_CODE.toUpperCase()]) {
        expect(await testApi.refusal('lin', 'people.claimSetup', { code })).toMatchObject({
          code: 'ruleBroken',
          reason: 'setup.code',
        });
      }
      expect(testApi.one('settings', 'claim')).toBeUndefined();
    });

    test('settings that are there stay', async () => {
      await testApi.ask('lin', 'people.claimSetup', { code: SETUP_CODE });
      expect(testApi.one('settings', 'current')).toEqual({
        ...JSON.parse(JSON.stringify(community().settings![0])),
        schema: 1,
      });
    });

    test('a deployment without a setup code has no way in', async () => {
      delete process.env.SETUP_CODE;
      expect(await testApi.refusal('lin', 'people.claimSetup', { code: 'undefined' })).toMatchObject({
        code: 'ruleBroken',
        reason: 'setup.code',
      });
    });
  });
});
