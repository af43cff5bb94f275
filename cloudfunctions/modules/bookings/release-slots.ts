import { leftoverSlots, type Booking, type WaitlistEntry } from '@domain/bookings/booking';
import { offerId, createBooking } from '@domain/bookings/create-booking';
import { activePause } from '@domain/bookings/no-show-record';
import { findViolation } from '@domain/bookings/booking-request';
import type { Hall, Room } from '@domain/halls/hall';
import { isFree, type Owners } from '@domain/halls/room-day';
import { momentAt, slotsOf } from '@domain/halls/slot';
import type { AppContext } from '../../platform/context';
import * as halls from '../halls/hall-repository';
import * as roomdays from '../halls/roomday-repository';
import { drainBooking } from '../messages/drain-outbox';
import { worldOf } from './book-room';
import * as bookings from './booking-repository';
import { claimSlots, giveUpHold } from './claim-slots';
import { giveBackSlots, settle } from './give-back';
import * as standings from './standing-repository';
import * as waits from './wait-repository';

/**
 * Gives back what a booking left behind. Whoever waits for it gets it in the very update that takes it from the
 * booking, so that nobody can
 * be quicker than the first in line.
 */
export async function releaseSlots(context: AppContext, it: Booking): Promise<Booking> {
  if (!it.pendingReleases) return it;
  for (const { claim, slots } of leftoverSlots(it)) {
    const isAhead = momentAt(claim.day, claim.slots.to) > context.now;
    if (isAhead && slots.length)
      await serveLine(context, { hall: it.hall.id, space: claim.space, day: claim.day }, { id: it.id, slots });
  }
  await giveBackSlots(context, it);
  return settle(context, it);
}

/** Slots that are about to be free, and whose they still are. */
type Leaver = { id: string; slots: number[] };

/** Offers what is free, or about to be, to those who wait for it, the first in line first. */
export async function serveLine(context: AppContext, place: roomdays.Place, leaver?: Leaver): Promise<void> {
  const line = await waits.line(context.db, place.space, place.day);
  for (const wait of line)
    if (momentAt(wait.day, wait.slots.from) > context.now) await serve(context, place, wait, leaver);
}

async function serve(context: AppContext, place: roomdays.Place, wait: WaitlistEntry, leaver: Leaver | undefined): Promise<void> {
  const owners = (await roomdays.find(context.db, place.space, place.day))?.owners ?? {};
  const isLeft = (slot: number): boolean =>
    leaver !== undefined && owners[slot] === leaver.id && leaver.slots.includes(slot);
  const wanted = slotsOf(wait.slots);
  if (!wanted.every((slot) => owners[slot] === undefined || isLeft(slot))) return;
  const over: Owners = Object.fromEntries(wanted.filter(isLeft).map((slot) => [slot, owners[slot] ?? '']));
  await offer(context, wait, over);
}

/** Makes an offer: a booking of its own for this turn of the wait, so that two who release at once make one offer. */
async function offer(context: AppContext, wait: WaitlistEntry, over: Owners): Promise<void> {
  const { db, now } = context;
  const hall = await halls.get(db, wait.hall.id);
  const room = hall.rooms.find(({ id }) => id === wait.room.id);
  if (!room || !(await mayHave(context, wait, hall, room))) return;
  const hold = createBooking({ ...wait, room }, hall, {
    id: offerId(wait),
    personId: wait.personId,
    kind: 'booking',
    now,
    waitlistEntry: wait.id,
  });
  if (!(await bookings.add(db, hold))) return; // somebody else makes this offer
  const claimed = await claimSlots(context, hold, { isNewDay: isFree(over, wait.slots), isNewWeek: false, over });
  const offers = wait.offers + 1;
  if ('refused' in claimed) {
    await waits.change(db, wait, { offers }); // first, so that a death in between costs nobody his turn
    return giveUpHold(context, hold, undefined);
  }
  await waits.change(db, wait, { state: 'offered', offers });
  await drainBooking(context, claimed.it);
}

/**
 * Nothing is offered that a booking would be refused by now: hours, rules and people's standing change while they wait.
 */
async function mayHave(context: AppContext, wait: WaitlistEntry, hall: Hall, room: Room): Promise<boolean> {
  if (findViolation({ ...wait, room }, await worldOf(context, hall))) return false;
  return activePause(await standings.find(context.db, wait.personId), context.now) === undefined;
}

/** An offer that ended: a turn nobody took is over, one that never came about leaves its place in the line. */
export async function settleWait({ db }: Pick<AppContext, 'db'>, it: Booking): Promise<void> {
  if (it.waitlistEntry === undefined) return;
  const offers = Number(it.id.slice(it.waitlistEntry.length + 1));
  const isTaken = it.state === 'confirmed' || it.state === 'pending' || it.state === 'checkedIn';
  if (it.state === 'failed')
    return void (await waits.change(db, { id: it.waitlistEntry, offers, state: 'waiting' }, { offers: offers + 1 }));
  const after = { state: isTaken ? 'booked' : 'over', offers: offers + 1 } as const;
  if (!(await waits.change(db, { id: it.waitlistEntry, offers }, after)))
    await waits.change(db, { id: it.waitlistEntry, offers: offers + 1 }, after);
}
