import type { Booking } from '@domain/bookings/booking';
import type { AppContext } from '../../../platform/context';
import * as waitlistEntries from './waitlist-repository';

/**
 * Brings the waitlist entry of an offer up to what became of it: open, accepted, lapsed, or failed and waiting again.
 */
export async function updateEntryOf({ db }: Pick<AppContext, 'db'>, booking: Booking): Promise<void> {
  const { id, state, waitlistEntry } = booking;
  if (waitlistEntry === undefined) return;
  const offers = Number(id.slice(waitlistEntry.length + 1));
  const waiting = { id: waitlistEntry, offers, state: 'waiting' } as const;
  if (state === 'failed') return void (await waitlistEntries.tryUpdate(db, waiting, { offers: offers + 1 }));
  if (state === 'offered') return void (await waitlistEntries.tryUpdate(db, waiting, { state, offers: offers + 1 }));
  const isTaken = state === 'confirmed' || state === 'pending' || state === 'checkedIn';
  const after = { state: isTaken ? 'booked' : 'over', offers: offers + 1 } as const;
  if (!(await waitlistEntries.tryUpdate(db, { id: waitlistEntry, offers }, after)))
    await waitlistEntries.tryUpdate(db, { id: waitlistEntry, offers: offers + 1 }, after);
}
