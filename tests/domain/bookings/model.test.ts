import { confirm, failClaim } from '@domain/bookings/lifecycle/advance';
import { releaseChanges, isFree, claimChanges } from '@domain/bookings/availability/room-day';
import type { Booking } from '@domain/bookings/booking';
import { slotsOf, type Span } from '@domain/halls/slot';
import { iterations } from '../../support/iterations';
import { explore, type Process } from './interleave';
import {
  act,
  aHold,
  book,
  bookBoth,
  emptyRoom,
  hand,
  isDoubled,
  isLost,
  isMiscounted,
  isUnsound,
  live,
  move,
  NOW,
  override,
  save,
  sweep,
  sweepAll,
  type ClaimOrder,
  type Room,
} from './protocol';

const early: Span = { from: 20, to: 22 };
const late: Span = { from: 21, to: 23 };
const apart: Span = { from: 30, to: 32 };

/** A room in which somebody has a time already. */
const with1 = (slots: Span, purpose?: 'outside') => (): Room => {
  const room = emptyRoom();
  for (const _ of book(aHold('first', slots, purpose))(room));
  return room;
};

describe('ways to book that are wrong, in every order in which the database may answer', () => {
  /** Looks whether anybody is in the way, and then writes its own booking. */
  const looksFirst = (id: string, slots: Span): Process<Room> =>
    function* (room) {
      const free = live(room).every((booking) => !slotsOf(booking.slots).some((slot) => slotsOf(slots).includes(slot)));
      yield;
      if (free) room.bookings.set(id, confirm(aHold(id, slots), NOW));
    };

  test('looking, then adding: double', () => {
    const { bad, schedules } = explore({
      begin: emptyRoom,
      processes: [looksFirst('a', early), looksFirst('b', late)],
      isBad: isDoubled,
    });
    expect({ schedules, bad }).toEqual({ schedules: 6, bad: 4 });
  });

  test('looking and adding in a transaction that writes only its own booking: double, because a snapshot hides the other', () => {
    const inTransaction = (id: string, slots: Span): Process<Room> =>
      function* (room) {
        yield; // begin
        const snapshot = live(room); // the snapshot is taken by the first read, and neither writes what the other reads
        yield;
        const free = snapshot.every((booking) => !slotsOf(booking.slots).some((slot) => slotsOf(slots).includes(slot)));
        yield; // the write inside the transaction
        if (free) room.bookings.set(id, confirm(aHold(id, slots), NOW)); // commit
      };
    const { bad, schedules } = explore({
      begin: emptyRoom,
      processes: [inTransaction('a', early), inTransaction('b', late)],
      isBad: isDoubled,
    });
    expect(schedules).toBe(70);
    expect(bad).toBeGreaterThan(30);
  });

  test('claiming half hour by half hour and undoing it on failure: whoever dies leaves some behind', () => {
    const oneByOne = (id: string, slots: Span): Process<Room> =>
      function* (room) {
        for (const slot of slotsOf(slots)) {
          const done = hand(room, claimChanges({ from: slot, to: slot + 1 }, id));
          yield;
          if (!done)
            return void hand(
              room,
              releaseChanges(
                slotsOf(slots).filter((one) => room.owners[one] === id),
                id,
              ),
            );
        }
        room.bookings.set(id, confirm(aHold(id, slots), NOW));
      };
    const processes = [oneByOne('a', early), oneByOne('b', late)];
    expect(explore({ begin: emptyRoom, processes, isBad: isDoubled }).bad).toBe(0);
    expect(explore({ begin: emptyRoom, processes, crash: true, end: sweepAll, isBad: isLost }).bad).toBeGreaterThan(0);
  });

  test('claiming before a hold is written down: whoever dies leaves slots that nobody knows of', () => {
    const claimsFirst = (id: string, slots: Span): Process<Room> =>
      function* (room) {
        const done = hand(room, claimChanges(slots, id));
        yield;
        if (done) room.bookings.set(id, confirm(aHold(id, slots), NOW));
      };
    expect(
      explore({
        begin: emptyRoom,
        processes: [claimsFirst('a', early), claimsFirst('b', late)],
        crash: true,
        end: sweepAll,
        isBad: isLost,
      }).bad,
    ).toBeGreaterThan(0);
  });

  test('confirming without looking whether the hold still lives: double', () => {
    const blindly = (id: string, slots: Span): Process<Room> =>
      function* (room) {
        const hold = aHold(id, slots);
        room.bookings.set(id, hold);
        yield;
        const claimed = hand(room, claimChanges(slots, id));
        yield;
        room.bookings.set(id, claimed ? confirm(hold, NOW) : failClaim(hold, undefined, NOW));
      };
    /** A sweeper that is too early, and after it somebody who does everything right. */
    const sweepsThenBooks: Process<Room> = function* (room) {
      yield* sweep(room);
      yield;
      yield* book(aHold('b', late))(room);
    };
    expect(
      explore({ begin: emptyRoom, processes: [blindly('a', early), sweepsThenBooks], isBad: isDoubled }).bad,
    ).toBeGreaterThan(0);
  });

  test('giving slots back before the state changes: double, when it dies in between', () => {
    const slotsFirst: Process<Room> = function* (room) {
      const booking = room.bookings.get('first')!;
      yield;
      hand(room, releaseChanges(slotsOf(booking.slots), booking.id));
      yield;
      save(room, booking, failClaim(booking, undefined, NOW));
    };
    expect(
      explore({
        begin: with1(early),
        processes: [slotsFirst, book(aHold('b', late))],
        crash: true,
        end: sweepAll,
        isBad: isDoubled,
      }).bad,
    ).toBeGreaterThan(0);
  });

  test('requests that hold nothing until the desk says yes: two of them are confirmed', () => {
    const asked = (): Room => {
      const room = emptyRoom();
      for (const [id, slots] of [
        ['a', early],
        ['b', late],
      ] as const)
        room.bookings.set(id, confirm(aHold(id, slots, 'outside'), NOW));
      return room;
    };
    expect(
      explore({
        begin: asked,
        processes: [act('a', 'approve', 'desk'), act('b', 'approve', 'desk')],
        isBad: (room) => live(room).filter(({ state }) => state === 'confirmed').length > 1,
      }).bad,
    ).toBeGreaterThan(0);
  });

  test('moving by giving the old time back first: somebody ends with neither', () => {
    const givesFirst: Process<Room> = function* (room) {
      const booking = room.bookings.get('first')!;
      hand(room, releaseChanges(slotsOf(booking.slots), booking.id));
      yield;
      const done = hand(room, claimChanges(apart, booking.id));
      yield;
      save(room, booking, { ...booking, version: booking.version + 1, slots: done ? apart : booking.slots });
    };
    expect(
      explore({
        begin: with1(early),
        processes: [givesFirst, book(aHold('b', apart)), book(aHold('c', early))],
        isBad: isUnsound,
      }).bad,
    ).toBeGreaterThan(0);
  });
});

