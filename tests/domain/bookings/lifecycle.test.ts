import type { Booking } from '@domain/bookings/booking';
import { bookingRoleOf, isBookerOrDesk } from '@domain/bookings/lifecycle/booking-roles';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { completeMove, confirm, startMove } from '@domain/bookings/lifecycle/advance';
import { cancelUntil, checkInWindow, expiryOf, HOLD_TTL, OFFER_TTL } from '@domain/bookings/lifecycle/deadlines';
import { checkNotFailed, findOffered, offeredActions } from '@domain/bookings/lifecycle/lifecycle';
import { dueTimerAction } from '@domain/bookings/lifecycle/timers';
import { viewBooking } from '@domain/bookings/view';
import type { Actor } from '@domain/people/actor';
import { slotAt } from '@domain/halls/slot';
import { HOUR, MINUTE, momentOf } from '@domain/time';
import { hall } from '../../support/halls';

const now = momentOf('2026-03-10', 9 * 60);
const lin: Actor = { personId: 'lin', positions: [{ role: 'resident', unit: hall.community, grids: [] }] };
const wu: Actor = { ...lin, personId: 'wu' };
const gao: Actor = { personId: 'gao', positions: [{ role: 'desk', unit: hall.community, grids: [] }] };
const elsewhere: Actor = { personId: 'du', positions: [{ role: 'desk', unit: 'another', grids: [] }] };

const request = {
  room: hall.rooms[2]!,
  day: '2026-03-11',
  slots: { from: slotAt('10:00'), to: slotAt('12:00') },
  people: 4,
  purpose: 'meeting' as const,
};
const aBooking = (changes: Partial<Booking> = {}): Booking => ({
  ...createBooking(request, hall, { id: 'b1', personId: 'lin', kind: 'booking', now }),
  state: 'confirmed',
  ...changes,
});
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('who somebody is to a booking', () => {
  test('is its booker, or the desk of its hall, and nobody else', () => {
    expect(bookingRoleOf(aBooking(), lin)).toBe('booker');
    expect(bookingRoleOf(aBooking(), gao)).toBe('desk');
    for (const other of [wu, elsewhere]) {
      expect(bookingRoleOf(aBooking(), other)).toBeUndefined();
      expect(isBookerOrDesk(aBooking(), other)).toBe(false);
      expect(offeredActions(aBooking(), other, now)).toEqual([]);
    }
  });

  test('a block belongs to the desk, also for who made it', () => {
    expect(bookingRoleOf(aBooking({ kind: 'block', personId: 'gao', state: 'blocked' }), gao)).toBe('desk');
  });
});

describe('cancelling', () => {
  const until = cancelUntil(aBooking());

  test('ends the hall’s number of minutes before the start, to the millisecond', () => {
    expect(until).toBe(aBooking().startAt - aBooking().rules.cancelUntil * MINUTE);
    expect(offeredActions(aBooking(), lin, until)).toContain('cancel');
    expect(offeredActions(aBooking(), lin, until + 1)).not.toContain('cancel');
    expect(refusal(() => findOffered(aBooking(), 'cancel', 'booker', until + 1))).toMatchObject({
      code: 'ruleBroken',
      reason: 'bookings.cancelUntil',
      facts: { until },
    });
  });

  test('a request that waits may be cancelled at any time', () => {
    expect(offeredActions(aBooking({ state: 'pending' }), lin, until + 1)).toContain('cancel');
  });

  test('the desk cancels for its guests only, and only before they come', () => {
    expect(offeredActions(aBooking(), gao, now)).not.toContain('cancel');
    const guests = aBooking({ guest: true });
    expect(offeredActions(guests, gao, guests.startAt - 1)).toContain('cancel');
    expect(offeredActions(guests, gao, guests.startAt)).not.toContain('cancel');
  });
});

