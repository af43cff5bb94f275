import { advance, type BookingStep } from '@domain/bookings/advance';
import { isLive, type Booking } from '@domain/bookings/booking';
import type { AppContext } from '../../platform/context';
import { drainBooking } from '../messages/drain-outbox';
import * as bookings from './booking-repository';
import { releaseAndOffer, closeOffer } from './promote-waitlist';

/**
 * One action on one booking: its state first, its slots after, its messages last. Throws `ruleBroken` or `conflict`.
 */
export async function advanceBooking(
  context: AppContext,
  before: Booking,
  step: Omit<BookingStep, 'now'>,
): Promise<Booking> {
  const after = await bookings.save(context.db, before, advance(before, { ...step, now: context.now }));
  return settleBooking(context, before, after);
}

/** What follows once a new state is written: slots, the line behind it, messages. All of it can be repeated. */
export async function settleBooking(context: AppContext, before: Booking, after: Booking): Promise<Booking> {
  if (
    before.waitlistEntry !== undefined &&
    before.state !== after.state &&
    (before.state === 'offered' || before.state === 'hold')
  )
    await closeOffer(context, after);
  const released = isLive(before.state) && !isLive(after.state) ? await releaseAndOffer(context, after) : after;
  await drainBooking(context, released);
  return released;
}
