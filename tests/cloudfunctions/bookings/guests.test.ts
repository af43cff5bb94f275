import { addDays } from '@domain/time';
import { claimSlots } from '../../../cloudfunctions/modules/bookings/room-days/claim-slots';
import type { AppContext } from '../../../cloudfunctions/platform/context';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { audit } from '@domain/bookings/audit';
import type { Booking, GuestQuota } from '@domain/bookings/booking';
import type { WeeklyQuota } from '@domain/bookings/availability/weekly-quota';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { hall } from '../../support/halls';
import { dismissed, personIdFor } from '../../support/people';
import { aDay, aWish } from './requests';

const PHONE = '09005550199';
const guest = (name: string, phone = PHONE) => ({ name, phone });

describe('people without the app', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  const book = (name: string, phone: string, changes: object = {}) =>
    testApi.ask('gao', 'bookings.book', aWish({ guest: guest(name, phone), ...changes }));
  const refused = (name: string, phone: string, changes: object = {}) =>
    testApi.refusal('gao', 'bookings.book', aWish({ guest: guest(name, phone), ...changes }));

  test('my husband and I have one telephone and are two people: both come, each under their own name', async () => {
    const grandmother = await book('周奶奶', PHONE);
    const grandfather = await book('周爷爷', PHONE, { roomId: 'h1-chess' });
    const nameOf = async (id: string) =>
      (await testApi.ask('gao', 'bookings.revealGuest', { id, reason: 'counter', requestId: id })).name;
    expect([await nameOf(grandmother.id), await nameOf(grandfather.id)]).toEqual(['周奶奶', '周爷爷']);
  });

  test('a third, a fourth and a fifth invented name on that telephone do not get the day’s rooms', async () => {
    await book('周奶奶', PHONE);
    await book('周爷爷', PHONE, { roomId: 'h1-chess' });
    expect(await refused('周家老三', '0900 5550199', { from: '14:00', to: '16:00' })).toMatchObject({
      code: 'ruleBroken',
      reason: 'bookings.perPhone',
      facts: { limit: expect.any(Number) },
    });
    // what was given back counts no more
    const { id } = await book('周奶奶', '1', { roomId: 'h1-big', day: addDays(aDay(), 1) });
    await testApi.ask('gao', 'bookings.cancel', { id });
    expect(await book('周奶奶', '1', { roomId: 'h1-big', day: addDays(aDay(), 1) })).toMatchObject({
      state: 'confirmed',
    });
  });

  test('names without any number are counted with the desk that writes them down', async () => {
    const rooms = ['h1-talk', 'h1-big', 'h1-chess'];
    const times = [
      ['08:30', '10:30'],
      ['14:00', '16:00'],
    ] as const;
    let made = 0;
    for (const [from, to] of times) for (const roomId of rooms) await book(`老人${made++}`, '', { roomId, from, to });
    expect(await refused('又一位', '', { roomId: 'h1-talk', from: '18:00', to: '20:00' })).toMatchObject({
      reason: 'bookings.perDesk',
    });
  });

  test('twelve at once do not slip through', async () => {
    const quota: GuestQuota = { key: 'phone1', by: 'phone' };
    const day = aDay();
    const results = await testApi.withDatabase((db) =>
      Promise.all(
        Array.from({ length: 12 }, async (_, n) => {
          const room = hall.rooms[[0, 2][n % 2]!]!;
          const slots = { from: 17 + Math.floor(n / 2) * 2, to: 19 + Math.floor(n / 2) * 2 };
          const hold = createBooking({ room, day, slots, people: 1, purpose: 'activity' }, hall, {
            ...{ id: `g${n}`, personId: `guest${n}`, kind: 'booking', now: Date.now() },
            guest: { writtenBy: 'gao', guestQuota: quota },
          });
          await db.collection<object>('bookings').add({ data: { ...hold, _id: hold.id } });
          const context = { db, now: Date.now(), requestId: 'r' } as unknown as AppContext;
          return claimSlots(context, hold, { isNewDay: true, isNewWeek: true });
        }),
      ),
    );
    const got = results.flatMap((one) => ('booking' in one ? [one.booking] : []));
    expect(got).toHaveLength(hall.rules.perDay * 2);
    const weeks = testApi.all<WeeklyQuota & { _id: string }>('weeklyquotas').map((week) => ({ ...week, id: week._id }));
    expect(weeks.find(({ personId }) => personId === 'phone1')).toMatchObject({ n: got.length });
    expect(
      audit({ days: [], weeks, bookings: got as Booking[], halls: [], now: 0 }).filter(({ what }) => what === 'week'),
    ).toEqual([]);
  });

  describe('a room that has to be asked for', () => {
    const asked = () => book('周奶奶', PHONE, { roomId: 'h1-ask' });

    test('has to be asked for by guests too, and who wrote them down does not say yes', async () => {
      const booking = await asked();
      expect(booking).toMatchObject({ state: 'pending', guest: true });
      expect(booking.actions).not.toContain('approve');
      for (const approve of [true, false])
        expect(
          await testApi.refusal('gao', 'bookings.decide', { id: booking.id, approve, reason: '写错了' }),
        ).toMatchObject({ code: 'ruleBroken', reason: 'conflictOfInterest' });
    });

    test('a colleague at the desk says it', async () => {
      const { id } = await asked();
      await testApi.put({
        people: [
          {
            ...dismissed('zhao'),
            positions: [{ role: 'desk', unit: 'c1', grids: [] }],
            keys: ['desk@c1'],
          },
        ],
      });
      const { pending } = await testApi.ask('zhao', 'bookings.desk', { hall: 'h1' });
      expect(pending.map(({ actions }) => actions)).toEqual([expect.arrayContaining(['approve', 'reject'])]);
      expect(await testApi.ask('zhao', 'bookings.decide', { id, approve: true })).toMatchObject({ state: 'confirmed' });
    });
  });

  test('the supervisor sees how much each desk booked for guests, and which telephone is left by many', async () => {
    await book('周奶奶', PHONE);
    await book('周爷爷', PHONE, { roomId: 'h1-chess' });
    await book('没电话的', '', { roomId: 'h1-big' });
    for (const who of ['jiang', 'luo'] as const) {
      const view = await testApi.ask(who, 'halls.guestUse', {});
      expect(view).toMatchObject({
        days: 30,
        halls: [
          {
            id: 'h1',
            bookings: 3,
            withoutPhone: 1,
            desks: [{ bookings: 3, withoutPhone: 1 }],
            sharedPhones: [{ people: 2, bookings: 2 }],
          },
        ],
      });
      for (const secret of [PHONE, personIdFor('gao'), '周奶奶']) expect(JSON.stringify(view)).not.toContain(secret);
    }
    await testApi.put({
      people: [
        { ...dismissed('jiang'), positions: [{ role: 'supervisor', unit: 's9', grids: [] }], keys: ['supervisor@s9'] },
      ],
    });
    expect((await testApi.ask('jiang', 'halls.guestUse', {})).halls).toEqual([]);
  });
});