describe('checking in', () => {
  const { from, until } = checkInWindow(aBooking());

  test('is open around the start, and says whether somebody is early or late', () => {
    const { startAt, rules } = aBooking();
    expect([from, until]).toEqual([startAt - rules.checkIn.before * MINUTE, startAt + rules.checkIn.after * MINUTE]);
    for (const moment of [from, until]) expect(offeredActions(aBooking(), lin, moment)).toContain('checkIn');
    for (const moment of [from - 1, until + 1])
      expect(offeredActions(aBooking(), lin, moment)).not.toContain('checkIn');
    expect(refusal(() => findOffered(aBooking(), 'checkIn', 'booker', from - 1))).toMatchObject({
      reason: 'bookings.early',
      facts: { from },
    });
    expect(refusal(() => findOffered(aBooking(), 'checkIn', 'desk', until + 1))).toMatchObject({
      reason: 'bookings.late',
      facts: { until },
    });
  });

  test('is open until the end where nobody has to check in', () => {
    const booking = aBooking();
    const free = { ...booking, rules: { ...booking.rules, checkIn: { ...booking.rules.checkIn, required: false } } };
    expect(checkInWindow(free).until).toBe(booking.endAt);
  });
});

describe('a resident’s booking may be displaced until it ends', () => {
  test('a block and a closure may not', () => {
    const booking = aBooking();
    expect(offeredActions(booking, gao, booking.endAt - 1)).toContain('displace');
    expect(offeredActions(booking, gao, booking.endAt)).not.toContain('displace');
    expect(offeredActions(aBooking({ kind: 'block', state: 'blocked' }), gao, now)).toEqual(['cancel']);
  });
});

describe('rescheduling', () => {
  test('waits until the last one is finished', () => {
    const claim = { space: request.room.space, day: request.day, slots: request.slots, at: now };
    const waiting = aBooking({ pendingReleases: [claim] });
    expect(offeredActions(aBooking(), lin, now)).toContain('reschedule');
    expect(offeredActions(waiting, lin, now)).not.toContain('reschedule');
    expect(refusal(() => findOffered(waiting, 'reschedule', 'booker', now))).toMatchObject({
      code: 'conflict',
      reason: 'bookings.moving',
    });
  });
});

describe('an offer and a request end at their moment', () => {
  test('an offer is taken before it ends', () => {
    const offer = aBooking({ state: 'offered', until: now + HOUR });
    expect(offeredActions(offer, lin, now + HOUR - 1)).toContain('accept');
    expect(offeredActions(offer, lin, now + HOUR)).not.toContain('accept');
  });

  test('a request is approved before it ends', () => {
    const pending = aBooking({ state: 'pending', until: now + HOUR });
    expect(offeredActions(pending, gao, now + HOUR - 1)).toEqual(expect.arrayContaining(['approve', 'reject']));
    expect(offeredActions(pending, gao, now + HOUR)).not.toContain('approve');
  });
});

describe('an appeal', () => {
  const missed = aBooking({ state: 'noShow' });

  test('is made once and answered once', () => {
    expect(offeredActions(missed, lin, now)).toEqual(['appeal']);
    expect(offeredActions(missed, gao, now)).toEqual(['excuse']);
    const asked = { ...missed, appeal: { note: '孩子病了', at: now } };
    expect(offeredActions(asked, lin, now)).toEqual([]);
    expect(offeredActions(asked, gao, now)).toEqual(['excuse']);
    expect(offeredActions({ ...asked, appeal: { ...asked.appeal, answer: 'upheld' } }, gao, now)).toEqual([]);
  });
});

describe('what waits for an answer', () => {
  const { startAt } = aBooking();

  test('waits for the desk as long as the hall says, and never beyond its start', () => {
    expect(expiryOf(aBooking(), 'pending', now)).toBe(now + 24 * HOUR);
    expect(expiryOf(aBooking(), 'pending', startAt - 2 * HOUR)).toBe(startAt);
  });

  test('an offer of the waitlist too', () => {
    expect(expiryOf(aBooking(), 'offered', now)).toBe(now + OFFER_TTL);
    expect(expiryOf(aBooking(), 'offered', startAt - MINUTE)).toBe(startAt);
  });
});

