import {
  abandonMove,
  advance,
  startMove,
  completeMove,
  confirm,
  failClaim,
  failClaimless,
  afterRelease,
} from '@domain/bookings/lifecycle/advance';
import { claimOf, claims, isLive, leftoverSlots, occupies, type Booking, type Claim } from '@domain/bookings/booking';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import type { Purpose } from '@domain/halls/hall';
import {
  releaseChanges,
  applySlotChanges,
  slotsOwnedBy,
  claimChanges,
  claimAdditionalSlots,
  overrideChanges,
  ownersIn,
  type SlotChange,
  type Owners,
} from '@domain/bookings/availability/room-day';
import {
  applyQuotaChange,
  emptyQuota,
  quotaClaim,
  quotaReleases,
  type QuotaChange,
  type WeeklyQuota,
} from '@domain/bookings/availability/weekly-quota';
import { slotsOf, type Span } from '@domain/halls/slot';
import { momentOf } from '@domain/time';
import { hall } from '../../support/halls';

export const DAY = '2026-03-11';
export const NOW = momentOf('2026-03-10', 600);
const LATER = NOW + 10 * 60_000;

/** One day of one space, the bookings, and the weeks of people, as the database holds them. */
export type Room = { owners: Owners; bookings: Map<string, Booking>; weeks: Map<string, WeeklyQuota> };

export const emptyRoom = (): Room => ({ owners: {}, bookings: new Map(), weeks: new Map() });

/** One conditional update of a person's week. */
export function changeWeek(room: Room, personId: string, change: QuotaChange): boolean {
  const after = applyQuotaChange(room.weeks.get(personId) ?? emptyQuota(personId, DAY), change);
  if (after) room.weeks.set(personId, after);
  return after !== undefined;
}

/** One conditional update of the day. */
export function hand(room: Room, change: SlotChange[]): boolean {
  const after = applySlotChanges(room.owners, change);
  if (after) room.owners = after;
  return after !== undefined;
}

/** One conditional update of a booking. */
export function save(room: Room, before: Booking, after: Booking): boolean {
  if (room.bookings.get(before.id)?.version !== before.version) return false;
  room.bookings.set(after.id, after);
  return true;
}

export const aHold = (id: string, slots: Span, purpose: Purpose = 'meeting'): Booking => {
  const room = hall.rooms.find((one) => one.id === 'h1-talk')!;
  return createBooking({ room, day: DAY, slots, people: 4, purpose }, hall, {
    id,
    personId: id,
    kind: 'booking',
    now: NOW,
  });
};

/** Hold, claim, confirm: the steps of `claimChanges`. */
export const book = (hold: Booking) =>
  function* (room: Room): Generator<void, void> {
    room.bookings.set(hold.id, hold);
    yield;
    const claimed = hand(room, claimChanges(hold.slots, hold.id));
    yield;
    if (!claimed) return void save(room, hold, failClaim(hold, undefined, NOW));
    if (save(room, hold, confirm(hold, NOW))) return;
    yield;
    yield* giveBackSlots(room, failClaim(hold, undefined, NOW));
  };

/** Which of two claims that are made at once the database sees first. */
export type ClaimOrder = 'weekFirst' | 'dayFirst';

/** Hold, claim week and day at once, confirm: the steps of `claimSlots`. */
export const bookBoth = (hold: Booking, order: ClaimOrder) =>
  function* (room: Room): Generator<void, void> {
    room.bookings.set(hold.id, hold);
    yield;
    const claimed = { week: false, day: false };
    const claimWeek = () =>
      void (claimed.week = changeWeek(room, hold.personId, quotaClaim(hold.id, hold, hold.rules)));
    const claimDay = () => void (claimed.day = hand(room, claimChanges(hold.slots, hold.id)));
    for (const claim of order === 'weekFirst' ? [claimWeek, claimDay] : [claimDay, claimWeek]) {
      claim();
      yield;
    }
    if (claimed.week && claimed.day) {
      if (save(room, hold, confirm(hold, NOW))) return;
      yield;
      yield* giveBackSlots(room, failClaim(hold, undefined, NOW));
      yield;
      return giveBackWeek(room, failClaim(hold, undefined, NOW));
    }
    if (claimed.day) {
      yield* giveBackSlots(room, failClaim(hold, undefined, NOW));
      yield;
    }
    if (claimed.week) {
      giveBackWeek(room, failClaim(hold, undefined, NOW));
      yield;
    }
    save(room, hold, failClaimless(hold, undefined, NOW));
  };

