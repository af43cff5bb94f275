import { isLive, type Booking } from '@domain/bookings/booking';
import { viewDisplaced } from '@domain/bookings/view';
import { isOver } from '@domain/bookings/availability/booking-request';
import { AppError } from '@domain/errors';
import type { Hall } from '@domain/halls/hall';
import { applyChange, isApplied, publicTexts, viewSetup } from '@domain/halls/setup';
import { isWithin } from '@domain/halls/slot';
import type { ChangeInput } from '@domain/halls/contract';
import { communityDay } from '@domain/time';
import type { UserContext } from '../../../platform/context';
import type { Handler } from '../../handler';
import { checkPublicText } from '../../moderation/check-public-text';
import * as halls from '../../halls/hall-repository';
import { getOwnHall } from '../../halls/own-hall';
import * as bookings from '../booking/booking-repository';
import { settleClosures } from './settle-closures';

/**
 * Changes hours, dates, rules or rooms. Bookings keep the rules they were made under. Hours that an exception takes
 * away become a closure of each space, so that a booking in progress conflicts with it; with `override` the bookings in
 * the way are displaced and told. The hall names the day until its closures stand, so that the scheduler finishes them.
 */
export const updateHallSetup: Handler<'halls.updateSetup'> = async (change, context) => {
  const before = await getOwnHall(context, change.hall);
  const today = communityDay(context.now);
  if (isApplied(before, change)) return viewSetup(before, today); // a repeated tap
  const hall = applyChange(before, change, today);
  await checkPublicText(context, { hall: hall.id }, ...publicTexts(change));
  if (change.kind !== 'exception' && change.kind !== 'ordinary') {
    await halls.save(context.db, before, hall);
    return viewSetup(hall, today);
  }
  if (change.day < today) throw new AppError('ruleBroken', 'bookings.past');
  if (change.kind === 'exception' && !change.override) await checkNoConflicts(context, hall, change);
  const { personId } = context.actor;
  const unsettled = { day: change.day, version: hall.version, at: context.now, by: personId };
  await halls.save(context.db, before, hall, unsettled);
  const displaced = await settleClosures(context, hall, change.day, { personId });
  await halls.markSettled(context.db, hall.id, unsettled);
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