describe('a block that overrides', () => {
  test('taking the slots of a booking that changed while it was to be ended: double', () => {
    expect(
      explore({
        begin: emptyRoom,
        processes: [book(aHold('a', early)), override('block', late, true)],
        isBad: isDoubled,
      }).bad,
    ).toBeGreaterThan(0);
  });
});

describe('a block that overrides somebody who moves there', () => {
  const processes = [move('first', early), override('block', late)];

  test('never double, and nothing is lost', () => {
    expect(explore({ begin: with1(apart), processes, end: sweepAll, isBad: isUnsound }).bad).toBe(0);
  });

  if (iterations(0, 1))
    test('anybody may die at any moment: never double, and nothing is lost after the sweeper', () => {
      expect(explore({ begin: with1(apart), processes, crash: true, end: sweepAll, isBad: isUnsound }).bad).toBe(0);
    });
});

describe('hold, claim, confirm', () => {
  const cases: [string, () => Room, Process<Room>[]][] = [
    ['two wishes that overlap', emptyRoom, [book(aHold('a', early)), book(aHold('b', late))]],
    ['a wish and a sweeper that is too early', emptyRoom, [book(aHold('a', early)), sweep]],
    ['a wish while another is cancelled', with1(early), [act('first', 'cancel', 'booker'), book(aHold('b', late))]],
    [
      'a request that is approved, rejected and wished for',
      with1(early, 'outside'),
      [act('first', 'approve', 'desk'), act('first', 'reject', 'desk'), book(aHold('b', late))],
    ],
    [
      'two yeses to one request',
      with1(early, 'outside'),
      [act('first', 'approve', 'desk'), act('first', 'approve', 'desk'), act('first', 'cancel', 'booker')],
    ],
    ['a move while somebody wants the new time', with1(early), [move('first', apart), book(aHold('b', apart))]],
    [
      'a move that overlaps itself while somebody wants what it leaves',
      with1(early),
      [move('first', late), book(aHold('b', { from: 20, to: 21 }))],
    ],
    ['a move while the booking is cancelled', with1(early), [move('first', late), act('first', 'cancel', 'booker')]],
    ['a move and a sweeper that is too early', with1(early), [move('first', late), sweep]],
    ['a block that overrides somebody who is booking', emptyRoom, [book(aHold('a', early)), override('block', late)]],
    [
      'a block that overrides somebody who cancels',
      with1(early),
      [act('first', 'cancel', 'booker'), override('block', late)],
    ],
  ];

  test.each(cases)('%s: never double, and nothing is lost', (_, begin, processes) => {
    const { schedules, bad } = explore({ begin, processes, end: sweepAll, isBad: isUnsound });
    expect(schedules).toBeGreaterThan(processes.length);
    expect(bad).toBe(0);
  });

  test.each(cases)(
    '%s, and anybody may die at any moment: never double, and nothing is lost after the sweeper',
    (_, begin, processes) => {
      expect(explore({ begin, processes, crash: true, end: sweepAll, isBad: isUnsound }).bad).toBe(0);
    },
  );

  const wide: typeof cases = [
    ['two wishes and a sweeper that is too early', emptyRoom, [book(aHold('a', early)), book(aHold('b', late)), sweep]],
    [
      'a wish while another is cancelled, and a sweeper that is too early',
      with1(early),
      [act('first', 'cancel', 'booker'), book(aHold('b', late)), sweep],
    ],
  ];
  const chosen = wide.slice(0, iterations(0, wide.length));
  if (chosen.length)
    test.each(chosen)('%s: never double, and nothing is lost', (_, begin, processes) => {
      expect(explore({ begin, processes, end: sweepAll, isBad: isUnsound }).bad).toBe(0);
    });

  test('who is refused is refused because somebody has the time, or was just given it', () => {
    const { bad } = explore({
      begin: emptyRoom,
      processes: [book(aHold('a', early)), book(aHold('b', late))],
      end: sweepAll,
      isBad: (room) => live(room).length !== 1,
    });
    expect(bad).toBe(0);
  });

  test('whoever wants a time that nobody else wants has it', () => {
    const { bad } = explore({
      begin: emptyRoom,
      processes: [book(aHold('a', early)), book(aHold('b', apart)), book(aHold('c', { from: 22, to: 24 }))],
      isBad: (room) => live(room).length !== 3 || !isFree(room.owners, { from: 24, to: 30 }),
    });
    expect(bad).toBe(0);
  });
});

