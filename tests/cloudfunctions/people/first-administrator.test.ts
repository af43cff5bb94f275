import { community, openDoor, type Door } from '../../support/door';
import { SETUP_CODE } from '../../support/people';

describe('the first administrator', () => {
  test('on an empty cloud: joins, claims with the setup code, and finds sample settings laid down', async () => {
    const door = await openDoor({});
    await door.ask('stranger', 'people.join', { agreed: true });
    expect(await door.ask('stranger', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
      roles: ['resident', 'centre'],
      positions: [{ role: 'resident' }, { role: 'centre', unitName: '示例区' }],
    });
    expect(door.one<{ version: number }>('settings', 'current')).toMatchObject({
      version: 1,
      district: { name: '示例区' },
    });
    expect(
      await door.ask('stranger', 'people.invite', { role: 'supervisor', unit: 'district', requestId: 'r1' }),
    ).toMatchObject({ role: 'supervisor' });
    await door.close();
  });

  describe('where people live already', () => {
    let door: Door;
    beforeEach(async () => void (door = await openDoor()));
    afterEach(() => door.close());

    test('the code works once: lin is first, wu is refused, lin may finish what was interrupted', async () => {
      await door.ask('lin', 'people.claimSetup', { code: SETUP_CODE });
      expect(await door.refusal('wu', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
        code: 'ruleBroken',
        reason: 'setup.claimed',
      });
      await door.put({ people: community().people! });
      expect(await door.ask('lin', 'people.claimSetup', { code: SETUP_CODE })).toMatchObject({
        roles: ['resident', 'centre'],
      });
    });

    test('a wrong code takes nothing', async () => {
      for (const code of ['guessed-code', `${SETUP_CODE}x`, SETUP_CODE.toUpperCase()]) {
        expect(await door.refusal('lin', 'people.claimSetup', { code })).toMatchObject({
          code: 'ruleBroken',
          reason: 'setup.code',
        });
      }
      expect(door.one('settings', 'claim')).toBeUndefined();
    });

    test('settings that are there stay', async () => {
      await door.ask('lin', 'people.claimSetup', { code: SETUP_CODE });
      expect(door.one('settings', 'current')).toEqual({
        ...JSON.parse(JSON.stringify(community().settings![0])),
        schema: 1,
      });
    });

    test('a deployment without a setup code has no way in', async () => {
      delete process.env.SETUP_CODE;
      expect(await door.refusal('lin', 'people.claimSetup', { code: 'undefined' })).toMatchObject({
        code: 'ruleBroken',
        reason: 'setup.code',
      });
    });
  });
});