/** The steps of `releaseQuota`. */
function giveBackWeek(room: Room, booking: Booking): void {
  for (const { day: _, ...change } of quotaReleases(booking)) changeWeek(room, booking.personId, change);
}

/** The steps of `giveBackSlots`. */
function* giveBackSlots(room: Room, booking: Booking): Generator<void, void> {
  const left = leftoverSlots(booking).flatMap(({ slots }) => slots);
  if (!hand(room, releaseChanges(left, booking.id))) {
    yield;
    const mine = slotsOwnedBy(room.owners, booking.id).filter((slot) => left.includes(slot));
    for (const slot of mine) {
      yield;
      hand(room, releaseChanges([slot], booking.id));
    }
  }
}

/** The steps of `giveBack`. */
function* giveBack(room: Room, booking: Booking): Generator<void, void> {
  yield* giveBackSlots(room, booking);
  yield;
  if (room.weeks.has(booking.personId)) {
    giveBackWeek(room, booking);
    yield;
  }
  save(room, booking, afterRelease(booking, LATER));
}

/** An action that may end a booking: its state first, its slots after. */
export const act = (id: string, action: 'cancel' | 'approve' | 'reject', by: 'booker' | 'desk') =>
  function* (room: Room): Generator<void, void> {
    const booking = room.bookings.get(id);
    yield;
    if (!booking) return;
    let after: Booking;
    try {
      after = advance(booking, { action, by, now: NOW, reason: '临时有事' });
    } catch {
      return; // refused
    }
    if (!save(room, booking, after) || isLive(after.state)) return;
    yield;
    yield* giveBack(room, after);
  };

/** The steps of `moveBooking` within a day. */
export const move = (id: string, slots: Span) =>
  function* (room: Room): Generator<void, void> {
    const booking = room.bookings.get(id);
    yield;
    if (booking?.state !== 'confirmed' || booking.pendingMove || booking.pendingReleases) return;
    const moving = startMove(
      booking,
      { room: booking.room, day: DAY, slots, rules: booking.rules, rulesVersion: 1 },
      NOW,
    );
    if (!save(room, booking, moving)) return;
    yield;
    const claimed = hand(room, claimAdditionalSlots(booking.slots, slots, id));
    yield;
    const after = claimed ? completeMove(moving, NOW) : abandonMove(moving, NOW);
    if (save(room, moving, after)) {
      yield;
      return yield* giveBack(room, after);
    }
    yield;
    const now = room.bookings.get(id);
    if (now)
      yield* giveBackSlots(room, {
        ...now,
        pendingReleases: [{ space: booking.room.space, day: DAY, slots, at: NOW }],
      });
  };

/** The steps of `displace`: whether the booking was ended or refused, or changed meanwhile. */
function* displace(room: Room, id: string, claim: Claim, ended: Booking[]): Generator<void, boolean> {
  const current = room.bookings.get(id);
  yield;
  if (!current) return true;
  if (!occupies(current, claim)) return !current.pendingMove || save(room, current, abandonMove(current, NOW, true));
  if (current.state === 'hold') return save(room, current, failClaim(current, undefined, NOW, true));
  const after = advance(current, { action: 'displace', by: 'desk', now: NOW, reason: '消防检查' });
  if (!save(room, current, after)) return false;
  ended.push(after);
  return true;
}

