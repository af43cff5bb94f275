import { findViolation } from '@domain/bookings/availability/booking-request';
import { defaultHours } from '@domain/calendar/calendar';
import { viewDay, type CalendarContext } from '@domain/bookings/availability/availability';
import type { Hall } from '@domain/halls/hall';
import { slotAt } from '@domain/halls/slot';
import { momentOf } from '@domain/time';
import { hall } from '../../support/halls';

const calendar = { table: { years: [2026], holidays: [], makeUpDays: [] }, hours: defaultHours };
const day = '2026-03-11'; // a Wednesday, open from 08:30 to 21:00
const now = momentOf('2026-03-10', 9 * 60);
const talk = hall.rooms[2]!;

const shown = (changes: Partial<Hall>, room = talk) => {
  const world: CalendarContext = {
    hall: { ...hall, ...changes },
    calendar,
    now,
    days: [],
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
