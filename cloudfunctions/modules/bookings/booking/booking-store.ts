import { isLive, type Booking } from '@domain/bookings/booking';
import { withNoShow } from '@domain/bookings/no-show-record';
import type { AppContext } from '../../../platform/context';
import type { RecordStore } from '../../lifecycle/change-record';
import * as bookings from './booking-repository';
import * as noShowRecords from '../no-shows/no-show-repository';
import { releaseAndOffer } from '../waitlist/promote-waitlist';
import { updateEntryOf } from '../waitlist/update-entry';
import { finishFollowUp } from './follow-up';

/** How bookings are stored: the state first, then no-shows, offers and slots that depend on it. */
export const bookingStore: RecordStore<Booking> = {
  collection: 'bookings',
  save: ({ db }, before, after) => bookings.save(db, before, after),
  finish: finishChange,
  outboxOf: (booking) => booking,
};

async function finishChange(context: AppContext, before: Booking, after: Booking): Promise<Booking> {
  if (after.followUp !== undefined) return finishFollowUp(context, after);
  if (before.state === after.state) return after.leftAt === before.leftAt ? after : releaseAndOffer(context, after);
  if (after.state === 'noShow') await recordNoShow(context, after);
  if (before.state === 'offered' || before.state === 'hold') await updateEntryOf(context, after);
  return isLive(before.state) && !isLive(after.state) ? releaseAndOffer(context, after) : after;
}

export const noShowOf = ({ id, day, room }: Booking) => ({ booking: id, day, roomName: room.name });

/** Counts a no-show. The same booking counts once, however often this is repeated. */
export async function recordNoShow({ db, now }: AppContext, booking: Booking): Promise<void> {
  if (!booking.guest)
    await noShowRecords.change(db, booking.personId, (noShowRecord) =>
      withNoShow(noShowRecord, noShowOf(booking), booking.rules.noShow, now),
    );
}
