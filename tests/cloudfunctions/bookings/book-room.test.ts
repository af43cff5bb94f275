import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { aDay, aWish } from './requests';

describe('booking a room', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  test('a resident books, sees the booking in the week and among their own, and is told', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    expect(booking).toMatchObject({
      state: 'confirmed',
      mine: true,
      from: '10:00',
      to: '12:00',
      room: { name: '议事室' },
      actions: ['cancel', 'reschedule'],
    });
    const week = await testApi.ask('lin', 'rooms.week', { roomId: 'h1-talk', from: aDay() });
    expect(week.days[0]?.slots.filter(({ state }) => state === 'mine').map(({ from }) => from)).toEqual([
      '10:00',
      '10:30',
      '11:00',
      '11:30',
    ]);
    expect(week.days[0]?.remaining).toBe(0);
    expect((await testApi.ask('lin', 'bookings.mine', {})).coming.map(({ id }) => id)).toEqual([booking.id]);
    expect((await testApi.ask('lin', 'inbox.list', {})).entries[0]).toMatchObject({
      title: '预约成功',
      about: { subject: 'booking', id: booking.id },
    });
  });

  test('the same tap twice is one booking', async () => {
    const wish = aWish();
    const [first, second] = [
      await testApi.ask('lin', 'bookings.book', wish),
      await testApi.ask('lin', 'bookings.book', wish),
    ];
    expect(second.id).toBe(first.id);
    expect(testApi.all('bookings')).toHaveLength(1);
  });

  test('a tap while the first is under way waits a little, says that it is still being made, and is told in the end', async () => {
    const wish = aWish();
    const booking = await testApi.ask('lin', 'bookings.book', wish);
    const { checkedInAt: _, ...made } = testApi.one('bookings', booking.id)!;
    await testApi.put({ bookings: [{ ...made, state: 'hold', version: 1 }] }); // its process died here
    expect(await testApi.ask('lin', 'bookings.book', wish)).toMatchObject({
      id: booking.id,
      state: 'hold',
      actions: [],
    });
    expect(testApi.requests()).toBeLessThanOrEqual(7);
    const later = testApi.ask('lin', 'bookings.book', wish);
    await testApi.put({ bookings: [{ ...made, state: 'failed', version: 2 }] });
    await expect(later).rejects.toThrow('bookings.timedOut');
  });

  test('neighbours see that the time is taken, never by whom or what for', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish({ note: '给老人过生日' }));
    const week = await testApi.ask('wu', 'rooms.week', { roomId: 'h1-talk', from: aDay() });
    const taken = week.days[0]?.slots.filter(({ state }) => state === 'taken');
    expect(taken).toHaveLength(4);
    expect(JSON.stringify(week)).not.toContain(booking.id);
    expect(await testApi.refusal('wu', 'bookings.show', { id: booking.id })).toMatchObject({ code: 'notFound' });
  });

  test('a taken time is refused with the nearest that would work, and nothing is left behind', async () => {
    await testApi.ask('lin', 'bookings.book', aWish());
    expect(await testApi.refusal('wu', 'bookings.book', aWish({ from: '11:00', to: '13:00' }))).toMatchObject({
      code: 'ruleBroken',
      reason: 'bookings.taken',
      facts: {
        takenFrom: '11:00',
        takenTo: '12:00',
        nearDay: aDay(),
        nearFrom: '12:00',
        nearTo: '14:00',
        nearRoom: 'h1-talk',
      },
    });
    expect(
      Object.keys((testApi.one('roomdays', `h1-b_${aDay()}`) as unknown as { owners: object }).owners),
    ).toHaveLength(4);
  });

  test('layouts of one space keep each other out', async () => {
    await testApi.ask('lin', 'bookings.book', aWish({ roomId: 'h1-big' }));
    expect(await testApi.refusal('wu', 'bookings.book', aWish({ roomId: 'h1-half' }))).toMatchObject({
      reason: 'bookings.taken',
    });
  });

  test('a person who has used up the bookings of a day is told how many are allowed, and when the next one could be', async () => {
    await testApi.ask('lin', 'bookings.book', aWish());
    const error = await testApi.refusal('lin', 'bookings.book', aWish({ from: '14:00', to: '15:00' }));
    expect(error).toMatchObject({ reason: 'bookings.perDay', facts: { limit: 1 } });
    // where two a day are allowed
    expect(error.facts).toMatchObject({ nearDay: aDay(), nearFrom: '14:00', nearRoomName: '棋牌室' });
  });

  test('cancelling gives the time back, and the quota', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    expect(await testApi.ask('lin', 'bookings.cancel', { id: booking.id })).toMatchObject({
      state: 'cancelled',
      actions: [],
    });
    expect(await testApi.ask('wu', 'bookings.book', aWish())).toMatchObject({ state: 'confirmed' });
    expect(await testApi.ask('lin', 'bookings.book', aWish({ from: '14:00', to: '15:00' }))).toMatchObject({
      state: 'confirmed',
    });
  });

  test('a room that asks the desk holds the time until there is an answer', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish({ roomId: 'h1-ask' }));
    expect(booking).toMatchObject({ state: 'pending' });
    expect(await testApi.refusal('wu', 'bookings.book', aWish({ roomId: 'h1-ask' }))).toMatchObject({
      reason: 'bookings.taken',
    });
    const desk = await testApi.ask('gao', 'bookings.desk', { hall: 'h1', day: aDay() });
    expect(desk.pending.map(({ id, actions }) => [id, actions])).toEqual([
      [booking.id, ['displace', 'approve', 'reject']],
    ]);
    expect(await testApi.ask('gao', 'bookings.decide', { id: booking.id, approve: true })).toMatchObject({
      state: 'confirmed',
    });
    expect(await testApi.ask('gao', 'bookings.decide', { id: booking.id, approve: true })).toMatchObject({
      state: 'confirmed',
    });
    expect(
      await testApi.refusal('gao', 'bookings.decide', { id: booking.id, approve: false, reason: '来晚了' }),
    ).toMatchObject({ reason: 'bookings.ended' });
  });

  test('a booking is six requests, two of them at once, and a week is one', async () => {
    await testApi.ask('wu', 'rooms.week', { roomId: 'h1-talk' });
    await testApi.ask('lin', 'bookings.book', aWish());
    expect(testApi.recordedRequests().map(({ action, collection }) => `${action.split('.')[1]} ${collection}`)).toEqual(
      [
        'aggregateDocuments halls',
        'insertDocument bookings',
        'insertDocument weeklyquotas',
        'insertDocument roomdays',
        'modifyDocument bookings',
        'insertDocument inbox',
      ],
    );
    await testApi.ask('wu', 'rooms.week', { roomId: 'h1-talk' });
    expect(testApi.requests()).toBe(1);
  });
});
