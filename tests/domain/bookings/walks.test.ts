import fc from 'fast-check';
import {
  advance,
  advanceBySystem,
  startMove,
  completeMove,
  abandonMove,
  confirm,
  failClaim,
  afterRelease,
} from '@domain/bookings/lifecycle/advance';
import { audit } from '@domain/bookings/audit';
import { leftoverSlots, type Booking } from '@domain/bookings/booking';
import { offeredActions } from '@domain/bookings/lifecycle/lifecycle';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import {
  applyQuotaChange,
  emptyQuota,
  quotaReleases,
  quotaClaim,
  undoClaim,
  weeklyQuotaId,
  type WeeklyQuota,
} from '@domain/bookings/availability/weekly-quota';
import { dueTimerAction } from '@domain/bookings/lifecycle/timers';
import {
  roomDayId,
  releaseChanges,
  applySlotChanges,
  slotsOwnedBy,
  claimChanges,
  claimAdditionalSlots,
  type SlotChange,
  type RoomDay,
} from '@domain/bookings/availability/room-day';
import { addDays, HOUR, momentOf, type Day, type Moment } from '@domain/time';
import { iterations } from '../../support/iterations';
import { hall } from '../../support/halls';

const FIRST = '2026-03-09';
const PEOPLE = ['lin', 'wu', 'zhao'];
const desk = { personId: 'gao', positions: [{ role: 'desk' as const, unit: 'c1', grids: [] }] };

/** What the database holds, and one process at a time that works on it. */
class BookingModel {
  days = new Map<string, RoomDay>();
  weeks = new Map<string, WeeklyQuota>();
  bookings = new Map<string, Booking>();
  made = 0;

  changeDay(space: string, day: Day, change: SlotChange[]): boolean {
    const id = roomDayId(space, day);
    const roomDay = this.days.get(id) ?? { id, hall: hall.id, space, day, owners: {} };
    const owners = applySlotChanges(roomDay.owners, change);
    if (owners) this.days.set(id, { ...roomDay, owners });
    return owners !== undefined;
  }

  week(personId: string, day: Day, change: Parameters<typeof applyQuotaChange>[1]): boolean {
    const before = this.weeks.get(weeklyQuotaId(personId, day)) ?? emptyQuota(personId, day);
    const after = applyQuotaChange(before, change);
    if (after) this.weeks.set(before.id, after);
    return after !== undefined;
  }

  save = (booking: Booking) => void this.bookings.set(booking.id, { ...booking, outbox: [] });

  release(booking: Booking, now: Moment): void {
    for (const { claim, slots } of leftoverSlots(booking)) {
      const owners = this.days.get(roomDayId(claim.space, claim.day))?.owners ?? {};
      this.changeDay(
        claim.space,
        claim.day,
        releaseChanges(
          slotsOwnedBy(owners, booking.id).filter((slot) => slots.includes(slot)),
          booking.id,
        ),
      );
    }
    if (booking.kind === 'booking')
      for (const { day, ...change } of quotaReleases(booking)) this.week(booking.personId, day, change);
    this.save(afterRelease(booking, now));
  }

  book(personId: string, at: Try, now: Moment, kind: 'booking' | 'block'): void {
    const room = hall.rooms[at.room % hall.rooms.length]!;
    const hold = createBooking(
      { room, day: at.day, slots: at.slots, people: 2, purpose: at.room % 2 ? 'outside' : 'meeting' },
      hall,
      { id: `b${this.made++}`, personId, kind, now },
    );
    this.save(hold);
    if (kind === 'booking' && !this.week(personId, at.day, quotaClaim(hold.id, hold, hold.rules)))
      return this.save(failClaim(hold, undefined, now));
    if (this.changeDay(room.space, at.day, claimChanges(at.slots, hold.id))) return this.save(confirm(hold, now));
    this.release(failClaim(hold, undefined, now), now);
  }

