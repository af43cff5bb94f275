import { findViolation } from '@domain/bookings/availability/booking-request';
import { markStarts } from '@domain/bookings/availability/starts';
import { defaultHours } from '@domain/calendar/calendar';
import { startTimes, viewDay, type CalendarContext } from '@domain/bookings/availability/availability';
import { roomDayId } from '@domain/bookings/availability/room-day';
import type { Hall } from '@domain/halls/hall';
import { slotAt } from '@domain/halls/slot';
import { momentOf } from '@domain/time';
import { hall } from '../../support/halls';

const calendar = { table: { years: [2026], holidays: [], makeUpDays: [] }, hours: defaultHours };
const day = '2026-03-11'; // a Wednesday, open from 08:30 to 21:00
const now = momentOf('2026-03-10', 9 * 60);
const talk = hall.rooms[2]!;

const shown = (changes: Partial<Hall>, room = talk, owners: Record<number, string> = {}) => {
  const world: CalendarContext = {
    hall: { ...hall, ...changes },
    calendar,
    now,
    days: [{ id: roomDayId(room.space, day), hall: hall.id, space: room.space, day, owners }],
    shown: [],
    staff: false,
    remaining: () => 1,
  };
  return viewDay(world, room, day).slots;
};

describe('what a day shows as free', () => {
  test.each([1, 2, 3, 4])('can be booked as it is shown, in steps of %i half hours', (step) => {
    const rules = { ...hall.rules, step, shortest: step, longest: step * 2 };
    const free = shown({ rules }).filter(({ state }) => state === 'free');
    expect(free.length).toBeGreaterThan(4);
    for (const { from, to } of free) {
      const wish = {
        room: talk,
        day,
        slots: { from: slotAt(from), to: slotAt(to) },
        people: 1,
        purpose: 'meeting' as const,
      };
      expect(findViolation(wish, { hall: { ...hall, rules }, calendar, now })).toBeUndefined();
    }
  });

  test('is nothing in a room that was withdrawn', () => {
    expect(new Set(shown({}, { ...talk, inUse: false }).map(({ state }) => state))).toEqual(new Set(['closed']));
  });

  test('covers the open hours without a gap', () => {
    const slots = shown({ rules: { ...hall.rules, step: 4, shortest: 4, longest: 8 } });
    expect([slots[0]?.from, slots[slots.length - 1]?.to]).toEqual(['08:30', '21:00']);
    slots.slice(1).forEach(({ from }, n) => expect(from).toBe(slots[n]?.to));
  });
});

describe('what a calendar of rooms tells whom', () => {
  const owners = { [slotAt('10:00')]: 'b1', [slotAt('11:00')]: 'b2' };
  const world = (changes: Partial<CalendarContext> = {}): CalendarContext => ({
    ...{ hall, calendar, now, staff: false, remaining: () => 1 },
    days: [{ id: roomDayId(talk.space, day), hall: hall.id, space: talk.space, day, owners }],
    shown: [
      { id: 'b1', mine: true },
      { id: 'b2', mine: false },
    ],
    ...changes,
  });
  const at = (time: string, context: CalendarContext) =>
    viewDay(context, talk, day).slots.find(({ from }) => from === time);

  test('a resident is led to their own booking and not to a neighbour’s; the desk to both', () => {
    expect(at('10:00', world())).toEqual({ from: '10:00', to: '10:30', state: 'mine', booking: 'b1' });
    expect(at('11:00', world())).toEqual({ from: '11:00', to: '11:30', state: 'taken' });
    expect(at('11:00', world({ staff: true }))).toMatchObject({ state: 'taken', booking: 'b2' });
  });

  test('the last day of the horizon is free, the one after it too far', () => {
    const states = (date: string) => new Set(viewDay(world(), talk, date).slots.map(({ state }) => state));
    expect(states('2026-03-24')).toEqual(new Set(['free']));
    expect(states('2026-03-25')).toEqual(new Set(['tooFar']));
  });

  test('a day of a year without a holiday table says that it may change', () => {
    const december = world({ now: momentOf('2026-12-28', 9 * 60) });
    expect(viewDay(december, talk, '2027-01-06').provisional).toBe(true);
    expect(viewDay(december, talk, '2026-12-30').provisional).toBeUndefined();
  });
});

describe('“I tapped the time and was told it cannot be booked”', () => {
  const rules = { ...hall.rules, step: 1, shortest: 2 };
  const at = (time: string, owners: Record<number, string> = {}) =>
    shown({ rules }, talk, owners).find(({ from }) => from === time);

  test('half past eight is no beginning where an hour is the least and the hall closes at nine', () => {
    expect(at('20:00')).toEqual({ from: '20:00', to: '20:30', state: 'free' });
    expect(at('20:30')).toEqual({ from: '20:30', to: '21:00', state: 'free', endOnly: true });
  });

  test('the half hour that is left after a block is no time to book', () => {
    const owners = { [slotAt('10:00')]: 'block', [slotAt('11:00')]: 'other' };
    expect(at('10:30', owners)).toMatchObject({ state: 'tooShort' });
    expect(at('09:30', owners)).toMatchObject({ state: 'free', endOnly: true });
    expect(at('09:00', owners)).toEqual({ from: '09:00', to: '09:30', state: 'free' });
  });

  test('the half hour before the hall’s lunch break is no beginning, although it opens again', () => {
    const open = [
      { from: slotAt('08:30'), to: slotAt('12:00') },
      { from: slotAt('14:00'), to: slotAt('21:00') },
    ];
    const slots = shown({ rules, hours: { ...hall.hours, week: Array(7).fill(open) } });
    expect(slots.filter(({ endOnly }) => endOnly).map(({ from }) => from)).toEqual(['11:30', '20:30']);
  });

  test('everything that may begin can be booked for the shortest time', () => {
    const owners = { [slotAt('10:00')]: 'block', [slotAt('12:30')]: 'block', [slotAt('14:00')]: 'block' };
    for (const { from, endOnly } of shown({ rules }, talk, owners).filter(({ state }) => state === 'free')) {
      const slots = { from: slotAt(from), to: slotAt(from) + rules.shortest };
      const request = { room: talk, day, slots, people: 1, purpose: 'meeting' as const };
      const isPossible =
        !findViolation(request, { hall: { ...hall, rules }, calendar, now }) &&
        !owners[slots.from] &&
        !owners[slots.to - 1];
      expect([from, isPossible]).toEqual([from, !endOnly]);
    }
  });

  test('a hall that opens at half past eight has no seven o’clock in the search', () => {
    const context = { hall: { ...hall, rules }, calendar, now, days: [], shown: [], staff: false, remaining: () => 1 };
    const starts = startTimes(context, [talk], day);
    expect([starts[0], starts[starts.length - 1]]).toEqual(['08:30', '20:00']);
  });

  test('a slot that was marked is marked anew once its neighbours are free', () => {
    const slots = shown({ rules }, talk, { [slotAt('20:00')]: 'mine' }).map((slot) =>
      slot.from === '20:00' ? { from: slot.from, to: slot.to, state: 'free' as const } : slot,
    );
    expect(markStarts(slots, { shortest: 60 }).slice(-2)).toEqual([
      { from: '20:00', to: '20:30', state: 'free' },
      { from: '20:30', to: '21:00', state: 'free', endOnly: true },
    ]);
  });
});
