import type { EndpointName, Output } from '@domain/contract';
import { HOUR, MINUTE } from '@domain/time';
import { toDocument } from '../../../cloudfunctions/modules/bookings/booking/booking-repository';
import { doubles, gather, type Crowd } from './crowd';
import { aWish } from './requests';

const MORNING = '2026-03-11T00:10:00Z'; // a Wednesday, ten past eight in Beijing
const TODAY = '2026-03-11';

/** A clock that stands where a rule ends, and staff who change their hall while people are in it. */
describe('a day that has begun', () => {
  let crowd: Crowd;
  beforeAll(async () => void (crowd = await gather()));
  afterAll(() => crowd.close());
  beforeEach(async () => {
    await crowd.reset();
    await at(MORNING);
  });

  const at = (now: string) => crowd.control('clock', { now });
  const must = async <N extends EndpointName>(who: string, name: N, input: object): Promise<Output<N>> => {
    const answer = await crowd.ask(who, name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.data;
  };
  const book = (n: number, changes: object = {}) =>
    must(crowd.neighbour(n), 'bookings.book', aWish({ day: TODAY, ...changes }));
  const stateOf = (id: string) => crowd.bookings().find((one) => one.id === id)?.state;
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
  /** Somebody was there in the morning; it is three in the afternoon. */
  const afterAMeeting = async (): Promise<string> => {
    const { id } = await book(0);
    await at('2026-03-11T02:00:00Z');
    await must(crowd.desk, 'bookings.checkIn', { id });
    await at('2026-03-11T07:00:00Z');
    return id;
  };

  test('is closed for its rest: a booking of the morning is in nobody’s way and stays checked in', async () => {
    const was = await afterAMeeting();
    const { id } = await book(1, { from: '16:00', to: '18:00' });
    const close = { hall: 'h1', version: 1, kind: 'exception', day: TODAY, open: [], reason: '停电检修' };
    expect(await crowd.ask(crowd.desk, 'halls.updateSetup', close)).toMatchObject({
      error: { reason: 'bookings.taken', facts: { count: 1 } },
    });
    expect(await must(crowd.desk, 'halls.updateSetup', { ...close, override: true })).toMatchObject({ displaced: 1 });
    expect([stateOf(was), stateOf(id)]).toEqual(['checkedIn', 'displaced']);
    await sound();
  });

  test('is opened again, although a closed hour of it is over', async () => {
    const morning = {
      hall: 'h1',
      version: 1,
      kind: 'exception',
      day: TODAY,
      open: [{ from: '10:00', to: '12:00' }],
      reason: '停电检修',
    };
    await must(crowd.desk, 'halls.updateSetup', morning);
    await at('2026-03-11T05:00:00Z');
    await must(crowd.desk, 'halls.updateSetup', { hall: 'h1', version: 2, kind: 'ordinary', day: TODAY });
    expect(await book(0, { from: '14:00', to: '16:00' })).toMatchObject({ state: 'confirmed' });
    await sound();
  });

  test('is blocked over hours of which some are over', async () => {
    const was = await afterAMeeting();
    expect(
      await must(crowd.desk, 'bookings.createBlock', {
        ...aWish({ day: TODAY, from: '10:00', to: '18:00' }),
        title: '消防检查',
      }),
    ).toMatchObject({ booking: { state: 'blocked' }, displaced: [] });
    expect(stateOf(was)).toBe('checkedIn');
    await sound();
  });

  test('is opened again after an opening that died half-way', async () => {
    await must(crowd.desk, 'halls.updateSetup', {
      hall: 'h1',
      version: 1,
      kind: 'exception',
      day: '2026-03-12',
      open: [],
      reason: '停电检修',
    });
    const { _id, ...hall } = crowd.emulator.database.dump('halls')[0]!;
    // the hall was written, its rooms were not
    await crowd.control('seed', { halls: [{ _id, ...hall, exceptions: [], version: 3 }] });
    await must(crowd.desk, 'halls.updateSetup', { hall: 'h1', version: 3, kind: 'ordinary', day: '2026-03-12' });
    expect(await book(0, { day: '2026-03-12' })).toMatchObject({ state: 'confirmed' });
    await sound();
  });

  test('a door lets in from fifteen minutes before to fifteen after, and not a second longer', async () => {
    const { id } = await book(0);
    const knock = async (now: string) => {
      await at(now);
      const answer = await crowd.ask(crowd.desk, 'bookings.checkIn', { id });
      return answer.ok ? answer.data.state : answer.error.reason;
    };
    expect(await knock('2026-03-11T01:44:50Z')).toBe('bookings.early');
    expect(await knock('2026-03-11T02:15:01Z')).toBe('bookings.late');
    await at('2026-03-11T02:14:50Z');
    await crowd.tick();
    expect(stateOf(id)).toBe('confirmed');
    await at('2026-03-11T03:20:00Z'); // the scheduler did not run for an hour
    await crowd.tick();
    expect(stateOf(id)).toBe('noShow');
    await sound();
  });

  test('yesterday’s page, sent after midnight, books nothing', async () => {
    await at('2026-03-11T16:00:01Z');
    expect(
      await crowd.ask(crowd.neighbour(0), 'bookings.book', aWish({ day: TODAY, from: '20:00', to: '21:00' })),
    ).toMatchObject({ error: { reason: 'bookings.past', facts: { nearDay: '2026-03-12' } } });
  });

  test('a week that spans two years is one week for quotas', async () => {
    await at('2026-12-28T00:00:00Z');
    await must(crowd.desk, 'halls.updateSetup', {
      hall: 'h1',
      version: 1,
      kind: 'hours',
      hours: {
        week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
        onHolidays: [{ from: '00:00', to: '24:00' }],
        onMakeUpDays: [],
      },
    });
    await book(0, { day: '2026-12-31', from: '22:00', to: '24:00' });
    await book(0, { day: '2027-01-01', from: '00:00', to: '02:00' });
    expect(await crowd.ask(crowd.neighbour(0), 'bookings.book', aWish({ day: '2027-01-02' }))).toMatchObject({
      error: { reason: 'bookings.perWeek' },
    });
    expect(await book(0, { day: '2027-01-04' })).toMatchObject({ state: 'confirmed' });
    await sound();
  });

  test('a booking that has left a time is not displaced by who takes that time next', async () => {
    const { id } = await book(0, { from: '13:00', to: '15:00' });
    await must(crowd.neighbour(0), 'bookings.reschedule', { id, day: TODAY, from: '16:00', to: '18:00' });
    const booking = crowd.bookings().find((one) => one.id === id)!;
    const [day] = crowd.emulator.database.dump('roomdays').filter(({ _id }) => _id === `h1-b_${TODAY}`);
    const left = { space: 'h1-b', day: TODAY, slots: { from: 26, to: 30 }, at: Date.parse(MORNING) };
    // the mover died before it gave its old time back
    await crowd.control('seed', {
      bookings: [toDocument({ ...booking, outbox: [], pendingReleases: [left] })],
      roomdays: [
        { ...day, _id: `h1-b_${TODAY}`, owners: { ...(day?.owners as object), 26: id, 27: id, 28: id, 29: id } },
      ],
    });
    expect(
      await must(crowd.desk, 'bookings.createBlock', {
        ...aWish({ day: TODAY, from: '13:00', to: '15:00' }),
        title: '消防检查',
        override: true,
      }),
    ).toMatchObject({ booking: { state: 'blocked' }, displaced: [] });
    expect(stateOf(id)).toBe('confirmed');
    await sound();
  });

  test('who books and cancels without end keeps the desk busy for twenty times, and moving counts, too', async () => {
    const { id } = await book(0, { roomId: 'h1-ask', day: '2026-03-12' });
    for (let n = 0; n < 4; n++)
      await must(crowd.neighbour(0), 'bookings.reschedule', {
        id,
        day: '2026-03-12',
        from: n % 2 ? '10:00' : '14:00',
        to: n % 2 ? '12:00' : '16:00',
      });
    await must(crowd.neighbour(0), 'bookings.cancel', { id });
    for (let n = 0; n < 15; n++)
      await must(crowd.neighbour(0), 'bookings.cancel', {
        id: (await book(0, { roomId: 'h1-ask', day: '2026-03-12' })).id,
      });
    expect(
      await crowd.ask(crowd.neighbour(0), 'bookings.book', aWish({ roomId: 'h1-ask', day: '2026-03-12' })),
    ).toMatchObject({ error: { reason: 'bookings.attempts' } });
    expect(await book(0, { day: '2026-03-16' })).toMatchObject({ state: 'confirmed' });
    await sound();
  });

  describe('the line', () => {
    const wait = (n: number, changes: object = {}) =>
      crowd.ask(crowd.neighbour(n), 'bookings.joinWaitlist', aWish({ day: '2026-03-12', ...changes }));
    const offers = () =>
      crowd
        .live()
        .filter(({ state }) => state === 'offered')
        .map(({ personId }) => personId);

    test('offers nothing that a booking would be refused: hours that were changed, a person whose booking is paused', async () => {
      const { id } = await book(0, { day: '2026-03-12', from: '19:00', to: '21:00' });
      await wait(1, { from: '19:00', to: '21:00' });
      await wait(2, { from: '19:00', to: '20:00' });
      await wait(3, { from: '19:00', to: '20:00' });
      const early = [{ from: '09:00', to: '20:00' }];
      await must(crowd.desk, 'halls.updateSetup', {
        hall: 'h1',
        version: 1,
        kind: 'hours',
        hours: { week: Array.from({ length: 7 }, () => early), onHolidays: [], onMakeUpDays: [] },
      });
      const [paused] = crowd.emulator.database.dump('people').filter(({ _id }) => _id === crowd.personIdOf(2));
      await crowd.control('seed', {
        people: [{ ...paused, _id: crowd.personIdOf(2), pausedUntil: Date.parse(MORNING) + 9 * 24 * HOUR }],
      });
      await must(crowd.neighbour(0), 'bookings.cancel', { id });
      expect(offers()).toEqual([crowd.personIdOf(3)]);
      await sound();
    });

    test('a day that is closed for longer keeps its closed hours: nobody in line is offered them meanwhile', async () => {
      await book(0, { day: '2026-03-12' });
      await wait(1);
      const close = { hall: 'h1', kind: 'exception', day: '2026-03-12', reason: '停电检修', override: true };
      await must(crowd.desk, 'halls.updateSetup', { ...close, version: 1, open: [{ from: '14:00', to: '18:00' }] });
      await must(crowd.desk, 'halls.updateSetup', { ...close, version: 2, open: [] });
      expect(crowd.bookings().filter(({ waitlistEntry: of }) => of !== undefined)).toEqual([]);
      await sound();
    });

    test('one person has not more than three places in it, so that there is room for others', async () => {
      await book(0, { day: '2026-03-12', from: '09:00', to: '13:00' });
      for (let n = 0; n < 3; n++) expect(await wait(1, { from: '09:00', to: `1${n}:00` })).toMatchObject({ ok: true });
      expect(await wait(1, { from: '10:00', to: '12:30' })).toMatchObject({
        error: { reason: 'bookings.places', facts: { limit: 3 } },
      });
      expect(await wait(2)).toMatchObject({ ok: true });
    });

    test('whose offer died before it came about has a turn again', async () => {
      const { id } = await book(0, { day: '2026-03-12' });
      const waiting = await wait(1);
      if (!waiting.ok) throw new Error(JSON.stringify(waiting.error));
      const other = crowd.bookings().find((one) => one.id === id)!;
      const first = {
        ...other,
        id: `${waiting.data.id}-0`,
        personId: crowd.personIdOf(1),
        waitlistEntry: waiting.data.id,
        state: 'failed' as const,
        outbox: [],
      };
      await crowd.control('seed', {
        bookings: [
          toDocument({
            ...first,
            pendingReleases: [
              { space: 'h1-b', day: '2026-03-12', slots: other.slots, at: Date.parse(MORNING) - 2 * MINUTE },
            ],
          }),
        ],
      });
      await crowd.tick(); // the offer had been ended, and its place in the line not yet been told
      await must(crowd.neighbour(0), 'bookings.cancel', { id });
      expect(offers()).toEqual([crowd.personIdOf(1)]);
      await sound();
    });
  });
});
