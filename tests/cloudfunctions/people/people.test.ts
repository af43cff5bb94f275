import { addPosition, moveHome, type Person } from '@domain/people/person';
import { HOUR } from '@domain/time';
import * as people from '../../../cloudfunctions/modules/people/people-repository';
import * as vaults from '../../../cloudfunctions/modules/people/identity/vault-repository';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { nameOf, openidOf, phoneOf, personIdFor } from '../../support/people';

type Kept = {
  _id: string;
  positions: { role: string; unit: string; grids: string[] }[];
  keys: string[];
  compound?: string;
};

describe('joining the community', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  const person = (who: 'stranger' | 'lin' | 'sun') => testApi.one<Kept>('people', personIdFor(who));
  const vault = (who: 'stranger' | 'lin') =>
    testApi.one<{ openid: string; name?: string; phone?: string }>('vault', personIdFor(who));

  test('a stranger is nobody yet, and looking leaves no trace', async () => {
    expect(await testApi.ask('stranger', 'people.me', {})).toMatchObject({
      joined: false,
      roles: ['stranger'],
      positions: [],
      districtName: '示例区',
    });
    expect(person('stranger')).toBeUndefined();
    expect(vault('stranger')).toBeUndefined();
  });

  test('a stranger agrees, names a compound, and is a resident of its grid', async () => {
    const me = await testApi.ask('stranger', 'people.join', { agreed: true, compound: 'k2', name: '新来的' });
    expect(me).toMatchObject({
      joined: true,
      roles: ['resident'],
      compound: 'k2',
      name: '新来的',
      positions: [{ role: 'resident', unit: 'c1', grids: ['g2'], unitName: '阳光社区' }],
    });
    expect(vault('stranger')).toMatchObject({ openid: openidOf('stranger'), name: '新来的' });
    expect(JSON.stringify(person('stranger'))).not.toContain('新来的');
    expect(await testApi.ask('stranger', 'people.me', {})).toEqual(me);
  });

  test('without agreeing nobody joins', async () => {
    expect(await testApi.refusal('stranger', 'people.join', { agreed: false })).toMatchObject({
      code: 'invalidInput',
      reason: 'agreed',
    });
    expect(await testApi.refusal('stranger', 'people.join', { agreed: true, compound: 'nowhere' })).toMatchObject({
      code: 'invalidInput',
      reason: 'compound',
    });
    expect(person('stranger')).toBeUndefined();
  });

  test("a phone number comes from WeChat's button only, and is shown to its owner only", async () => {
    const phoneCode = await testApi.phoneCode('stranger', '13911112222');
    expect(await testApi.ask('stranger', 'people.join', { agreed: true, phoneCode })).toMatchObject({
      phone: '13911112222',
    });
    const again = await testApi.refusal('stranger', 'people.join', { agreed: true, phoneCode });
    expect(again).toMatchObject({ code: 'invalidInput', reason: 'phoneCode' }); // a code works once
    await testApi.reply('stranger', 'people.join', { agreed: true, phone: '13999999999' });
    expect(vault('stranger')?.phone).toBe('13911112222');
  });

  test('moving house keeps the name, the phone, and every other post', async () => {
    const me = await testApi.ask('sun', 'people.join', { agreed: true, compound: 'k2' });
    expect(me).toMatchObject({
      roles: ['resident', 'handler'],
      compound: 'k2',
      name: nameOf('sun'),
      phone: phoneOf('sun'),
    });
    expect(person('sun')).toMatchObject({ keys: ['handler@d1'] });
  });

  test('joining twice at once is joining once', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => testApi.ask('stranger', 'people.join', { agreed: true, compound: 'k1' })),
    );
    expect(second).toEqual(first);
    expect(testApi.all<Kept>('people').filter(({ _id }) => _id === personIdFor('stranger'))).toHaveLength(1);
  });

  test('moving house while somebody gives me a post loses neither, in whichever order they are saved', async () => {
    await testApi.withDatabase(async (db) => {
      for (const [first, second] of [
        ['move', 'appoint'],
        ['appoint', 'move'],
      ] as const) {
        const read = await people.find(db, personIdFor('wu'));
        const updates = {
          move: (before: Person) => moveHome(before, { compound: 'k2', grid: 'g2', community: 'c1' }),
          appoint: (before: Person) => addPosition(before, { role: 'desk', unit: 'c1', grids: [] }),
        };
        await people.change(db, read, updates[first]);
        await people.change(db, read, updates[second]); // what it read is old by now
        const after = await people.find(db, personIdFor('wu'));
        expect(after).toMatchObject({ compound: 'k2', keys: ['desk@c1'] });
        expect(after.positions.map(({ role, grids }) => [role, ...grids])).toEqual([['resident', 'g2'], ['desk']]);
        await people.change(db, after, (before) => ({
          ...before,
          positions: read.positions,
          keys: [],
          compound: 'k1',
        }));
      }
    });
  });

  test('my name in one command and my number in another, at once: both are kept', async () => {
    await testApi.withDatabase(async (db) => {
      await Promise.all([
        vaults.save(db, 'p1', undefined, { openid: 'o1', name: '老吴' }, 1),
        vaults.save(db, 'p1', undefined, { openid: 'o1', phone: '139' }, 1),
      ]);
      expect(await vaults.find(db, 'p1')).toEqual({ openid: 'o1', name: '老吴', phone: '139' });
    });
  });

  test('the ledger of subscriptions is not touched by moving house', async () => {
    await testApi.put({ people: [{ ...testApi.one('people', personIdFor('lin'))!, remaining: { caseProgress: 7 } }] });
    const me = await testApi.ask('lin', 'people.join', { agreed: true, compound: 'k2' });
    expect(me.templates).toContainEqual({ key: 'caseProgress', id: 'TPL_PROGRESS', remaining: 7 });
    expect(testApi.one('people', personIdFor('lin'))).toMatchObject({ remaining: { caseProgress: 7 } });
  });
});