test('a missed booking whose no-show was not written down is looked at again, after its time was given back', () => {
  const missed = aBooking({ state: 'noShow', followUp: now });
  expect(dueTimerAction(missed, now + HOLD_TTL - 1)).toBeUndefined();
  expect(dueTimerAction(missed, now + HOLD_TTL)).toBe('followUp');
  const pendingReleases = [{ space: 'h1-b', day: missed.day, slots: missed.slots, at: now }];
  expect(dueTimerAction({ ...missed, pendingReleases }, now + HOLD_TTL)).toBe('releaseClaims');
});

describe('a booking that failed', () => {
  test('tells the same tap why, and one that stands tells nothing', () => {
    const violation = { reason: 'bookings.taken' as const, facts: { takenFrom: '10:00' } };
    expect(refusal(() => checkNotFailed(aBooking({ state: 'failed', violation })))).toMatchObject({
      code: 'ruleBroken',
      reason: 'bookings.taken',
      facts: { takenFrom: '10:00' },
    });
    expect(refusal(() => checkNotFailed(aBooking({ state: 'failed' })))).toMatchObject({
      reason: 'bookings.timedOut',
    });
    expect(refusal(() => checkNotFailed(aBooking()))).toBeUndefined();
  });

  test('whoever acts on a booking that ended is told its state', () => {
    expect(refusal(() => findOffered(aBooking({ state: 'cancelled' }), 'cancel', 'booker', now))).toMatchObject({
      reason: 'bookings.ended',
      facts: { state: 'cancelled' },
    });
  });
});

describe('the history of a booking', () => {
  const target = {
    room: { id: 'h1-chess', name: '棋牌室', space: 'h1-d' },
    day: '2026-03-12',
    slots: { from: slotAt('14:00'), to: slotAt('16:00') },
    rules: hall.rules,
    rulesVersion: 1,
  };
  const hold = createBooking(request, hall, { id: 'b1', personId: 'lin', kind: 'booking', now });
  const historyOf = (booking: Booking) => viewBooking(booking, { actor: lin, now }).history;

  test('“I booked it myself, why does it say the system did?”', () => {
    expect(historyOf(confirm(hold, now)).map(({ state, by }) => [state, by])).toEqual([
      ['hold', 'booker'],
      ['confirmed', 'booker'],
    ]);
  });

  test('an offer of the waitlist is made by nobody in person', () => {
    const offer = confirm({ ...hold, waitlistEntry: 'w1' }, now);
    expect(historyOf(offer).map(({ state, by }) => [state, by])).toEqual([
      ['hold', 'booker'],
      ['offered', 'system'],
    ]);
  });

  test('“I changed the time, and nothing shows that I did”', () => {
    const moved = completeMove(startMove(confirm(hold, now), target, now + 1), now + HOUR);
    expect(historyOf(moved)[2]).toEqual({
      state: 'confirmed',
      at: now + HOUR,
      by: 'booker',
      movedFrom: { day: request.day, from: '10:00', to: '12:00', roomName: '议事室' },
    });
  });

  test('a move that was completed is not completed again by a repeated tap', () => {
    const moved = completeMove(startMove(confirm(hold, now), target, now + 1), now + HOUR);
    expect(completeMove(moved, now + 2 * HOUR)).toBe(moved);
  });

  test('a move to a room that asks the desk says both at once', () => {
    const asks = { ...target, rules: { ...hall.rules, approval: 'always' as const } };
    const moved = completeMove(startMove(confirm(hold, now), asks, now + 1), now + HOUR);
    expect(historyOf(moved)).toHaveLength(3);
    expect(historyOf(moved)[2]).toMatchObject({ state: 'pending', movedFrom: { from: '10:00' } });
  });
});
