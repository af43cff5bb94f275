import { advance, type BookingStep } from '@domain/bookings/advance';
import { isLive, type Booking } from '@domain/bookings/booking';
import type { Ground } from '../../platform/context';
import { drainBooking } from '../messages/drain-outbox';
import * as bookings from './booking-repository';
import { releaseSlots, settleWait } from './release-slots';

/**
 * One action on one booking: its state first, its slots after, its messages last. Throws `ruleBroken` or `conflict`.
 */
export async function advanceBooking(ground: Ground, before: Booking, step: Omit<BookingStep, 'now'>): Promise<Booking> {
  const after = await bookings.save(ground.db, before, advance(before, { ...step, now: ground.now }));
  return settleBooking(ground, before, after);
}

/** What follows once a new state is written: slots, the line behind it, messages. All of it can be repeated. */
export async function settleBooking(ground: Ground, before: Booking, after: Booking): Promise<Booking> {
  if (
    before.waitlistEntry !== undefined &&
    before.state !== after.state &&
    (before.state === 'offered' || before.state === 'hold')
  )
    await settleWait(ground, after);
  const released = isLive(before.state) && !isLive(after.state) ? await releaseSlots(ground, after) : after;
  await drainBooking(ground, released);
  return released;
}
