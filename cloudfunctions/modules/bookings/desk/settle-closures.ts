import type { Booking } from '@domain/bookings/booking';
import { closureChanges, type Closure } from '@domain/bookings/closures';
import type { BookingRequest } from '@domain/bookings/availability/booking-request';
import { AppError } from '@domain/errors';
import type { Hall } from '@domain/halls/hall';
import type { Day } from '@domain/time';
import type { AppContext } from '../../../platform/context';
import { idempotentId } from '../../../platform/identity';
import * as halls from '../../halls/hall-repository';
import { advanceBooking } from '../booking/advance-booking';
import * as bookings from '../booking/booking-repository';
import { blockSlots } from './block-slots';

/** How often a hall is read again when somebody changed it meanwhile. */
const MAX_RETRIES = 3;

type SettleOptions = {
  /** Who changed the hall. */ personId: string;
  /** The scheduler finishes what a process left. */ isResumed?: boolean;
};

/**
 * Makes the closures of a day those that its hall names now, and displaces what is in their way. Answers the bookings
 * that were displaced. Repeating it changes nothing. Throws `conflict` when others kept changing the hall.
 */
export async function settleClosures(
  context: AppContext,
  seen: Hall,
  day: Day,
  options: SettleOptions,
): Promise<Booking[]> {
  const displaced = new Map<string, Booking>();
  let hall = seen;
  for (let retry = 0; retry < MAX_RETRIES; retry++) {
    for (const booking of await settleOnce(context, hall, day, options)) displaced.set(booking.id, booking);
    const now = await halls.get(context.db, hall.id);
    if (now.version === hall.version) return [...displaced.values()];
    hall = now;
  }
  throw new AppError('conflict');
}

async function settleOnce(context: AppContext, hall: Hall, day: Day, options: SettleOptions): Promise<Booking[]> {
  const { db, now } = context;
  const ofDay = await bookings.listOfHall(db, hall.id, day, day);
  const { outdated, missing } = closureChanges(hall, day, ofDay, now);
  for (const { id } of outdated)
    await advanceBooking(context, await bookings.get(db, id), { action: 'cancel', by: 'desk' });
  const displaced: Booking[] = [];
  for (const closure of missing) displaced.push(...(await close(context, hall, closure, ofDay, options)));
  return displaced;
}

async function close(
  context: AppContext,
  hall: Hall,
  { room, day, slots, reason: title }: Closure,
  ofDay: readonly Booking[],
  { personId, isResumed }: SettleOptions,
): Promise<Booking[]> {
  const request: BookingRequest = { room, day, slots, people: 1, purpose: 'activity' };
  // each attempt after one that ended has an id of its own
  const before = ofDay.filter(
    (booking) => booking.kind === 'closure' && booking.room.space === room.space && booking.state !== 'hold',
  );
  const id = idempotentId(
    hall.id,
    `closure/${room.space}/${day}/${slots.to}/${hall.version}/${before.length}`,
    context.keys.identity,
  );
  const { displaced } = await blockSlots(context, {
    request,
    hall,
    id,
    personId,
    kind: 'closure',
    title,
    override: true,
    isResumed,
  });
  return displaced;
}
