import { advanceBySystem, unlinkBooker } from '@domain/bookings/lifecycle/advance';
import type { AppContext } from '../../../platform/context';
import { changeRecord } from '../../lifecycle/change-record';
import type { TimeBudget } from '../../messages/time-budget';
import * as bookings from './booking-repository';
import { bookingStore } from './booking-store';

const BATCH_SIZE = 20;

/**
 * Ends the coming bookings of somebody who left, and gives each booking of theirs an id of nobody. False while some
 * are left: a booking that is being made at this moment is left to the next attempt.
 */
export async function unlinkBookings(
  context: AppContext,
  personId: string,
  aliasFor: (booking: string) => string,
  budget: TimeBudget,
): Promise<boolean> {
  let isDone = true;
  for (let after: string | undefined; ;) {
    const { rows, next } = await bookings.listAllOfPerson(context.db, personId, { after, limit: BATCH_SIZE });
    for (const booking of rows) {
      if (budget.remaining() <= 0) return false;
      const ended = ['pending', 'offered', 'confirmed'].includes(booking.state)
        ? await changeRecord(context, bookingStore, {
            load: async () => booking,
            decide: (before) => advanceBySystem(before, 'bookerLeft', context.now),
          })
        : booking;
      const isSettled = ended.state !== 'hold' && !ended.pendingMove && !ended.pendingReleases;
      const unlinked = unlinkBooker(ended, aliasFor(ended.id));
      if (!isSettled || !(await bookings.trySave(context.db, ended, unlinked))) isDone = false;
    }
    if (next === undefined) return isDone;
    after = next;
  }
}
