import { momentAt } from '@domain/halls/slot';
import { HOUR } from '@domain/time';
import { toBooking, type BookingDocument } from '../../../cloudfunctions/modules/bookings/booking/booking-repository';
import type { HallDocument } from '../../../cloudfunctions/modules/halls/hall-repository';
import { personIdFor } from '../../support/people';
import { aDay, aWish } from '../bookings/requests';
import { openClockedApi } from './clocked-api';
import { findLeftovers } from './soundness';

describe('a day that is closed by half', () => {
  let clocked: Awaited<ReturnType<typeof openClockedApi>>;
  beforeAll(async () => {
    clocked = await openClockedApi();
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await clocked.close();
  });
  beforeEach(() => clocked.beginAgain());

  const closure = { hall: 'h1', version: 1, kind: 'exception' as const, day: aDay(), open: [], reason: '停水检修' };
  const bookings = () => clocked.testApi.all<BookingDocument>('bookings').map(toBooking);
  const closures = () => bookings().filter(({ kind, state }) => kind === 'closure' && state === 'blocked');
  const told = (who: Parameters<typeof personIdFor>[0], notice: string) =>
    clocked.testApi
      .all<{ to: string; notice: string }>('inbox')
      .filter((one) => one.to === personIdFor(who) && one.notice === notice);

  test('the desk closed the day, the process died, and within some minutes the rooms are closed, the bookers told', async () => {
    const { testApi } = clocked;
    const guest = { name: '王大爷', phone: '13800001111' };
    await testApi.ask('lin', 'bookings.book', aWish());
    await testApi.ask('gao', 'bookings.book', aWish({ roomId: 'h1-chess', guest }));
    testApi.dieAfter(2); // its words are checked and the hall is saved, nothing else
    expect(await testApi.reply('gao', 'halls.updateSetup', { ...closure, override: true })).toMatchObject({
      ok: false,
    });
    expect(closures()).toEqual([]);

    await clocked.wait(61_000);
    await clocked.wait(61_000);
    expect(
      closures()
        .map(({ room, slots }) => [room.space, slots])
        .sort(),
    ).toEqual(['h1-a', 'h1-b', 'h1-c', 'h1-d'].map((space) => [space, { from: 0, to: 48 }]));
    expect(bookings().filter(({ state }) => state === 'displaced')).toHaveLength(2);
    expect(told('lin', 'bookingDisplaced')).toHaveLength(1);
    // nobody can tell the guest but the desk, which saw no answer
    expect(told('gao', 'guestDisplaced')).toHaveLength(1);
    await clocked.sweep();
    expect(findLeftovers(testApi)).toEqual([]);
  });

  test('the desk changed its mind while the closing was stuck: the day ends open', async () => {
    const { testApi } = clocked;
    testApi.dieAfter(4);
    await testApi.reply('gao', 'halls.updateSetup', { ...closure, override: true });
    await testApi.ask('gao', 'halls.updateSetup', { hall: 'h1', version: 2, kind: 'ordinary', day: aDay() });
    for (let minute = 0; minute < 4; minute++) await clocked.wait(61_000);
    expect(closures()).toEqual([]);
    expect(findLeftovers(testApi)).toEqual([]);
    expect(await testApi.ask('lin', 'bookings.book', aWish())).toMatchObject({ state: 'confirmed' });
  });

  test('at night a room that is not closed although its hall says so is closed, and one that is closed for nothing opens', async () => {
    const { testApi } = clocked;
    await testApi.ask('gao', 'halls.updateSetup', { ...closure, rooms: ['h1-talk'] });
    const hall = testApi.one<HallDocument>('halls', 'h1')!;
    await testApi.put({
      halls: [{ ...hall, exceptions: [{ ...hall.exceptions[0]!, spaces: ['h1-d'] }] }] as never,
    });
    await clocked.night();
    expect(closures().map(({ room }) => room.space)).toEqual(['h1-d']);
    await clocked.wait(61_000);
    expect(findLeftovers(testApi)).toEqual([]);
    expect(told('luo', 'roomsOutOfStep')).toHaveLength(1);
  });

  test('a booking that stands in closed hours is found at night, displaced and told', async () => {
    const { testApi } = clocked;
    const { id } = await testApi.ask('lin', 'bookings.book', aWish());
    await testApi.ask('gao', 'halls.updateSetup', { ...closure, rooms: ['h1-chess'] });
    const hall = testApi.one<HallDocument>('halls', 'h1')!;
    await testApi.put({
      halls: [{ ...hall, exceptions: [{ ...hall.exceptions[0]!, spaces: ['h1-b', 'h1-d'] }] }] as never,
    });
    await clocked.night();
    expect(testApi.one<BookingDocument>('bookings', id)).toMatchObject({ state: 'displaced' });
    await clocked.wait(61_000);
    expect(told('lin', 'bookingDisplaced')).toHaveLength(1);
    expect(findLeftovers(testApi)).toEqual([]);
  });

  test('a block that displaces and dies takes its room and tells, and does not send people home for nothing', async () => {
    const { testApi } = clocked;
    const { id } = await testApi.ask('lin', 'bookings.book', aWish());
    testApi.dieAfter(3); // its words are checked, the hold is saved and the booking displaced
    const block = { ...aWish(), roomId: 'h1-talk', title: '消防检查', override: true, requestId: 'b1' };
    const { people: _, purpose: __, ...input } = block;
    await testApi.reply('gao', 'bookings.createBlock', input as never);
    expect(testApi.one<BookingDocument>('bookings', id)).toMatchObject({ state: 'displaced' });
    await clocked.wait(61_000);
    expect(bookings().find(({ title }) => title === '消防检查')).toMatchObject({ state: 'blocked' });
    expect(told('lin', 'bookingDisplaced')).toHaveLength(1);
  });

  test('a hold of staff that is over when the scheduler comes is given up', async () => {
    const { testApi } = clocked;
    testApi.dieAfter(2);
    const { people: _, purpose: __, ...input } = { ...aWish(), title: '消防检查', override: true, requestId: 'b1' };
    await testApi.reply('gao', 'bookings.createBlock', input as never);
    await clocked.wait(momentAt(aDay(), 24) - Date.now() + HOUR);
    expect(bookings().map(({ state }) => state)).toEqual(['failed']);
  });
});