  move(booking: Booking, at: Try, now: Moment): void {
    const room = hall.rooms[at.room % hall.rooms.length]!;
    const goal = {
      room: { id: room.id, name: room.name, space: room.space },
      day: at.day,
      slots: at.slots,
      rules: booking.rules,
      rulesVersion: 1,
    };
    const moving = startMove(booking, goal, now);
    const change = quotaClaim(booking.id, goal, booking.rules, booking);
    const same = booking.room.space === room.space && booking.day === at.day;
    const fits = this.week(booking.personId, at.day, change);
    const has =
      fits &&
      this.changeDay(
        room.space,
        at.day,
        same ? claimAdditionalSlots(booking.slots, at.slots, booking.id) : claimChanges(at.slots, booking.id),
      );
    if (fits && !has) this.week(booking.personId, at.day, undoClaim(change));
    this.release(has ? completeMove(moving, now) : abandonMove(moving, now), now);
  }

  tick(now: Moment): void {
    for (const booking of this.bookings.values()) {
      const step = dueTimerAction(booking, now);
      if (step === 'expire' || step === 'lapse' || step === 'markNoShow')
        this.release(advanceBySystem(booking, step, now), now);
    }
  }

  findings = () =>
    audit({
      ...{ days: [...this.days.values()], weeks: [...this.weeks.values()], bookings: [...this.bookings.values()] },
      ...{ halls: [], now: 0 },
    });
}

type Try = {
  who: number;
  what: 'book' | 'reschedule' | 'act' | 'block' | 'tick';
  pick: number;
  room: number;
  day: Day;
  slots: { from: number; to: number };
  hours: number;
};

const aTry = fc
  .record({
    who: fc.nat(2),
    what: fc.constantFrom(
      'book' as const,
      'book' as const,
      'reschedule' as const,
      'act' as const,
      'block' as const,
      'tick' as const,
    ),
    pick: fc.nat(50),
    room: fc.nat(4),
    ahead: fc.nat(9),
    from: fc.integer({ min: 18, max: 38 }),
    length: fc.integer({ min: 1, max: 4 }),
    hours: fc.nat(20),
  })
  .map(({ ahead, from, length, ...attempt }): Try => ({
    ...attempt,
    day: addDays(FIRST, ahead),
    slots: { from, to: from + length },
  }));

/** Something a person may do to one of the bookings, if anything. */
function act(model: BookingModel, booking: Booking | undefined, at: Try, now: Moment): void {
  if (!booking) return;
  const who = at.pick % 2 ? desk : { personId: booking.personId, positions: [] };
  const open = offeredActions(booking, who, now).filter(
    (action) => !['reschedule', 'appeal', 'excuse'].includes(action),
  );
  const action = open[at.pick % Math.max(1, open.length)];
  if (!action) return;
  const after = advance(booking, { action, by: who === desk ? 'desk' : 'booker', now, reason: '临时有事' });
  if (after.pendingReleases) model.release(after, now);
  else model.save(after);
}

test('whatever people, staff and the clock do, every half hour’s owner is a live booking, and the reverse, and weeks count right', () => {
  fc.assert(
    fc.property(fc.array(aTry, { maxLength: 60 }), (attempts) => {
      const model = new BookingModel();
      let now = momentOf(FIRST, 0);
      for (const at of attempts) {
        now += at.hours * HOUR;
        const booking = [...model.bookings.values()][at.pick % Math.max(1, model.bookings.size)];
        if (at.what === 'book') model.book(PEOPLE[at.who]!, at, now, 'booking');
        else if (at.what === 'block') model.book('gao', at, now, 'block');
        else if (at.what === 'tick') model.tick(now);
        else if (at.what === 'act') act(model, booking, at, now);
        else if (
          booking &&
          offeredActions(booking, { personId: booking.personId, positions: [] }, now).includes('reschedule')
        )
          model.move(booking, at, now);
        expect(model.findings()).toEqual([]);
      }
    }),
    { numRuns: iterations(300, 5000) },
  );
});
