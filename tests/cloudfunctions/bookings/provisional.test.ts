import type { BookingDocument } from '../../../cloudfunctions/modules/bookings/booking/booking-repository';
import { HOUR, MINUTE } from '@domain/time';
import { community, openTestApi, type TestApi } from '../../support/cloud/test-api';

import { personIdFor, type Somebody } from '../../support/people';
import { settings } from '../../support/places';
import { aWish } from './requests';

const DAY_OF_NO_TABLE = '2031-01-08'; // a Wednesday
const DECEMBER = Date.parse('2030-12-30T10:30:30+08:00');

describe('in December the holidays of the next year are not published', () => {
  let testApi: TestApi;
  let now = DECEMBER;
  beforeEach(async () => {
    now = DECEMBER;
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    testApi = await openTestApi({
      ...community(),
      settings: [{ _id: 'current', ...settings, holidays: { years: [2030], holidays: [], makeUpDays: [] } }],
    });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await testApi.close();
  });

  const book = (who: Somebody, wish: object = {}) =>
    testApi.ask(who, 'bookings.book', aWish({ day: DAY_OF_NO_TABLE, ...wish }));
  const stored = (id: string) => testApi.one<BookingDocument>('bookings', id)!;
  const notices = (who: Somebody) =>
    testApi
      .all<{ to: string; notice: string; facts: object }>('inbox')
      .filter(({ to }) => to === personIdFor(who))
      .map(({ notice }) => notice);
  /** The table comes, and the next hour too. */
  const publish = async (holidays: string[]) => {
    const table = { years: [2030, 2031], holidays, makeUpDays: [] };
    await testApi.put({ settings: [{ _id: 'current', ...settings, holidays: table }] });
    now += HOUR;
    const { data } = await testApi.tick();
    expect(Object.values(data)).not.toContain('failed');
    now += 2 * MINUTE;
    await testApi.tick();
  };

  test('a room is booked all the same, and everybody reads that it depends on them', async () => {
    const week = await testApi.ask('lin', 'rooms.week', { roomId: 'h1-talk', from: '2030-12-30' });
    expect(week.days.map(({ provisional }) => provisional ?? false)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    const booking = await book('lin');
    expect(booking).toMatchObject({ state: 'confirmed', provisional: true });
    const [made] = testApi.all<{ to: string; facts: object }>('inbox').filter(({ to }) => to === personIdFor('lin'));
    expect(made!.facts).toMatchObject({ year: 2031 });
    expect(await testApi.ask('wu', 'bookings.book', aWish({ day: '2030-12-31' }))).not.toHaveProperty('provisional');
  });

  test('the centre is told, although nobody would ask before December', async () => {
    now = Date.parse('2030-11-29T10:30:30+08:00');
    await testApi.put({
      halls: community().halls!.map((hall) => ({ ...hall, rules: { ...(hall.rules as object), horizon: 60 } })),
    });
    await testApi.tick();
    expect(notices('luo')).not.toContain('calendarMissing');
    await book('lin');
    now += HOUR;
    await testApi.tick();
    await testApi.tick();
    expect(notices('luo')).toEqual(['calendarMissing']);
  });

  test('once they are published and the day stays open, the booking stands and is told so', async () => {
    const { id } = await book('lin');
    await publish([]);
    expect(stored(id)).toMatchObject({ state: 'confirmed' });
    expect(stored(id)).not.toHaveProperty('provisional');
    expect(notices('lin').sort()).toEqual(['bookingMade', 'bookingSettled']);
    await publish([]);
    expect(notices('lin')).toHaveLength(2);
  });

  test('a day that they close ends every booking on it: bookers are told why, the desk calls guests, nobody else gets it', async () => {
    const { id } = await book('lin');
    const guest = { name: '王大爷', phone: '13800001111' };
    const ofGuest = (
      await testApi.ask('gao', 'bookings.book', aWish({ day: DAY_OF_NO_TABLE, roomId: 'h1-chess', guest }))
    ).id;
    const asked = (await book('wu', { roomId: 'h1-ask' })).id;
    await testApi.ask('chen', 'bookings.joinWaitlist', aWish({ day: DAY_OF_NO_TABLE }));
    await publish([DAY_OF_NO_TABLE]);
    for (const one of [id, ofGuest, asked])
      expect(stored(one)).toMatchObject({ state: 'displaced', reason: '放假安排出来了，那天不开放' });
    expect(notices('lin')).toContain('bookingDisplaced');
    expect(notices('wu')).toContain('bookingDisplaced');
    expect(notices('gao')).toContain('guestDisplaced');
    expect(notices('chen')).not.toContain('slotOffered');
    const owners = testApi
      .all<{ day: string; owners: object }>('roomdays')
      .filter(({ day }) => day === DAY_OF_NO_TABLE);
    expect(owners.every((one) => Object.keys(one.owners).length === 0)).toBe(true);
  });

  test('hours of its own, set before or after and taken back again, leave the day to the table', async () => {
    const exception = { kind: 'exception', hall: 'h1', day: DAY_OF_NO_TABLE, rooms: ['h1-talk', 'h1-chess'] } as const;
    const change = (input: object) =>
      testApi.ask('gao', 'halls.updateSetup', {
        ...input,
        version: testApi.one<{ version: number }>('halls', 'h1')!.version,
      } as never);
    const before = await book('lin');
    await change({ ...exception, open: [{ from: '08:00', to: '20:00' }], reason: '照常开放', override: false });
    const meanwhile = await book('wu', { roomId: 'h1-chess' });
    now += HOUR;
    await testApi.tick();
    await change({ kind: 'ordinary', hall: 'h1', day: DAY_OF_NO_TABLE });
    await publish([DAY_OF_NO_TABLE]);
    for (const { id } of [before, meanwhile]) expect(stored(id)).toMatchObject({ state: 'displaced' });
    expect(notices('lin')).not.toContain('bookingSettled');
  });

  test('a booking that moves into the next year depends on them, and one that moves out no longer', async () => {
    const { id } = await testApi.ask('lin', 'bookings.book', aWish({ day: '2030-12-31' }));
    const into = await testApi.ask('lin', 'bookings.reschedule', {
      id,
      day: DAY_OF_NO_TABLE,
      from: '10:00',
      to: '12:00',
    });
    expect(into).toMatchObject({ provisional: true });
    const out = await testApi.ask('lin', 'bookings.reschedule', { id, day: '2030-12-31', from: '14:00', to: '16:00' });
    expect(out).not.toHaveProperty('provisional');
  });
});