describe("a person's week and a room's day claimed at once", () => {
  /** One person may have one booking a day. */
  const byOne = (id: string, slots: Span, personId = id): Booking => {
    const hold = aHold(id, slots);
    return { ...hold, personId, rules: { ...hold.rules, perDay: 1 } };
  };
  const orders: ClaimOrder[] = ['weekFirst', 'dayFirst'];
  const pairs = orders.flatMap((first) => orders.map((second): [ClaimOrder, ClaimOrder] => [first, second]));
  const isWrong = (room: Room): boolean => isUnsound(room) || isMiscounted(room);

  test.each(pairs)('two people want one time (%s, %s): one has it, and no week counts what is not there', (a, b) => {
    const processes = [bookBoth(byOne('a', early), a), bookBoth(byOne('b', late), b)];
    expect(explore({ begin: emptyRoom, processes, isBad: isWrong }).bad).toBe(0);
    expect(explore({ begin: emptyRoom, processes, crash: true, end: sweepAll, isBad: isWrong }).bad).toBe(0);
  });

  test.each(pairs)(
    'one person takes two times at once (%s, %s): one of them, and the other time is free again',
    (a, b) => {
      const processes = [bookBoth(byOne('a', early, 'lin'), a), bookBoth(byOne('b', apart, 'lin'), b)];
      const isBad = (room: Room): boolean => isWrong(room) || live(room).length !== 1;
      expect(explore({ begin: emptyRoom, processes, isBad }).bad).toBe(0);
      expect(explore({ begin: emptyRoom, processes, crash: true, end: sweepAll, isBad: isWrong }).bad).toBe(0);
    },
  );

  test.each(orders)('a sweeper that is too early (%s): nothing is lost', (order) => {
    const processes = [bookBoth(byOne('a', early), order), sweep];
    expect(explore({ begin: emptyRoom, processes, end: sweepAll, isBad: isWrong }).bad).toBe(0);
    expect(explore({ begin: emptyRoom, processes, crash: true, end: sweepAll, isBad: isWrong }).bad).toBe(0);
  });
});
