import { findAlternative, alternativeFacts, findConflict } from '@domain/bookings/availability/alternative';
import { emptyQuota, applyQuotaChange, quotaClaim, undoClaim } from '@domain/bookings/availability/weekly-quota';
import { advanceBySystem, startMove, completeMove, confirm } from '@domain/bookings/lifecycle/advance';
import { guestKey } from '@domain/bookings/guest';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { occupies } from '@domain/bookings/booking';
import { withoutNoShow, withNoShow, activePause, activeNoShows } from '@domain/bookings/no-show-record';
import { dueTimerAction } from '@domain/bookings/lifecycle/timers';
import { findViolation, type BookingRequest } from '@domain/bookings/availability/booking-request';
import { defaultHours } from '@domain/calendar/calendar';
import { roomDayId } from '@domain/bookings/availability/room-day';
import { gapsBetween, slotAt } from '@domain/halls/slot';
import type { Hall } from '@domain/halls/hall';
import { DAY, momentOf } from '@domain/time';
import { hall } from '../../support/halls';

const calendar = {
  table: { years: [2026], holidays: ['2026-03-12'], makeUpDays: ['2026-03-14'] },
  hours: defaultHours,
};
const now = momentOf('2026-03-10', 9 * 60 + 10); // a Tuesday
const span = (from: string, to: string) => ({ from: slotAt(from), to: slotAt(to) });
const wish = (changes: Partial<BookingRequest> & { room?: BookingRequest['room'] } = {}): BookingRequest => ({
  room: hall.rooms[2]!,
  day: '2026-03-11',
  slots: span('10:00', '12:00'),
  people: 4,
  purpose: 'meeting',
  ...changes,
});
const world = (changes: Partial<Hall> = {}) => ({ hall: { ...hall, ...changes }, calendar, now });

describe('each rule says which it is, and its limit', () => {
  test.each<[string, Partial<BookingRequest>, Partial<Hall>, object | undefined]>([
    ['a working day', {}, {}, undefined],
    ['the past', { day: '2026-03-10', slots: span('09:00', '10:00') }, {}, { reason: 'bookings.past' }],
    [
      'too far ahead',
      { day: '2026-03-25' },
      {},
      { reason: 'bookings.horizon', facts: { days: 14, lastDay: '2026-03-24' } },
    ],
    ['a statutory holiday', { day: '2026-03-12' }, {}, { reason: 'bookings.closed', facts: { kind: 'holiday' } }],
    [
      'a make-up day keeps working hours on a Saturday',
      { day: '2026-03-14', slots: span('08:30', '10:00') },
      {},
      undefined,
    ],
    [
      'an ordinary Sunday begins later',
      { day: '2026-03-15', slots: span('08:30', '10:00') },
      {},
      { reason: 'bookings.hours', facts: { open: '09:00-21:00' } },
    ],
    [
      'a date staff closed',
      {},
      { exceptions: [{ day: '2026-03-11', spaces: ['h1-b'], open: [], reason: '停电检修' }] },
      { reason: 'bookings.closed', facts: { kind: 'exception', words: '停电检修' } },
    ],
    [
      'another space on that date',
      { room: hall.rooms[4]! },
      { exceptions: [{ day: '2026-03-11', spaces: ['h1-b'], open: [], reason: '停电检修' }] },
      undefined,
    ],
    [
      'before opening',
      { slots: span('07:00', '09:00') },
      {},
      { reason: 'bookings.hours', facts: { open: '08:30-21:00' } },
    ],
    ['too short', { slots: span('10:00', '10:30') }, {}, { reason: 'bookings.tooShort', facts: { minutes: 60 } }],
    ['too long', { slots: span('10:00', '15:00') }, {}, { reason: 'bookings.tooLong', facts: { minutes: 240 } }],
    [
      'off the grid',
      { slots: span('10:30', '12:30') },
      { rules: { ...hall.rules, step: 2 } },
      { reason: 'bookings.step', facts: { minutes: 60 } },
    ],
    [
      'inside the notice',
      { day: '2026-03-10', slots: span('10:00', '12:00') },
      { rules: { ...hall.rules, notice: 120 } },
      { reason: 'bookings.notice', facts: { minutes: 120 } },
    ],
    ['too many people', { people: 13 }, {}, { reason: 'bookings.people', facts: { capacity: 12 } }],
    ['a room out of use', { room: { ...hall.rooms[2]!, inUse: false } }, {}, { reason: 'bookings.notInUse' }],
  ])('%s', (_, changes, of, expected) => {
    const refused = findViolation(wish(changes), world(of));
    if (expected) expect(refused).toMatchObject(expected);
    else expect(refused).toBeUndefined();
  });
});

