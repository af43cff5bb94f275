import type { Booking } from '@domain/bookings/booking';
import { closureChanges, findUnsettledDays } from '@domain/bookings/closures';
import { confirm } from '@domain/bookings/lifecycle/advance';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { slotAt } from '@domain/halls/slot';
import type { Hall, Room } from '@domain/halls/hall';
import { HOUR, momentOf } from '@domain/time';
import { hall as open } from '../../support/halls';

const day = '2026-03-12';
const now = momentOf('2026-03-11', 600);
const span = (from: string, to: string) => ({ from: slotAt(from), to: slotAt(to) });
const room = (id: string): Room => open.rooms.find((one) => one.id === id)!;
const closed = (changes: Partial<Hall['exceptions'][number]> = {}): Hall => ({
  ...open,
  exceptions: [{ day, spaces: ['h1-b'], open: [], reason: '停水检修', ...changes }],
});
const make = (kind: Booking['kind'], from: string, to: string, changes: Partial<Booking> = {}): Booking => {
  const request = { room: room('h1-talk'), day, slots: span(from, to), people: 1, purpose: 'activity' as const };
  const hold = createBooking(request, open, { id: `${kind}-${from}`, personId: 'p1', kind, now, title: '停水检修' });
  return { ...confirm(hold, now), ...changes };
};
const whole = make('closure', '00:00', '24:00');

describe('a closed day and what stands in its rooms', () => {
  const changes = (hall: Hall, bookings: Booking[], at = now) => {
    const { outdated, missing } = closureChanges(hall, day, bookings, at);
    return [outdated.map(({ id }) => id), missing.map(({ slots: { from, to } }) => [from, to])];
  };

  test.each<[string, Hall, Booking[], number, unknown[]]>([
    ['nothing is closed, nothing stands', open, [], now, [[], []]],
    ['a day is to be closed', closed(), [], now, [[], [[0, 48]]]],
    ['it is closed', closed(), [whole], now, [[], []]],
    ['it is open again, and the closure still stands', open, [whole], now, [['closure-00:00'], []]],
    [
      'only the morning is closed',
      closed({ open: [span('12:00', '24:00')] }),
      [whole],
      now,
      [['closure-00:00'], [[0, 24]]],
    ],
    ['the reason changed', closed({ reason: '停电' }), [whole], now, [['closure-00:00'], [[0, 48]]]],
    ['the closure died on the way', closed(), [{ ...whole, state: 'hold' }], now, [[], [[0, 48]]]],
    [
      'a booking stands in it',
      closed(),
      [whole, make('booking', '10:00', '12:00')],
      now,
      [['closure-00:00'], [[0, 48]]],
    ],
    ['a block stands in it', closed(), [whole, make('block', '10:00', '12:00')], now, [[], []]],
    ['half of it is over', closed(), [whole], momentOf(day, 615), [[], []]],
    ['all of it is over', closed(), [], momentOf('2026-03-13', 1), [[], []]],
    ['made at ten past ten', closed(), [], momentOf(day, 610), [[], [[20, 48]]]],
    ['another day stands as it did', closed({ day: '2026-03-13' }), [], now, [[], []]],
    ['a room that is gone needs none', closed({ spaces: ['h1-gone'] }), [], now, [[], []]],
  ])('%s', (_, hall, bookings, at, expected) => {
    expect(changes(hall, bookings, at)).toEqual(expected);
  });

  test('the night finds the days on which the two differ, from today on', () => {
    expect(findUnsettledDays(closed(), [whole], now)).toEqual([]);
    expect(findUnsettledDays(closed(), [], now)).toEqual([day]);
    expect(findUnsettledDays(open, [whole], now)).toEqual([day]);
    expect(findUnsettledDays({ ...open, id: 'h2' }, [whole], now)).toEqual([]);
    expect(findUnsettledDays(closed(), [], now + 72 * HOUR)).toEqual([]);
  });
});
