import type { WaitlistEntry } from '@domain/bookings/booking';
import { createWaitlistEntry } from '@domain/bookings/lifecycle/create-booking';
import { advanceBySystem } from '@domain/bookings/lifecycle/advance';
import { dueTimerAction } from '@domain/bookings/lifecycle/timers';
import { viewWaitlistEntry } from '@domain/bookings/view';
import { findViolation, type BookingRequest } from '@domain/bookings/availability/booking-request';
import { AppError } from '@domain/errors';
import { findRoom } from '@domain/halls/hall';
import { isFree } from '@domain/bookings/availability/room-day';
import type { UserContext } from '../../../platform/context';
import { idempotentId } from '../../../platform/identity';
import type { Handler } from '../../handler';
import { changeRecord } from '../../lifecycle/change-record';
import * as bookings from '../booking/booking-repository';
import { bookingStore } from '../booking/booking-store';
import * as halls from '../../halls/hall-repository';
import { violationWithAlternative, weeksFor } from '../violations/explain-violation';
import { createHallContext } from '../room-days/hall-context';
import * as hallDays from '../room-days/hall-day-repository';
import { checkNotPaused } from '../no-shows/check-not-paused';
import { countPlace } from './count-place';
import { offerFreedSlots } from './promote-waitlist';
import * as waitlistEntries from './waitlist-repository';

/** Adds the caller to the waitlist for a time that somebody else has. */
export const joinWaitlist: Handler<'bookings.joinWaitlist'> = async (
  { roomId, day, from, to, people, purpose },
  context,
) => {
  const { db, actor, keys, now } = context;
  const { hall: hallId, space } = await halls.locateRoom(db, roomId);
  const [{ hall, days }, waitlist] = await Promise.all([
    hallDays.readWithDays(
      db,
      { _id: hallId },
      { days: { spaces: [space], days: [day] }, weeks: weeksFor(actor.personId, day) },
    ),
    waitlistEntries.listWaiting(db, space, day),
  ]);
  // the same time is the same entry, however often and with whichever request it is asked for
  const id = idempotentId(actor.personId, `waitlist/${roomId}/${day}/${from}-${to}`, keys.identity);
  await checkNotPaused(context, hallId);
  const request: BookingRequest = { room: findRoom(hall, roomId), day, slots: { from, to }, people, purpose };
  const hallContext = await createHallContext(context, hall);
  const violation = findViolation(request, hallContext);
  if (violation) throw await violationWithAlternative(context, request, hallContext, violation, actor.personId);
  const ownEntry = waitlist.find((entry) => isOwnFor(entry, actor.personId, request));
  if (ownEntry) {
    if (ownEntry.people === people && ownEntry.purpose === purpose) return viewWaitlistEntry(ownEntry);
    if (!(await waitlistEntries.tryUpdate(db, ownEntry, { people, purpose }))) throw new AppError('conflict');
    return viewWaitlistEntry({ ...ownEntry, people, purpose });
  }
  if (isFree(days[0]?.owners ?? {}, request.slots)) throw new AppError('ruleBroken', 'bookings.free');
  if (waitlist.length >= waitlistEntries.MAX_LENGTH)
    throw new AppError('ruleBroken', 'bookings.full', { limit: waitlistEntries.MAX_LENGTH });

  await countPlace(context, request, waitlist);
  const entry = createWaitlistEntry(request, hall, { id, personId: actor.personId, now });
  if (!(await waitlistEntries.add(db, entry))) {
    const known = await endExpiredOffer(context, await waitlistEntries.get(db, id));
    const isHere = known.state === 'waiting' || known.state === 'offered'; // another request of the same tap
    if (isHere || !(await waitlistEntries.reopen(db, known, entry)))
      return viewWaitlistEntry(await waitlistEntries.get(db, id));
  }
  await offerFreedSlots(context, { hall: hall.id, space, day }); // it may have become free in between
  return viewWaitlistEntry(await waitlistEntries.get(db, id));
};

/** The entry after an offer whose time is over, also when the scheduler has not looked at it yet. */
async function endExpiredOffer(context: UserContext, entry: WaitlistEntry): Promise<WaitlistEntry> {
  const { db, now } = context;
  if (entry.state !== 'offered') return entry;
  const offer = await bookings.find(db, `${entry.id}-${entry.offers - 1}`); // see `updateEntryOf`
  if (!offer || dueTimerAction(offer, now) !== 'lapse') return entry;
  await changeRecord(context, bookingStore, {
    load: async () => offer,
    decide: (before) => advanceBySystem(before, 'lapse', now),
  });
  return waitlistEntries.get(db, entry.id);
}

/** Whether an entry is this person's for this very time; entries of older releases have ids of their own. */
const isOwnFor = (entry: WaitlistEntry, personId: string, { room, slots }: BookingRequest): boolean =>
  entry.personId === personId &&
  entry.room.id === room.id &&
  entry.slots.from === slots.from &&
  entry.slots.to === slots.to;

/** Leaves the waitlist. An offer that was made already is declined by cancelling it. */
export const leaveWaitlist: Handler<'bookings.leaveWaitlist'> = async ({ id }, { db, actor }) => {
  const entry = await waitlistEntries.get(db, id);
  if (entry.personId !== actor.personId) throw new AppError('notFound');
  if (entry.state !== 'waiting') return viewWaitlistEntry(entry);
  if (!(await waitlistEntries.tryUpdate(db, entry, { state: 'left' }))) throw new AppError('conflict');
  return viewWaitlistEntry({ ...entry, state: 'left' });
};
