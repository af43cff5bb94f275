import type { Booking } from '@domain/bookings/booking';
import { afterFollowUp } from '@domain/bookings/lifecycle/advance';
import { withoutNoShow } from '@domain/bookings/no-show-record';
import type { AppContext } from '../../../platform/context';
import * as noShowRecords from '../no-shows/no-show-repository';
import { updateEntryOf } from '../waitlist/update-entry';
import * as bookings from './booking-repository';

/**
 * Brings the waitlist entry of an answered offer, and the record of an excused no-show, up to the booking's state. Left
 * to the scheduler when somebody changes the booking meanwhile.
 */
export async function finishFollowUp(context: AppContext, booking: Booking): Promise<Booking> {
  const { db, now } = context;
  await updateEntryOf(context, booking);
  if (booking.appeal?.answer === 'excused' && !booking.guest)
    await noShowRecords.change(db, booking.personId, (record) =>
      withoutNoShow(record, booking.id, booking.rules.noShow, now),
    );
  const after = afterFollowUp(booking);
  return (await bookings.trySave(db, booking, after)) ? after : booking;
}
