import { setTimeout as pause } from 'node:timers/promises';
import type { Booking } from '@domain/bookings/booking';
import type { Database } from '../../platform/database';
import * as bookings from './booking-repository';

/** Milliseconds before each look: what a call takes that is not interrupted, several times over. */
const PAUSES = [50, 100, 200, 400];

/**
 * What became of a booking that another call of the same tap is changing just now; as it stands when that takes longer
 * than anybody should wait.
 */
export async function outcomeOf(db: Database, it: Booking, isUnderWay: (it: Booking) => boolean): Promise<Booking> {
  let newest = it;
  for (const milliseconds of PAUSES) {
    if (!isUnderWay(newest)) break;
    await pause(milliseconds);
    newest = await bookings.get(db, it.id);
  }
  return newest;
}

export const isBeingMade = ({ state }: Booking): boolean => state === 'hold';
