import { HOUR } from '@domain/time';
import { openDoor, type Door } from '../../support/door';
import { nameOf, openidOf, phoneOf, personIdFor } from '../../support/people';

type Kept = {
  _id: string;
  positions: { role: string; unit: string; grids: string[] }[];
  keys: string[];
  compound?: string;
};

describe('joining the community', () => {
  let door: Door;
  beforeEach(async () => void (door = await openDoor()));
  afterEach(() => door.close());

  const person = (who: 'stranger' | 'lin' | 'sun') => door.one<Kept>('people', personIdFor(who));
  const vault = (who: 'stranger' | 'lin') =>
    door.one<{ openid: string; name?: string; phone?: string }>('vault', personIdFor(who));

  test('a stranger is nobody yet, and looking leaves no trace', async () => {
    expect(await door.ask('stranger', 'people.me', {})).toMatchObject({
      joined: false,
      roles: ['stranger'],
      positions: [],
      districtName: '示例区',
    });
    expect(person('stranger')).toBeUndefined();
    expect(vault('stranger')).toBeUndefined();
  });

  test('a stranger agrees, names a compound, and is a resident of its grid', async () => {
    const me = await door.ask('stranger', 'people.join', { agreed: true, compound: 'k2', name: '新来的' });
    expect(me).toMatchObject({
      joined: true,
      roles: ['resident'],
      compound: 'k2',
      name: '新来的',
      positions: [{ role: 'resident', unit: 'c1', grids: ['g2'], unitName: '阳光社区' }],
    });
    expect(vault('stranger')).toMatchObject({ openid: openidOf('stranger'), name: '新来的' });
    expect(JSON.stringify(person('stranger'))).not.toContain('新来的');
    expect(await door.ask('stranger', 'people.me', {})).toEqual(me);
  });

  test('without agreeing nobody joins', async () => {
    expect(await door.refusal('stranger', 'people.join', { agreed: false })).toMatchObject({
      code: 'invalidInput',
      reason: 'agreed',
    });
    expect(await door.refusal('stranger', 'people.join', { agreed: true, compound: 'nowhere' })).toMatchObject({
      code: 'invalidInput',
      reason: 'compound',
    });
    expect(person('stranger')).toBeUndefined();
  });

  test("a phone number comes from WeChat's button only, and is shown to its owner only", async () => {
    const phoneCode = await door.phoneCode('stranger', '13911112222');
    expect(await door.ask('stranger', 'people.join', { agreed: true, phoneCode })).toMatchObject({
      phone: '13911112222',
    });
    const again = await door.refusal('stranger', 'people.join', { agreed: true, phoneCode });
    expect(again).toMatchObject({ code: 'invalidInput', reason: 'phoneCode' }); // a code works once
    await door.reply('stranger', 'people.join', { agreed: true, phone: '13999999999' });
    expect(vault('stranger')?.phone).toBe('13911112222');
  });

  test('moving house keeps the name, the phone, and every other post', async () => {
    const me = await door.ask('sun', 'people.join', { agreed: true, compound: 'k2' });
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
      [1, 2].map(() => door.ask('stranger', 'people.join', { agreed: true, compound: 'k1' })),
    );
    expect(second).toEqual(first);
    expect(door.all<Kept>('people').filter(({ _id }) => _id === personIdFor('stranger'))).toHaveLength(1);
  });

  test('the ledger of subscriptions is not touched by moving house', async () => {
    await door.put({ people: [{ ...door.one('people', personIdFor('lin'))!, remaining: { caseProgress: 7 } }] });
    const me = await door.ask('lin', 'people.join', { agreed: true, compound: 'k2' });
    expect(me.templates).toContainEqual({ key: 'caseProgress', id: 'TPL_PROGRESS', remaining: 7 });
    expect(door.one('people', personIdFor('lin'))).toMatchObject({ remaining: { caseProgress: 7 } });
  });
});

