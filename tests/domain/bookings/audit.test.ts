import { guestClaim, isCountedForGuest } from '@domain/bookings/availability/guest-quota';
import { claimChanges, applySlotChanges, roomDayId } from '@domain/bookings/availability/room-day';
import { applyQuotaChange, emptyQuota, quotaClaim } from '@domain/bookings/availability/weekly-quota';
import { audit } from '@domain/bookings/audit';
import type { Booking } from '@domain/bookings/booking';
import { completeMove, confirm, startMove } from '@domain/bookings/lifecycle/advance';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { slotAt } from '@domain/halls/slot';
import { HOUR, momentOf } from '@domain/time';
import { hall } from '../../support/halls';

const now = momentOf('2026-03-10', 9 * 60);
const day = '2026-03-11';
const slots = { from: slotAt('10:00'), to: slotAt('12:00') };
const room = hall.rooms[2]!;
const hold = createBooking({ room, day, slots, people: 4, purpose: 'meeting' }, hall, {
  ...{ id: 'b1', personId: 'lin', kind: 'booking', now },
});
const booked = confirm(hold, now);
const dayOf = (owners: Record<number, string>) => ({
  ...{ id: roomDayId(room.space, day), hall: hall.id, space: room.space, day, owners },
});
const owned = applySlotChanges({}, claimChanges(slots, 'b1'))!;
const week = applyQuotaChange(emptyQuota('lin', day), quotaClaim('b1', { day, slots }, hall.rules))!;
const found = (bookings: Booking[], owners: Record<number, string> = owned, quota = week) =>
  audit({ days: [dayOf(owners)], weeks: [quota], bookings, halls: [hall], now });

describe('the audit of bookings', () => {
  test('is silent where every half hour and every count belongs to a booking', () => {
    expect(found([booked])).toEqual([]);
  });

  test('finds somebody who booked and has not all their half hours', () => {
    const { [slots.from]: _, ...rest } = owned;
    expect(found([booked], rest)).toEqual([{ what: 'missing', booking: 'b1', slots: [slots.from] }]);
  });

  test('finds a time that a cancelled booking still blocks, and the count it still takes from its booker', () => {
    const blocked = { hall: 'h1', space: 'h1-b', day, slots: [20, 21, 22, 23], booking: 'b1' };
    expect(found([{ ...booked, state: 'cancelled' }])).toEqual([
      { what: 'orphan', ...blocked },
      { what: 'week', week: week.id, booking: 'b1' },
    ]);
  });

  test('finds half hours that a booking has beside its own', () => {
    expect(found([booked], { ...owned, [slots.to]: 'b1' })).toMatchObject([{ what: 'orphan', slots: [slots.to] }]);
  });

  test('finds a week that counts a booking too many', () => {
    expect(found([booked], owned, { ...week, n: 2 })).toEqual([{ what: 'week', week: week.id, booking: '' }]);
  });

  test('leaves alone who is being booked, moved or released at this moment', () => {
    const target = { ...{ room, day: '2026-03-12', slots, rules: hall.rules }, rulesVersion: 1 };
    const moving = startMove(booked, target, now);
    expect(found([hold], {})).toEqual([]);
    expect(found([moving], {})).toEqual([]);
    expect(found([completeMove(moving, now + HOUR)])).toEqual([]);
  });

  test('lets a block stand in the hours of a closure, which then owns only the rest', () => {
    const closure: Booking = { ...booked, kind: 'closure', state: 'blocked', title: '停电检修' };
    const closed = { ...hall, exceptions: [{ day, spaces: ['h1-b'], open: [], reason: '停电检修' }] };
    const findings = audit({ days: [dayOf({})], weeks: [], bookings: [closure], halls: [closed], now });
    expect(findings.filter(({ what }) => what === 'missing')).toEqual([]);
  });
});

test('a booking for a guest is counted for their telephone and for no other', () => {
  const quota = { key: '13800001234', by: 'phone' as const };
  const forGuest: Booking = { ...booked, personId: 'guest1', guest: true, writtenBy: 'gao', guestQuota: quota };
  const counted = applyQuotaChange(emptyQuota(quota.key, day), guestClaim(forGuest, quota))!;
  expect(counted).toMatchObject({ n: 1, d: { 3: 1 } });
  expect(isCountedForGuest(forGuest, quota.key, counted.s)).toBe(true);
  expect(isCountedForGuest(forGuest, '13900001234', counted.s)).toBe(false);
  expect(isCountedForGuest({ ...forGuest, id: 'b2' }, quota.key, counted.s)).toBe(false);
});
