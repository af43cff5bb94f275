import { advance, confirm } from '@domain/bookings/lifecycle/advance';
import { leftoverSlots } from '@domain/bookings/booking';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { quotaReleases } from '@domain/bookings/availability/weekly-quota';
import { offeredActions } from '@domain/bookings/lifecycle/lifecycle';
import { hall } from '../../support/halls';

const day = '2026-09-09';
const at = (time: string) => Date.parse(`${day}T${time}:00+08:00`);
const room = hall.rooms.find(({ id }) => id === 'h1-talk')!;
const made = confirm(
  createBooking({ room, day, slots: { from: 20, to: 24 }, people: 4, purpose: 'meeting' }, hall, {
    ...{ id: 'b1', personId: 'lin', kind: 'booking', now: at('09:00') },
  }),
  at('09:00'),
);
const here = advance(made, { action: 'checkIn', by: 'booker', now: at('10:00') });
const left = (time: string) => advance(here, { action: 'leave', by: 'booker', now: at(time) });

describe('people who checked in at ten until twelve', () => {
  test('leave at ten to eleven: the room is free from eleven, and the booking still counts', () => {
    const after = left('10:50');
    expect(after).toMatchObject({
      state: 'checkedIn',
      slots: { from: 20, to: 22 },
      endAt: at('11:00'),
      leftAt: at('10:50'),
    });
    expect(leftoverSlots(after).flatMap(({ slots }) => slots)).toEqual([22, 23]);
    expect(quotaReleases(after)).toMatchObject([{ n: 0, d: 0 }]);
  });

  test('leave as soon as they came: half an hour is theirs all the same', () =>
    expect(left('10:00').slots).toEqual({ from: 20, to: 21 }));

  test('cannot give up what nobody could use, nor leave twice or without having come', () => {
    for (const [booking, time] of [
      [here, '11:31'],
      [{ ...left('10:50'), pendingReleases: undefined }, '10:55'],
      [made, '10:30'],
    ] as const)
      expect(offeredActions(booking as typeof made, { personId: 'lin', positions: [] }, at(time))).not.toContain(
        'leave',
      );
    expect(offeredActions(here, { personId: 'lin', positions: [] }, at('11:29'))).toContain('leave');
  });
});