describe('the nearest thing that would work', () => {
  const around = (owners: Record<number, string> = {}) => ({
    days: [{ id: roomDayId('h1-b', '2026-03-11'), hall: 'h1', space: 'h1-b', day: '2026-03-11', owners }],
    weeks: [],
    personId: 'lin',
  });
  const near = (changes: Partial<BookingRequest>, owners?: Record<number, string>) =>
    alternativeFacts(findAlternative(wish(changes), world(), around(owners)));

  test('is a little later in the same room, else another room, else another day', () => {
    expect(near({}, { 20: 'x' })).toMatchObject({ nearFrom: '10:30', nearTo: '12:30', nearRoom: 'h1-talk' });
    const full = Object.fromEntries(Array.from({ length: 48 }, (_, slot) => [slot, 'x']));
    expect(near({}, full)).toMatchObject({ nearDay: '2026-03-11', nearFrom: '10:00', nearRoom: 'h1-chess' });
    expect(near({ day: '2026-03-12' })).toMatchObject({ nearDay: '2026-03-13', nearFrom: '10:00' });
  });

  test('is the last day that can be booked for who asks for a later one, and today for who asks for yesterday', () => {
    expect(near({ day: '2026-04-20' })).toMatchObject({ nearDay: '2026-03-24', nearFrom: '10:00' });
    expect(near({ day: '2026-03-09' })).toMatchObject({ nearDay: '2026-03-10', nearFrom: '10:00' });
  });

  test('has the length that the rules allow, and room for everybody', () => {
    expect(near({ slots: span('10:00', '10:30') })).toMatchObject({ nearFrom: '10:00', nearTo: '11:00' });
    expect(near({ people: 40 })).toMatchObject({ nearRoom: 'h1-big', nearFrom: '10:00' });
    expect(near({ people: 400 })).toEqual({});
  });

  test('always works: no rule refuses it', () => {
    for (let from = 0; from < 46; from++) {
      const found = findAlternative(wish({ slots: { from, to: from + 3 } }), world(), around({ 20: 'x', 30: 'y' }));
      expect(found && findViolation(found, world())).toBeUndefined();
      expect(found && findConflict(found, around({ 20: 'x', 30: 'y' }), world())).toBeUndefined();
    }
  });
});

test('a person is in one room at a time, and has so many a day and a week', () => {
  const limits = { perDay: 1, perWeek: 2 };
  const first = applyQuotaChange(
    emptyQuota('lin', '2026-03-11'),
    quotaClaim('a', { day: '2026-03-11', slots: span('10:00', '12:00') }, limits),
  )!;
  const stay = (day: string, from: string, to: string) =>
    findConflict(wish({ day, slots: span(from, to) }), { days: [], weeks: [first], personId: 'lin' }, world())?.reason;
  expect(stay('2026-03-11', '11:30', '13:00')).toBe('bookings.otherRoom');
  expect(stay('2026-03-11', '12:00', '13:00')).toBe('bookings.perDay');
  expect(stay('2026-03-13', '12:00', '13:00')).toBeUndefined();
  const second = applyQuotaChange(
    first,
    quotaClaim('b', { day: '2026-03-13', slots: span('10:00', '12:00') }, limits),
  )!;
  expect(
    applyQuotaChange(second, quotaClaim('c', { day: '2026-03-14', slots: span('10:00', '12:00') }, limits)),
  ).toBeUndefined();
});