describe('invitations', () => {
  let door: Door;
  beforeEach(async () => void (door = await openDoor()));
  afterEach(() => door.close());

  const invite = (change: object = {}) =>
    door.ask('luo', 'people.invite', { role: 'gridOfficer', unit: 'c1', grids: ['g2'], requestId: 'tap1', ...change });

  test('luo invites, wu accepts and sits at the desk of his grid at once', async () => {
    const { code, unitName } = await invite();
    expect(unitName).toBe('阳光社区');
    expect(await door.ask('wu', 'people.acceptInvitation', { code })).toMatchObject({
      roles: ['resident', 'gridOfficer'],
      name: nameOf('wu'),
    });
    expect(door.one('people', personIdFor('wu'))).toMatchObject({ keys: ['gridOfficer@g2'] });
  });

  test('it is good for one person: not for a second one, twice for the same is once', async () => {
    const { code } = await invite();
    const first = await door.ask('wu', 'people.acceptInvitation', { code });
    expect(await door.refusal('lin', 'people.acceptInvitation', { code })).toMatchObject({
      code: 'ruleBroken',
      reason: 'invitation.used',
    });
    expect(await door.ask('wu', 'people.acceptInvitation', { code })).toEqual(first);
    expect(door.one<Kept>('people', personIdFor('wu'))!.positions).toHaveLength(2);
  });

  test('who was given it may finish what was interrupted, and a post that was taken away does not come back with it', async () => {
    const { code } = await invite();
    await door.ask('wu', 'people.acceptInvitation', { code });
    const dismiss = () =>
      door.put({
        people: [
          {
            ...door.one('people', personIdFor('wu'))!,
            positions: [{ role: 'resident', unit: 'c1', grids: ['g1'] }],
            keys: [],
          },
        ],
      });
    await dismiss();
    expect(await door.ask('wu', 'people.acceptInvitation', { code })).toMatchObject({
      roles: ['resident', 'gridOfficer'],
    });
    await dismiss();
    await door.put({ invitations: [{ ...door.one('invitations', code)!, usedAt: Date.now() - 2 * HOUR }] });
    expect(await door.refusal('wu', 'people.acceptInvitation', { code })).toMatchObject({
      code: 'ruleBroken',
      reason: 'invitation.used',
    });
    expect(door.one<Kept>('people', personIdFor('wu'))!.positions).toHaveLength(1);
  });

  test('the centre sits at the district and nowhere else', async () => {
    expect(await door.refusal('luo', 'people.invite', { role: 'centre', unit: 'c1', requestId: 'tap3' })).toMatchObject(
      { code: 'invalidInput', reason: 'unit' },
    );
    expect(await invite({ role: 'centre', unit: 'x1', grids: [] })).toMatchObject({
      role: 'centre',
      unitName: '示例区',
    });
  });

  test('a second tap on inviting is the same invitation', async () => {
    expect(await invite()).toEqual(await invite());
    expect(door.all('invitations')).toHaveLength(1);
  });

  test('after seven days it is over', async () => {
    const { code } = await invite();
    await door.put({ invitations: [{ ...door.one('invitations', code)!, expiresAt: Date.now() - 1 }] });
    expect(await door.refusal('wu', 'people.acceptInvitation', { code })).toMatchObject({
      code: 'ruleBroken',
      reason: 'invitation.expired',
    });
  });

  test('a stranger joins first; a code that was never given is not there', async () => {
    const { code } = await invite();
    expect(await door.refusal('stranger', 'people.acceptInvitation', { code })).toMatchObject({ code: 'notSignedIn' });
    expect(door.one('invitations', code)).not.toHaveProperty('usedBy');
    expect(await door.refusal('wu', 'people.acceptInvitation', { code: 'nevergiven' })).toMatchObject({
      code: 'notFound',
    });
  });

  test('only to units and grids that there are, and an officer needs a grid', async () => {
    const refused = (change: object) =>
      door.refusal('luo', 'people.invite', {
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
