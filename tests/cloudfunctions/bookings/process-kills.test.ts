import { HOUR, MINUTE } from '@domain/time';
import { toDocument } from '../../../cloudfunctions/modules/bookings/booking/booking-repository';
import { iterations } from '../../support/iterations';
import { doubles, gather, type Crowd } from './crowd';
import { aDay, aWish } from './requests';

const KILLS = iterations(12, 300);

// when a process dies is left to chance; what must hold after the sweeper is not
describe('a function that is killed while it books, and the clock after it', () => {
  let crowd: Crowd;
  beforeAll(async () => void (crowd = await gather()));
  afterAll(() => crowd.close());
  beforeEach(() => crowd.reset());

  const kill = async (milliseconds: number) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await crowd.control('kill', { function: 'api' });
  };
  const post = (n: number, name: string, input: object) =>
    crowd.post('/cloud/functions/api', { name, input }, crowd.neighbour(n));
  const sound = async () => {
    await crowd.sweep();
    expect(doubles(crowd.bookings())).toEqual([]);
    expect(crowd.findings()).toEqual([]);
    expect(
      crowd
        .bookings()
        .filter(({ state, pendingReleases, pendingMove }) => state === 'hold' || pendingReleases || pendingMove),
    ).toEqual([]);
  };

  test('wherever it dies, nobody is booked twice and no half hour is lost', async () => {
    await post(0, 'rooms.list', {}); // warm: the first dies while it works, not while it starts
    for (let n = 0; n < KILLS; n++) {
      const calls = [0, 1, 2].map((one) =>
        post(
          n * 3 + one,
          'bookings.book',
          aWish({ from: '10:00', to: one ? '12:00' : '11:00', roomId: n % 2 ? 'h1-talk' : 'h1-chess' }),
        ),
      );
      await kill(5 + ((n * 7) % 45));
      await Promise.all(calls);
      if (n % 4 === 3) await sound();
    }
    await sound();
  });

  test('a move or a cancellation that dies leaves the booking with one time or none', async () => {
    await post(0, 'rooms.list', {});
    for (let n = 0; n < KILLS; n++) {
      const made = await crowd.ask(crowd.neighbour(n), 'bookings.book', aWish({ roomId: 'h1-talk' }));
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      const call =
        n % 3
          ? post(n, 'bookings.reschedule', { id: made.data.id, day: aDay(), from: '11:00', to: '13:00' })
          : post(n, 'bookings.cancel', { id: made.data.id });
      await kill(3 + ((n * 5) % 40));
      await call;
      await sound();
      await crowd.ask(crowd.neighbour(n), 'bookings.cancel', { id: made.data.id });
      await crowd.sweep();
    }
    expect(crowd.days().flatMap(({ owners }) => Object.values(owners))).toEqual([]);
  });

  const shift = (id: string, by: (start: number) => number) => {
    const booking = crowd.bookings().find((one) => one.id === id)!;
    const startAt = by(Date.now());
    return crowd.control('seed', {
      bookings: [
        toDocument({
          ...booking,
          startAt,
          endAt: startAt + 2 * HOUR,
          madeAt: startAt - 50 * HOUR,
          ...(booking.until !== undefined && { until: Date.now() - MINUTE }),
        }),
      ],
    });
  };
  const booked = async (n: number, wish: object = {}) => {
    const made = await crowd.ask(crowd.neighbour(n), 'bookings.book', aWish(wish));
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.data.id;
  };
  const stateOf = (id: string) => crowd.bookings().find((one) => one.id === id)?.state;

  test('nobody at the door a quarter of an hour after the start: the room is free again, it counts, and the third time pauses booking', async () => {
    for (const [n, roomId] of ['h1-talk', 'h1-chess', 'h1-big'].entries()) {
      const id = await booked(7, { roomId, day: aDay(Date.now() + n * 7 * 24 * HOUR) }).catch(() =>
        booked(7, { roomId, day: aDay(), from: '16:00', to: '17:00' }),
      );
      await shift(id, (now) => now - 16 * MINUTE);
      await crowd.tick();
      expect(stateOf(id)).toBe('noShow');
    }
    expect(await crowd.ask(crowd.neighbour(7), 'bookings.mine', {})).toMatchObject({
      ok: true,
      data: { noShowRecord: { noShows: [{}, {}, {}], pausedUntil: expect.any(Number) } },
    });
    expect(await crowd.ask(crowd.neighbour(7), 'bookings.book', aWish())).toMatchObject({
      error: { reason: 'bookings.paused' },
    });
    await sound();
  });

  test('a request nobody answered and an offer nobody took end by themselves, and the next in line has a turn', async () => {
    const asked = await booked(1, { roomId: 'h1-ask' });
    await shift(asked, (now) => now + 30 * HOUR);
    for (const n of [2, 3]) await crowd.ask(crowd.neighbour(n), 'bookings.joinWaitlist', aWish({ roomId: 'h1-ask' }));
    await crowd.tick();
    expect(stateOf(asked)).toBe('expired');
    const first = crowd.live().find(({ state }) => state === 'offered')!;
    expect(first.personId).toBe(crowd.personIdOf(2));
    await shift(first.id, (now) => now + 30 * HOUR);
    await crowd.tick();
    expect([stateOf(first.id), crowd.live().find(({ state }) => state === 'offered')?.personId]).toEqual([
      'lapsed',
      crowd.personIdOf(3),
    ]);
    await sound();
  });

  test('the evening before, the booker is reminded once', async () => {
    const id = await booked(4);
    const booking = crowd.bookings().find((one) => one.id === id)!;
    await crowd.control('seed', { bookings: [toDocument({ ...booking, madeAt: booking.startAt - 90 * HOUR })] });
    await crowd.control('clock', { now: new Date(booking.startAt - 14 * HOUR).toISOString() });
    await crowd.tick();
    await crowd.tick();
    const told = crowd.emulator.database.dump('inbox').filter(({ notice }) => notice === 'bookingTomorrow');
    expect(told.map(({ to }) => to)).toEqual([crowd.personIdOf(4)]);
  });

  test('each hour the bookable days are written down, and what is booked on them stays', async () => {
    await booked(6);
    await crowd.control('clock', { now: new Date(Math.ceil(Date.now() / HOUR) * HOUR + 30_000).toISOString() });
    await crowd.tick();
    await crowd.tick();
    expect(crowd.days().length).toBeGreaterThanOrEqual(4 * 15);
    expect(crowd.days().flatMap(({ owners }) => Object.values(owners))).toHaveLength(4);
    await sound();
  });

  test('the nightly audit frees what belongs to nobody, and tells the centre', async () => {
    await booked(5);
    await crowd.control('seed', {
      roomdays: [{ _id: `h1-d_${aDay()}`, hall: 'h1', space: 'h1-d', day: aDay(), owners: { 30: 'nobody' } }],
    });
    await crowd.control('clock', { now: `${new Date(Date.now() + 8 * HOUR).toISOString().slice(0, 10)}T19:00:30Z` });
    await crowd.tick();
    expect(
      crowd
        .days()
        .flatMap(({ owners }) => Object.values(owners))
        .includes('nobody'),
    ).toBe(false);
    expect(crowd.emulator.database.dump('inbox').filter(({ notice }) => notice === 'roomsOutOfStep')).toHaveLength(1);
    expect(crowd.findings()).toEqual([]);
  });
});
