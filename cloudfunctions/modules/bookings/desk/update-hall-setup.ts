import { isLive, type Booking } from '@domain/bookings/booking';
import { viewDisplaced } from '@domain/bookings/view';
import { isOver } from '@domain/bookings/availability/booking-request';
import { AppError } from '@domain/errors';
import { spacesOf, type Hall } from '@domain/halls/hall';
import { applyChange, publicTexts, viewSetup } from '@domain/halls/setup';
import { isWithin, gapsBetween } from '@domain/halls/slot';
import type { ChangeInput } from '@domain/halls/contract';
import { communityDay } from '@domain/time';
import type { UserContext } from '../../../platform/context';
import { idempotentId } from '../../../platform/identity';
import type { Handler } from '../../handler';
import { checkPublicText } from '../../moderation/check-public-text';
import * as halls from '../../halls/hall-repository';
import { getOwnHall } from '../../halls/own-hall';
import { advanceBooking } from '../booking/advance-booking';
import { blockSlots } from './block-slots';
import * as bookings from '../booking/booking-repository';

/**
 * Changes hours, dates, rules or rooms. Bookings keep the rules they were made under. Hours that an exception takes
 * away become a closure of each space, so that a booking in progress conflicts with it; with `override` the bookings in
 * the way are displaced and told.
 */
export const updateHallSetup: Handler<'halls.updateSetup'> = async (change, context) => {
  const before = await getOwnHall(context, change.hall);
  const today = communityDay(context.now);
  const hall = applyChange(before, change, today);
  await checkPublicText(context, { hall: hall.id }, ...publicTexts(change));
  if (change.kind !== 'exception' && change.kind !== 'ordinary') {
    await halls.save(context.db, before, hall);
    return viewSetup(hall, today);
  }
  if (change.day < today) throw new AppError('ruleBroken', 'bookings.past');
  if (change.kind === 'exception' && !change.override) await checkNoConflicts(context, hall, change);
  await halls.save(context.db, before, hall);
  const displaced = await replaceClosures(context, hall, change.day);
  return viewSetup(hall, today, displaced.length, displaced.filter(({ guest }) => guest).map(viewDisplaced));
};

type ExceptionInput = Extract<ChangeInput, { kind: 'exception' }>;

/** Throws `ruleBroken: bookings.taken` with how many bookings lie outside the new hours. */
async function checkNoConflicts(context: UserContext, hall: Hall, { day, open }: ExceptionInput): Promise<void> {
  const spaces = hall.exceptions.find((one) => one.day === day)?.spaces ?? [];
  const count = (await listUpcoming(context, hall, day)).filter(
    ({ kind, room, slots }) =>
      kind === 'booking' && spaces.includes(room.space) && !open.some((span) => isWithin(slots, span)),
  ).length;
  if (count) throw new AppError('ruleBroken', 'bookings.taken', { count });
}

/** Live bookings of a day that are not over. */
const listUpcoming = async ({ db, now }: UserContext, hall: Hall, day: string): Promise<Booking[]> =>
  (await bookings.listOfHall(db, hall.id, day, day)).filter(
    (booking) => isLive(booking.state) && !isOver(booking, now),
  );

/**
 * Cancels every closure of the day, also after an interruption, and creates those of the current setup. Answers the
 * bookings that were displaced.
 */
async function replaceClosures(context: UserContext, hall: Hall, day: string): Promise<Booking[]> {
  const { db, keys } = context;
  const closures = (await listUpcoming(context, hall, day)).filter(
    ({ kind, state }) => kind === 'closure' && state === 'blocked',
  );
  for (const closure of closures)
    await advanceBooking(context, await bookings.get(db, closure.id), { action: 'cancel', by: 'desk' });
  const displaced: Booking[] = [];
  for (const space of spacesOf(hall)) {
    const exception = hall.exceptions.find((one) => one.day === day && one.spaces.includes(space));
    const room = hall.rooms.find((one) => one.space === space);
    for (const slots of exception && room ? gapsBetween(exception.open) : []) {
      if (!exception || !room || isOver({ day, slots }, context.now)) continue;
      const request = { room, day, slots, people: 1, purpose: 'activity' as const };
      const id = idempotentId(hall.id, `closure/${space}/${day}/${slots.from}/${hall.version}`, keys.identity);
      const result = await blockSlots(context, {
        request: request,
        hall,
        id,
        kind: 'closure',
        title: exception.reason,
        override: true,
        leaveBlocks: true,
      });
      displaced.push(...result.displaced);
    }
  }
  return [...new Map(displaced.map((booking) => [booking.id, booking])).values()];
}
