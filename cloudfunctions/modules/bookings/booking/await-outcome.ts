import { setTimeout as delay } from 'node:timers/promises';
import type { Booking } from '@domain/bookings/booking';
import type { Database } from '../../../platform/database/database';
import * as bookings from './booking-repository';

/** Milliseconds before each retry, together several times what an uninterrupted call takes. */
const RETRY_DELAYS = [50, 100, 200, 400];

/**
 * Waits for a booking that another request of the same tap is changing; answers it unfinished when that takes too long.
 */
export async function awaitOutcome(
  db: Database,
  booking: Booking,
  isPending: (booking: Booking) => boolean,
): Promise<Booking> {
  let latest = booking;
  for (const milliseconds of RETRY_DELAYS) {
    if (!isPending(latest)) break;
    await delay(milliseconds);
    latest = await bookings.get(db, booking.id);
  }
  return latest;
}

export const isHold = ({ state }: Booking): boolean => state === 'hold';
