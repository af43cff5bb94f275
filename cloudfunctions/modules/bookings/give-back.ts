import { afterRelease } from '@domain/bookings/advance';
import { leftoverSlots, type Booking } from '@domain/bookings/booking';
import { releaseWeeks } from '@domain/bookings/weekly-quota';
import { releaseSlots, slotsOwnedBy } from '@domain/halls/room-day';
import type { Ground } from '../../platform/context';
import * as roomdays from '../halls/roomday-repository';
import * as bookings from './booking-repository';
import * as weeks from './person-week-repository';

/**
 * Gives back what a booking left behind, as far as it still carries the booking's id. Doing it again changes nothing.
 */
export async function giveBackSlots({ db }: Pick<Ground, 'db'>, it: Booking): Promise<void> {
  for (const { claim, slots } of leftoverSlots(it)) {
    const place = { hall: it.hall.id, space: claim.space, day: claim.day };
    if (await roomdays.hand(db, place, releaseSlots(slots, it.id), false)) continue;
    // some of them belong to somebody else by now: an override, or the first in line
    const owners = (await roomdays.find(db, place.space, place.day))?.owners ?? {};
    // one by one, because somebody else may be giving them back as well
    for (const slot of slotsOwnedBy(owners, it.id))
      if (slots.includes(slot)) await roomdays.hand(db, place, releaseSlots([slot], it.id), false);
  }
}

/** Gives the person's week back. */
export async function giveBackWeek({ db }: Pick<Ground, 'db'>, it: Booking): Promise<void> {
  if (it.kind === 'booking')
    for (const { day, ...change } of releaseWeeks(it)) await weeks.change(db, it.personId, day, change, false);
}

/** Both of it, without touching the booking: for who was too late to write into it. */
export async function giveBackClaim(ground: Pick<Ground, 'db'>, it: Booking): Promise<void> {
  await giveBackSlots(ground, it);
  await giveBackWeek(ground, it);
}

/** The room's day, the person's week, and the note that there was something to give back. */
export async function giveBack(ground: Pick<Ground, 'db' | 'now'>, it: Booking): Promise<Booking> {
  await giveBackSlots(ground, it);
  return settle(ground, it);
}

/** What comes after the slots: a booking that changed meanwhile is left to whoever changed it, or to the sweeper. */
export async function settle(ground: Pick<Ground, 'db' | 'now'>, it: Booking): Promise<Booking> {
  await giveBackWeek(ground, it);
  const after = afterRelease(it, ground.now);
  return it.pendingReleases && (await bookings.trySave(ground.db, it, after)) ? after : it;
}