describe('invitations', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  const invite = (change: object = {}) =>
    testApi.ask('luo', 'people.invite', {
      role: 'gridOfficer',
      unit: 'c1',
      grids: ['g2'],
      requestId: 'tap1',
      ...change,
    });

  test('luo invites, wu accepts and sits at the desk of wu’s grid at once', async () => {
    const { code, unitName } = await invite();
    expect(unitName).toBe('阳光社区');
    expect(await testApi.ask('wu', 'people.acceptInvitation', { code })).toMatchObject({
      roles: ['resident', 'gridOfficer'],
      name: nameOf('wu'),
    });
    expect(testApi.one('people', personIdFor('wu'))).toMatchObject({ keys: ['gridOfficer@g2'] });
  });

  test('it is good for one person: not for a second one, twice for the same is once', async () => {
    const { code } = await invite();
    const first = await testApi.ask('wu', 'people.acceptInvitation', { code });
    expect(await testApi.refusal('lin', 'people.acceptInvitation', { code })).toMatchObject({
      code: 'ruleBroken',
      reason: 'invitation.used',
    });
    expect(await testApi.ask('wu', 'people.acceptInvitation', { code })).toEqual(first);
    expect(testApi.one<Kept>('people', personIdFor('wu'))!.positions).toHaveLength(2);
  });

  test('who was given it may finish what was interrupted, and a post that was taken away does not come back with it', async () => {
    const { code } = await invite();
    await testApi.ask('wu', 'people.acceptInvitation', { code });
    const dismiss = () =>
      testApi.put({
        people: [
          {
            ...testApi.one('people', personIdFor('wu'))!,
            positions: [{ role: 'resident', unit: 'c1', grids: ['g1'] }],
            keys: [],
          },
        ],
      });
    await dismiss();
    expect(await testApi.ask('wu', 'people.acceptInvitation', { code })).toMatchObject({
      roles: ['resident', 'gridOfficer'],
    });
    await dismiss();
    await testApi.put({ invitations: [{ ...testApi.one('invitations', code)!, usedAt: Date.now() - 2 * HOUR }] });
    expect(await testApi.refusal('wu', 'people.acceptInvitation', { code })).toMatchObject({
      code: 'ruleBroken',
      reason: 'invitation.used',
    });
    expect(testApi.one<Kept>('people', personIdFor('wu'))!.positions).toHaveLength(1);
  });

  test('the centre sits at the district and nowhere else', async () => {
    expect(
      await testApi.refusal('luo', 'people.invite', { role: 'centre', unit: 'c1', requestId: 'tap3' }),
    ).toMatchObject({ code: 'invalidInput', reason: 'unit' });
    expect(await invite({ role: 'centre', unit: 'x1', grids: [] })).toMatchObject({
      role: 'centre',
      unitName: '示例区',
    });
  });

  test('a second tap on inviting is the same invitation', async () => {
    expect(await invite()).toEqual(await invite());
    expect(testApi.all('invitations')).toHaveLength(1);
  });

  test('after seven days it is over', async () => {
    const { code } = await invite();
    await testApi.put({ invitations: [{ ...testApi.one('invitations', code)!, expiresAt: Date.now() - 1 }] });
    expect(await testApi.refusal('wu', 'people.acceptInvitation', { code })).toMatchObject({
      code: 'ruleBroken',
      reason: 'invitation.expired',
    });
  });

  test('a stranger joins first; a code that was never given is not there', async () => {
    const { code } = await invite();
    expect(await testApi.refusal('stranger', 'people.acceptInvitation', { code })).toMatchObject({
      code: 'notSignedIn',
    });
    expect(testApi.one('invitations', code)).not.toHaveProperty('usedBy');
    expect(await testApi.refusal('wu', 'people.acceptInvitation', { code: 'nevergiven' })).toMatchObject({
      code: 'notFound',
    });
  });

  test('only to units and grids that there are, and an officer needs a grid', async () => {
    const refused = (change: object) =>
      testApi.refusal('luo', 'people.invite', {
        role: 'gridOfficer',
        unit: 'c1',
        grids: ['g2'],
        requestId: 'tap2',
        ...change,
      });
    expect(await refused({ unit: 'c9' })).toMatchObject({ code: 'invalidInput', reason: 'unit' });
    expect(await refused({ grids: ['g9'] })).toMatchObject({ code: 'invalidInput', reason: 'grids' });
    expect(await refused({ grids: [] })).toMatchObject({ code: 'invalidInput', reason: 'grids' });
    expect(await refused({ role: 'resident' })).toMatchObject({ code: 'invalidInput', reason: 'role' });
  });
});