test('who had their one booking of the day is told that one is the limit', () => {
  const limits = { perDay: hall.rules.perDay, perWeek: hall.rules.perWeek };
  const week = applyQuotaChange(emptyQuota('lin', '2026-03-11'), quotaClaim('a', wish(), limits))!;
  expect(
    findConflict(wish({ slots: span('14:00', '15:00') }), { days: [], weeks: [week], personId: 'lin' }, world()),
  ).toEqual({ reason: 'bookings.perDay', facts: { limit: hall.rules.perDay } });
});

test('a claim that failed gives the person their day and week back, and only the attempt stays', () => {
  const empty = emptyQuota('lin', '2026-03-11');
  const claim = quotaClaim('a', wish(), { perDay: 1, perWeek: 2 });
  expect(applyQuotaChange(applyQuotaChange(empty, claim)!, undoClaim(claim))).toEqual({ ...empty, attempts: 1 });
});

test('a time that somebody has is taken, and the half hours that are theirs are named', () => {
  const owners = { [slotAt('11:00')]: 'x', [slotAt('11:30')]: 'x', [slotAt('12:00')]: 'x' };
  const days = [{ id: roomDayId('h1-b', '2026-03-11'), hall: 'h1', space: 'h1-b', day: '2026-03-11', owners }];
  const conflict = (changes: Partial<BookingRequest>) =>
    findConflict(wish(changes), { days, weeks: [], personId: 'lin' }, world());
  expect(conflict({})).toEqual({ reason: 'bookings.taken', facts: { takenFrom: '11:00', takenTo: '12:00' } });
  expect(conflict({ slots: span('09:00', '11:00') })).toBeUndefined();
  expect(conflict({ day: '2026-03-13' })).toBeUndefined();
  expect(conflict({ room: hall.rooms[4]! })).toBeUndefined();
});

test('a booking is in the way of its own room, day and hours only', () => {
  const booking = confirm(createBooking(wish(), hall, { id: 'a', personId: 'lin', kind: 'booking', now }), now);
  const claim = { space: 'h1-b', day: '2026-03-11', slots: span('11:00', '13:00') };
  expect(occupies(booking, claim)).toBe(true);
  expect(occupies(booking, { ...claim, day: '2026-03-12' })).toBe(false);
  expect(occupies(booking, { ...claim, space: 'h1-d' })).toBe(false);
  expect(occupies(booking, { ...claim, slots: span('12:00', '13:00') })).toBe(false);
  expect(occupies(booking, { ...claim, slots: span('09:00', '10:00') })).toBe(false);
});

test('times of one week can be taken twenty times, however many were given back', () => {
  const limits = { perDay: 1, perWeek: 2 };
  const stay = { day: '2026-03-11', slots: span('10:00', '12:00') };
  const back = (id: string) => ({
    ...quotaClaim(id, stay, limits),
    claim: [],
    release: quotaClaim(id, stay, limits).claim,
    n: -1,
    d: -1,
    attempts: 0,
  });
  let week = emptyQuota('lin', stay.day);
  for (let n = 0; n < 20; n++)
    week = applyQuotaChange(applyQuotaChange(week, quotaClaim(`a${n}`, stay, limits))!, back(`a${n}`))!;
  expect(applyQuotaChange(week, quotaClaim('b', stay, limits))).toBeUndefined();
  expect(findConflict(wish(), { days: [], weeks: [week], personId: 'lin' }, world())).toMatchObject({
    reason: 'bookings.attempts',
    facts: { limit: 20 },
  });
});

