import { needsPlace, pendingAttempts, waitKey } from '@domain/bookings/waitlist-places';
import type { WaitlistEntry } from '@domain/bookings/booking';
import type { BookingRequest } from '@domain/bookings/availability/booking-request';
import { recordAttempt } from '@domain/people/limits';
import type { UserContext } from '../../../platform/context';
import { changeAttempts } from '../../people/rate-limit';
import * as waitlistEntries from './waitlist-repository';

/**
 * Counts one more place before its entry is saved, in one conditional write, so that places at once pass neither the
 * number for a space and day nor the rate limit. `waitlist` is what waits for them now. Throws `ruleBroken`:
 * `bookings.places` or `tooMany.waits`.
 */
export async function countPlace(
  context: UserContext,
  request: BookingRequest,
  waitlist: readonly WaitlistEntry[],
): Promise<void> {
  const { db, now, person, settings } = context;
  const limits = (await settings()).limits.waits;
  await changeAttempts(context, async ({ waits: before }, isRead) => {
    const pending = pendingAttempts(before, request, now);
    // both are read after the attempts: what was counted since then lets the write fail
    const own =
      !isRead && !pending.length
        ? waitlist.filter(({ personId }) => personId === person.personId)
        : await waitlistEntries.listOwn(db, person.personId, { space: request.room.space, day: request.day });
    if (!needsPlace(request, own, pending)) return [];
    return [{ action: 'waits', before, after: recordAttempt('waits', before, limits, { now, of: waitKey(request) }) }];
  });
}
