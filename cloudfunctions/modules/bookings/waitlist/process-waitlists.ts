import type { WaitlistEntry } from '@domain/bookings/booking';
import type { AppContext } from '../../../platform/context';
import type { TimeBudget } from '../../messages/time-budget';
import * as roomdays from '../room-days/roomday-repository';
import { offerFreedSlots } from './promote-waitlist';
import * as waitlistEntries from './waitlist-repository';

const BATCH_SIZE = 50;

/**
 * Offers times that became free while somebody was being added to the waitlist, if the process died then. Answers how
 * many entries it looked at.
 */
export async function processWaitlists(context: AppContext, budget: TimeBudget): Promise<number> {
  const { db, now, requestId } = context;
  const due = await waitlistEntries.listOfferDue(db, now, BATCH_SIZE);
  const places = new Map(due.map((entry) => [roomdays.documentId(placeOf(entry)), placeOf(entry)]));
  for (const [id, place] of places) {
    if (budget.remaining() <= 0) break;
    try {
      await offerFreedSlots(context, place);
    } catch (error) {
      console.error(requestId, 'waitlists', id, error);
      continue;
    }
    const entries = due.filter((entry) => roomdays.documentId(placeOf(entry)) === id);
    await waitlistEntries.markOffered(
      db,
      entries.map((entry) => entry.id),
    );
  }
  return due.length;
}

const placeOf = ({ hall, room: { space }, day }: WaitlistEntry): roomdays.SpaceDay => ({ hall: hall.id, space, day });
