import { setTimeout as delay } from 'node:timers/promises';
import type { Booking } from '@domain/bookings/booking';
import type { Database } from '../../platform/database';
import * as bookings from './booking-repository';

/** Milliseconds before each look: what a call takes that is not interrupted, several times over. */
const RETRY_DELAYS = [50, 100, 200, 400];

/**
 * What became of a booking that another call of the same tap is changing just now; as it stands when that takes longer
 * than anybody should wait.
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