test('three no-shows in ninety days pause booking for thirty; an old or an excused one does not count', () => {
  const policy = { most: 3, withinDays: 90, pauseDays: 30 };
  const one = (booking: string) => ({ booking, day: '2026-03-10', roomName: '议事室' });
  const twice = withNoShow(
    withNoShow({ noShows: [] }, one('a'), policy, now - 100 * DAY),
    one('b'),
    policy,
    now - 10 * DAY,
  );
  const thrice = withNoShow(withNoShow(twice, one('c'), policy, now - DAY), one('d'), policy, now);
  expect([twice.noShows.length, activePause(twice, now)]).toEqual([1, undefined]);
  expect(activePause(thrice, now)).toBe(momentOf('2026-04-09', 1440));
  expect(withNoShow(thrice, one('d'), policy, now)).toBe(thrice);
  expect(activePause(withoutNoShow(thrice, 'c', policy, now), now)).toBeUndefined();
});

test('a no-show is shown as long as it counts, by the rules it was counted under', () => {
  const policy = { most: 3, withinDays: 90, pauseDays: 30 };
  const standing = withNoShow({ noShows: [] }, { booking: 'a', day: '2026-03-10', roomName: '议事室' }, policy, now);
  expect(activeNoShows(standing, now + 89 * DAY)).toHaveLength(1);
  expect(activeNoShows(standing, now + 91 * DAY)).toEqual([]);
});

test('one guest is one, however the desk spells the number, and a couple with one telephone is two', () => {
  const keys = [
    '13800001234',
    '138 0000 1234',
    '138-0000-1234',
    '+86 138 0000 1234',
    '+8613800001234',
    '0086 13800001234',
    '８６１３８００００１２３４',
  ].map((phone) => guestKey({ name: '周奶奶', phone }));
  expect(new Set(keys)).toEqual(new Set(['13800001234/周奶奶']));
  expect(guestKey({ name: '周爷爷', phone: '13800001234' })).not.toBe(keys[0]);
  expect(guestKey({ name: '周 奶奶', phone: '没有' })).toBe('周奶奶');
  expect(guestKey({ name: '周奶奶', phone: '0371-6600 1234' })).toBe('037166001234/周奶奶');
});

describe('the evening before', () => {
  const evening = momentOf('2026-03-10', 18 * 60);
  const made = (at: number) =>
    confirm(createBooking(wish(), hall, { id: 'a', personId: 'lin', kind: 'booking', now: at }), at);
  const told = (booking: ReturnType<typeof made>, at: number) =>
    advanceBySystem(booking, 'remind', at).outbox.filter(({ notice }) => notice === 'bookingTomorrow').length;

  test('a booking is reminded of; after midnight nobody says “tomorrow” any more', () => {
    const booking = made(now);
    expect([
      dueTimerAction(booking, evening),
      told(booking, evening),
      told(booking, momentOf('2026-03-11', 1)),
    ]).toEqual(['remind', 1, 0]);
  });

  test('a booking that is moved to tomorrow that evening, or to today, was told so by the move', () => {
    const booking = made(now);
    const goal = (day: string) => ({
      room: booking.room,
      day,
      slots: span('14:00', '16:00'),
      rules: booking.rules,
      rulesVersion: 1,
    });
    const moved = (day: string, at: number) => {
      const { pendingReleases: _, ...there } = completeMove(startMove(booking, goal(day), at), at);
      return there;
    };
    expect(dueTimerAction(moved('2026-03-11', evening + DAY / 24), evening + DAY / 24)).toBeUndefined();
    expect(dueTimerAction(moved('2026-03-10', now), now)).toBeUndefined();
    expect(dueTimerAction(moved('2026-03-13', now), evening + 2 * DAY)).toBe('remind');
  });
});

test('what lies outside the open hours of a day is the rest of it', () => {
  expect(gapsBetween([])).toEqual([{ from: 0, to: 48 }]);
  expect(gapsBetween([span('08:30', '12:00'), span('14:00', '24:00')])).toEqual([
    span('00:00', '08:30'),
    span('12:00', '14:00'),
  ]);
});
