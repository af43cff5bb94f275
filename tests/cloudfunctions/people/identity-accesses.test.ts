import { DAY, MINUTE } from '@domain/time';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { everybody, personIdFor } from '../../support/people';
import { aWish } from '../bookings/requests';

const guest = { name: '周奶奶', phone: '09005550199' };

describe('opening the vault', () => {
  let testApi: TestApi;
  let id: string;
  const open = { reason: 'counter', requestId: 'look1' } as const;
  beforeEach(async () => {
    testApi = await openTestApi();
    ({ id } = await testApi.ask('gao', 'bookings.book', aWish({ guest })));
  });
  afterEach(() => testApi.close());

  /** Somebody else's opening, as another use of the vault would put it on record. */
  const record = (_id: string, more: object = {}) => ({
    _id,
    personId: personIdFor('lin'),
    by: personIdFor('gao'),
    role: 'desk',
    unit: 'c1',
    unitName: '阳光社区',
    reason: 'change',
    subject: 'booking',
    about: 'b1',
    at: Date.now(),
    ...more,
  });

  test('the hall’s desk reads for whom it wrote a booking down, after that was put on record', async () => {
    expect(await testApi.ask('gao', 'bookings.show', { id })).toMatchObject({ guest: true, identity: 'mayReveal' });
    const told = await testApi.ask('gao', 'bookings.revealGuest', { id, ...open });
    expect(told).toMatchObject({
      ...guest,
      identityAccesses: [{ role: 'desk', unitName: '阳光社区', reason: 'counter', about: id }],
    });
    const order = testApi.recordedRequests().map(({ collection }) => collection);
    expect(order.indexOf('identityaccesses')).toBeLessThan(order.indexOf('vault'));
    expect(testApi.all('identityaccesses')).toEqual([
      expect.objectContaining({
        personId: expect.any(String),
        by: personIdFor('gao'),
        role: 'desk',
        unit: 'c1',
        reason: 'counter',
        subject: 'booking',
        about: id,
        at: expect.any(Number),
      }),
    ]);
    expect(JSON.stringify(testApi.all('identityaccesses'))).not.toContain(guest.name);
  });

  test('somebody without a telephone has a name alone', async () => {
    const booking = await testApi.ask(
      'gao',
      'bookings.book',
      aWish({ roomId: 'h1-chess', guest: { name: '老吴', phone: '' } }),
    );
    expect(await testApi.ask('gao', 'bookings.revealGuest', { id: booking.id, ...open })).toEqual({
      name: '老吴',
      identityAccesses: [expect.anything()],
    });
  });

  test('without a reason of the list nothing is told, and nothing is on record', async () => {
    for (const reason of [undefined, '', 'curious'])
      expect(await testApi.refusal('gao', 'bookings.revealGuest', { ...open, id, reason })).toMatchObject({
        code: 'invalidInput',
        reason: 'reason',
      });
    expect(testApi.all('identityaccesses')).toEqual([]);
  });

  test('nobody else may, and nobody’s but a guest’s', async () => {
    for (const who of everybody.filter((one) => one !== 'gao'))
      expect(['forbidden', 'notSignedIn']).toContain(
        (await testApi.refusal(who, 'bookings.revealGuest', { id, ...open })).code,
      );
    const lins = await testApi.ask('lin', 'bookings.book', aWish({ roomId: 'h1-chess' }));
    expect(await testApi.refusal('gao', 'bookings.revealGuest', { id: lins.id, ...open })).toMatchObject({
      code: 'notFound',
    });
    await testApi.put({
      people: [{ ...testApi.one('people', personIdFor('gao'))!, positions: [{ role: 'desk', unit: 'c9', grids: [] }] }],
    });
    for (const name of ['bookings.revealGuest', 'bookings.guestAccesses', 'bookings.show'] as const)
      expect(await testApi.refusal('gao', name, { id, ...open })).toMatchObject({ code: 'notFound' });
    expect(testApi.all('identityaccesses')).toEqual([]);
  });

  test('the same tap is one look; for another reason or much later it is none', async () => {
    await testApi.ask('gao', 'bookings.revealGuest', { id, ...open });
    expect(await testApi.ask('gao', 'bookings.revealGuest', { id, ...open })).toMatchObject({
      ...guest,
      identityAccesses: [{}],
    });
    expect(await testApi.refusal('gao', 'bookings.revealGuest', { id, ...open, reason: 'lost' })).toMatchObject({
      code: 'conflict',
    });
    await testApi.put({
      identityaccesses: testApi.all('identityaccesses').map((access) => ({ ...access, at: Date.now() - 11 * MINUTE })),
    });
    expect(await testApi.refusal('gao', 'bookings.revealGuest', { id, ...open })).toMatchObject({ code: 'conflict' });
    expect(await testApi.ask('gao', 'bookings.revealGuest', { id, ...open, requestId: 'look2' })).toMatchObject({
      identityAccesses: [{}, {}],
    });
  });

  test('on the booking the desk and the centre see who looked; the centre reads neither the name nor the desk’s note', async () => {
    const noted = await testApi.ask(
      'gao',
      'bookings.book',
      aWish({ guest: { ...guest, name: '孙爷爷', phone: '1' }, roomId: 'h1-chess', note: '给老人过生日' }),
    );
    await testApi.ask('gao', 'bookings.revealGuest', { id: noted.id, ...open });
    for (const who of ['gao', 'luo'] as const)
      expect((await testApi.ask(who, 'bookings.guestAccesses', { id: noted.id })).identityAccesses).toEqual([
        expect.objectContaining({ reason: 'counter' }),
      ]);
    const seen = await testApi.ask('luo', 'bookings.show', { id: noted.id });
    expect(seen).toMatchObject({ identity: 'mayCheck', actions: [] });
    expect(seen).not.toHaveProperty('note');
    expect(await testApi.ask('gao', 'bookings.show', { id: noted.id })).toMatchObject({ note: '给老人过生日' });
    const lins = await testApi.ask('lin', 'bookings.book', aWish({ roomId: 'h1-big' }));
    expect(await testApi.refusal('luo', 'bookings.show', { id: lins.id })).toMatchObject({ code: 'notFound' });
    expect(await testApi.refusal('luo', 'bookings.guestAccesses', { id: lins.id })).toMatchObject({ code: 'notFound' });
  });

  test('a person sees each look at their own identity, the newest first, and nobody else’s', async () => {
    expect(await testApi.ask('lin', 'people.identityAccesses', {})).toEqual({ own: [] });
    await testApi.put({
      identityaccesses: [
        record('o1', { at: 1 }),
        record('o2', { at: 2, reason: 'lost' }),
        record('o3', { personId: personIdFor('wu') }),
      ],
    });
    expect((await testApi.ask('lin', 'people.identityAccesses', {})).own).toEqual([
      expect.objectContaining({ id: 'o2', reason: 'lost', role: 'desk', unitName: '阳光社区', at: 2 }),
      expect.objectContaining({ id: 'o1' }),
    ]);
    expect((await testApi.ask('wu', 'people.identityAccesses', {})).own.map((access) => access.id)).toEqual(['o3']);
  });

  test('how often a unit looks is seen by its own desk and by the centre, and limits nobody', async () => {
    const others = Array.from({ length: 25 }, (_, n) =>
      record(`x${n}`, { unit: 'c9', unitName: '河畔社区', at: Date.now() - n }),
    );
    await testApi.put({ identityaccesses: [...others, record('old', { at: Date.now() - 31 * DAY })] });
    for (let n = 0; n < 3; n++)
      await testApi.ask('gao', 'bookings.revealGuest', { id, reason: 'change', requestId: `again${n}` });
    const desk = (await testApi.ask('gao', 'people.identityAccesses', {})).staff;
    expect(desk).toMatchObject({
      units: [{ unitName: '阳光社区', count: 3 }],
      days: 30,
      identityAccesses: [{ about: id }, { about: id }, { about: id }],
    });
    const centre = (await testApi.ask('luo', 'people.identityAccesses', {})).staff;
    expect(centre).toMatchObject({
      units: [
        { unitName: '河畔社区', count: 25 },
        { unitName: '阳光社区', count: 3 },
      ],
    });
    expect(centre?.identityAccesses).toHaveLength(20);
    expect(centre).not.toHaveProperty('counted');
    const rest = await testApi.ask('luo', 'people.unitAccesses', { after: centre?.next });
    expect([rest.identityAccesses.length, rest.next]).toEqual([8, undefined]);
    expect(await testApi.refusal('lin', 'people.unitAccesses', {})).toMatchObject({ code: 'forbidden' });
    const flood = Array.from({ length: 950 }, (_, n) => record(`f${n}`, { unit: 'c9', at: Date.now() - n }));
    await testApi.put({ identityaccesses: flood });
    expect((await testApi.ask('luo', 'people.identityAccesses', {})).staff?.counted).toBe(900);
    expect(await testApi.ask('chen', 'people.identityAccesses', {})).not.toHaveProperty('staff');
  });
});
