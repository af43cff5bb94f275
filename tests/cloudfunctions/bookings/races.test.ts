import type { Booking } from '@domain/bookings/booking';
import { timeAt } from '@domain/halls/slot';
import { addDays } from '@domain/time';
import { iterations } from '../../support/iterations';
import { doubles, gather, reasons, type Crowd } from './crowd';
import { aDay, aWish } from './requests';

const ROUNDS = iterations(1, 100);

/** Eight processes of the built function, so that things really happen at once. */
describe('many people at once', () => {
  let crowd: Crowd;
  beforeAll(async () => void (crowd = await gather()));
  afterAll(() => crowd.close());
  beforeEach(() => crowd.reset());

  const book = (n: number, wish: object) => crowd.ask(crowd.neighbour(n), 'bookings.book', aWish(wish));
  const everybody = (many: number, wish: (n: number) => object) =>
    Promise.all(Array.from({ length: many }, (_, n) => book(n, wish(n))));
  const sound = async () => {
    await crowd.sweep();
    expect(doubles(crowd.bookings())).toEqual([]);
    expect(crowd.findings()).toEqual([]);
    expect(crowd.bookings().filter(({ state }) => state === 'hold')).toEqual([]);
  };
  const states = (answers: Awaited<ReturnType<typeof book>>[]) => [
    ...new Set(answers.map((answer) => answer.ok && answer.data.state)),
  ];
  const idOf = (answer: Awaited<ReturnType<typeof book>>): string => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.data.id;
  };

  for (let round = 1; round <= ROUNDS; round++) {
    describe(`round ${round}`, () => {
      test('fifty people want one time: one has it, the others hear that it is taken', async () => {
        expect(reasons(await everybody(50, () => ({})))).toEqual({ ok: 1, 'bookings.taken': 49 });
        expect(crowd.refusals()).toEqual({ taken: 49 });
        await sound();
      });

      test('twenty-eight people want a half hour each of one day: nobody is in anybody’s way', async () => {
        const wish = (n: number) => ({ from: timeAt(18 + n), to: timeAt(19 + n), roomId: 'h1-short' });
        const rooms = {
          kind: 'room',
          hall: 'h1',
          version: 1,
          room: {
            id: 'h1-short',
            space: 'h1-e',
            name: '小间',
            kind: 'meeting',
            capacity: 9,
            floor: '',
            equipment: [],
            note: '',
            inUse: true,
          },
        };
        expect(await crowd.ask(crowd.desk, 'halls.updateSetup', rooms)).toMatchObject({ ok: true });
        expect(
          await crowd.ask(crowd.desk, 'halls.updateSetup', {
            kind: 'rules',
            hall: 'h1',
            version: 2,
            room: 'h1-short',
            rules: { shortest: 1 },
          }),
        ).toMatchObject({ ok: true });
        expect(
          await crowd.ask(crowd.desk, 'halls.updateSetup', {
            kind: 'hours',
            hall: 'h1',
            version: 3,
            room: 'h1-short',
            hours: {
              week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
              onHolidays: [],
              onMakeUpDays: [],
            },
          }),
        ).toMatchObject({ ok: true });
        expect(reasons(await everybody(28, wish))).toEqual({ ok: 28 });
        await sound();
      });

      test('wishes that overlap in every way never share a half hour', async () => {
        const answers = await everybody(40, (n) => ({
          from: timeAt(18 + (n % 9)),
          to: timeAt(20 + (n % 9) + (n % 4)),
        }));
        expect(Object.keys(reasons(answers)).sort()).toEqual(['bookings.taken', 'ok']);
        await sound();
      });

      test('two layouts of one space are one space', async () => {
        expect(reasons(await everybody(20, (n) => ({ roomId: n % 2 ? 'h1-big' : 'h1-half' })))).toEqual({
          ok: 1,
          'bookings.taken': 19,
        });
        await sound();
      });

      test('one person in four rooms at once is in one', async () => {
        await crowd.ask(crowd.desk, 'halls.updateSetup', {
          kind: 'rules',
          hall: 'h1',
          version: 1,
          rules: { perDay: 4, perWeek: 4 },
        });
        const answers = await Promise.all(
          ['h1-big', 'h1-talk', 'h1-ask', 'h1-chess'].map((roomId) => book(1, { roomId })),
        );
        expect(reasons(answers)).toEqual({ ok: 1, 'bookings.otherRoom': 3 });
        await sound();
      });

      test('one person who wants the whole week gets what one may have', async () => {
        const answers = await Promise.all(
          [0, 1, 2].flatMap((n) =>
            ['h1-talk', 'h1-chess'].map((roomId, m) =>
              book(1, { roomId, day: addDays(aDay(), n), from: timeAt(20 + m * 4), to: timeAt(22 + m * 4) }),
            ),
          ),
        );
        expect(reasons(answers).ok).toBeLessThanOrEqual(2);
        await sound();
      });

      test('one tap that arrives ten times is one booking', async () => {
        const wish = aWish();
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => crowd.ask(crowd.neighbour(3), 'bookings.book', wish)),
        );
        expect(reasons(answers)).toEqual({ ok: 10 });
        expect(states(answers)).toEqual(['confirmed']); // nobody hears of a booking that is only being made
        expect(crowd.bookings()).toHaveLength(1);
        await sound();
      });

      test('one tap of the desk that arrives six times is one block', async () => {
        const block = { ...aWish({ from: '14:00', to: '16:00' }), title: '消防检查' };
        const answers = await Promise.all(
          Array.from({ length: 6 }, () => crowd.ask(crowd.desk, 'bookings.createBlock', block)),
        );
        expect(reasons(answers)).toEqual({ ok: 6 });
        expect(new Set(answers.map((answer) => answer.ok && answer.data.booking.state))).toEqual(new Set(['blocked']));
        await sound();
      });

      test('one tap that moves a booking and arrives five times moves it once', async () => {
        const id = idOf(await book(2, {}));
        const goal = { id, day: aDay(), from: '14:00', to: '16:00' };
        const answers = await Promise.all(
          Array.from({ length: 5 }, () => crowd.ask(crowd.neighbour(2), 'bookings.reschedule', goal)),
        );
        expect(reasons(answers)).toEqual({ ok: 5 });
        expect(new Set(answers.map((answer) => answer.ok && answer.data.from))).toEqual(new Set(['14:00']));
        await sound();
      });

      test('of requests for one time one waits for the desk, and the desk’s yes delivered five times is one yes', async () => {
        const answers = await everybody(10, () => ({ roomId: 'h1-ask' }));
        expect(reasons(answers)).toEqual({ ok: 1, 'bookings.taken': 9 });
        const id = idOf(answers.find(({ ok }) => ok)!);
        const yes = await Promise.all(
          Array.from({ length: 5 }, () => crowd.ask(crowd.desk, 'bookings.decide', { id, approve: true })),
        );
        expect(Object.keys(reasons(yes)).every((one) => ['ok', 'conflict'].includes(one))).toBe(true);
        expect(crowd.bookings().find((booking) => booking.id === id)).toMatchObject({ state: 'confirmed' });
        await sound();
      });

      test('a yes and a no at once: one of them, and the slots fit', async () => {
        const id = idOf(await book(1, { roomId: 'h1-ask' }));
        await Promise.all([
          crowd.ask(crowd.desk, 'bookings.decide', { id, approve: true }),
          crowd.ask(crowd.desk, 'bookings.decide', { id, approve: false, reason: '设备维修' }),
        ]);
        expect(['confirmed', 'rejected']).toContain(crowd.bookings().find((booking) => booking.id === id)?.state);
        await sound();
      });

      test('moves into a taken time leave both where they are; moves into a free one never meet', async () => {
        const ids = await Promise.all(
          [0, 1, 2, 3].map(async (n) => idOf(await book(n, { from: timeAt(18 + n * 4), to: timeAt(20 + n * 4) }))),
        );
        const goal = { day: aDay(), from: timeAt(18), to: timeAt(20) };
        const into = await Promise.all(
          [1, 2, 3].map((n) => crowd.ask(crowd.neighbour(n), 'bookings.reschedule', { id: ids[n], ...goal })),
        );
        expect(reasons(into)).toEqual({ 'bookings.taken': 3 });
        const free = await Promise.all(
          [0, 1, 2, 3].map((n) =>
            crowd.ask(crowd.neighbour(n), 'bookings.reschedule', {
              id: ids[n],
              day: aDay(),
              from: timeAt(38),
              to: timeAt(40),
            }),
          ),
        );
        expect(reasons(free)).toEqual({ ok: 1, 'bookings.taken': 3 });
        await sound();
      });

      test('a series sent twice, and two series that meet: each date stands once', async () => {
        const one = { ...aWish({ roomId: 'h1-talk' }), title: '书法班', kind: 'activity', weeks: 4 };
        const answers = await Promise.all(
          [one, one, { ...one, requestId: 'other', from: '11:00', to: '13:00' }].map((series) =>
            crowd.ask(crowd.desk, 'bookings.createSeries', series),
          ),
        );
        expect(reasons(answers)).toEqual({ ok: 3 });
        expect(crowd.live().filter(({ state }) => state === 'blocked').length).toBe(4);
        await sound();
      });

      test('cancelling while somebody books, moves and waits for the very time', async () => {
        const id = idOf(await book(0, {}));
        await crowd.ask(crowd.neighbour(9), 'bookings.joinWaitlist', aWish());
        await Promise.all([
          crowd.ask(crowd.neighbour(0), 'bookings.cancel', { id }),
          crowd.ask(crowd.neighbour(0), 'bookings.reschedule', { id, day: aDay(), from: '14:00', to: '16:00' }),
          ...[1, 2, 3].map((n) => book(n, { from: '11:00', to: '13:00' })),
        ]);
        await sound();
      });

      test('whoever waits first gets a freed time before anybody who comes along', async () => {
        const id = idOf(await book(0, {}));
        for (const n of [4, 5])
          expect(await crowd.ask(crowd.neighbour(n), 'bookings.joinWaitlist', aWish())).toMatchObject({ ok: true });
        const [cancelled, ...others] = await Promise.all([
          crowd.ask(crowd.neighbour(0), 'bookings.cancel', { id }),
          ...[1, 2, 3].map((n) => book(n, {})),
        ]);
        expect(cancelled).toMatchObject({ ok: true });
        expect(reasons(others)).toEqual({ 'bookings.taken': 3 });
        const offered = crowd.live().filter(({ state }) => state === 'offered');
        expect(offered.map(({ personId }) => personId)).toEqual([crowd.personIdOf(4)]);
        await sound();
      });

      test('an override while others book: the block has its time, whoever had it is told, nobody else has it', async () => {
        const had = [
          idOf(await book(0, { from: '10:00', to: '12:00' })),
          idOf(await book(1, { from: '13:00', to: '15:00' })),
        ];
        const [block] = await Promise.all([
          crowd.ask(crowd.desk, 'bookings.createBlock', {
            ...aWish({ from: '11:00', to: '14:00' }),
            title: '消防检查',
            override: true,
          }),
          ...[2, 3, 4].map((n) => book(n, { from: '12:00', to: '13:00' })),
        ]);
        expect(block).toMatchObject({ ok: true });
        expect(had.map((id) => crowd.bookings().find((booking: Booking) => booking.id === id)?.state)).toEqual([
          'displaced',
          'displaced',
        ]);
        await sound();
      });
    });
  }
});