/**
 * The steps of `blockSlots` with `override`. `ignoresChanges` claims the slots even of a booking that changed while it
 * was to be ended.
 */
export const override = (id: string, slots: Span, ignoresChanges = false) =>
  function* (room: Room): Generator<void, void> {
    const hold: Booking = { ...aHold(id, slots), kind: 'block' };
    room.bookings.set(id, hold);
    const ended: Booking[] = [];
    for (let retry = 0; retry < 3; retry++) {
      yield;
      const owners = { ...room.owners };
      yield;
      const rivals = ownersIn(owners, slots).filter((rival) => {
        const booking = room.bookings.get(rival);
        return booking !== undefined && claims(booking, claimOf(hold));
      });
      let isCurrent = true;
      for (const rival of rivals) {
        yield;
        isCurrent = (yield* displace(room, rival, claimOf(hold), ended)) && isCurrent;
      }
      yield;
      if ((isCurrent || ignoresChanges) && hand(room, overrideChanges(slotsOf(slots), id, owners))) {
        yield;
        save(room, hold, confirm(hold, NOW));
        for (const booking of ended) {
          yield;
          yield* giveBack(room, booking);
        }
        return;
      }
    }
    yield;
    const failed = failClaim(hold, undefined, NOW);
    if (!save(room, hold, failed)) return;
    yield;
    yield* giveBack(room, failed);
  };

/** One look of the sweeper at everything, as if every hold and move were old. */
export function* sweep(room: Room): Generator<void, void> {
  for (const booking of [...room.bookings.values()]) {
    if (booking.state === 'hold') {
      const after = failClaim(booking, undefined, LATER, true);
      if (!save(room, booking, after)) continue;
      yield;
      yield* giveBack(room, after);
    } else if (booking.pendingReleases) yield* giveBack(room, booking);
    else if (booking.pendingMove) {
      const claimed = slotsOwnedBy(room.owners, booking.id);
      yield;
      const has = isLive(booking.state) && slotsOf(booking.pendingMove.slots).every((slot) => claimed.includes(slot));
      const after = has ? completeMove(booking, LATER) : abandonMove(booking, LATER, true);
      if (!save(room, booking, after)) continue;
      yield;
      yield* giveBack(room, after);
    }
  }
}

/** The sweeper's looks once nobody is at work any more. */
export function sweepAll(room: Room): void {
  for (let look = 0; look < 4; look++) for (const _ of sweep(room));
}

export const live = ({ bookings }: Room): Booking[] => [...bookings.values()].filter(({ state }) => isLive(state));

/** Two live bookings share a half hour. */
export const isDoubled = (room: Room): boolean => {
  const taken = live(room)
    .filter(({ state }) => state !== 'hold')
    .flatMap(({ slots }) => slotsOf(slots));
  return new Set(taken).size < taken.length;
};

/** A half hour belongs to nobody who lives, or somebody who lives lacks one. */
export const isLost = (room: Room): boolean => {
  const owned = new Set(Object.values(room.owners));
  const lost = [...owned].some(
    (id) =>
      !live(room).some(
        (booking) =>
          booking.id === id && slotsOwnedBy(room.owners, id).every((slot) => slotsOf(booking.slots).includes(slot)),
      ),
  );
  return (
    lost || live(room).some((booking) => slotsOwnedBy(room.owners, booking.id).length !== slotsOf(booking.slots).length)
  );
};

/** A person's week counts a booking that does not live, or misses one that does. */
export const isMiscounted = (room: Room): boolean =>
  [...room.weeks.values()].some(({ personId, n, s }) => {
    const alive = live(room).filter((booking) => booking.personId === personId);
    return n !== alive.length || Object.values(s).some((id) => !alive.some((booking) => booking.id === id));
  });

export const isUnsound = (room: Room): boolean => isDoubled(room) || isLost(room);
