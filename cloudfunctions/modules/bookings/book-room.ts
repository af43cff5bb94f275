import type { Booking } from '@domain/bookings/booking';
import { guestKey, type Guest } from '@domain/bookings/guest';
import { daysAhead, findAlternative, alternativeFacts, quotaViolation, findConflict, takenViolation } from '@domain/bookings/alternative';
import { createBooking } from '@domain/bookings/create-booking';
import { weeklyQuotaId } from '@domain/bookings/weekly-quota';
import { viewBooking, type BookingView } from '@domain/bookings/view';
import { findViolation, type BookingContext, type Violation, type BookingRequest } from '@domain/bookings/booking-request';
import { checkNotFailed } from '@domain/bookings/lifecycle';
import { AppError } from '@domain/errors';
import { findRoom, rulesFor, managesHall, spacesOf } from '@domain/halls/hall';
import { addDays } from '@domain/time';
import type { UserContext } from '../../platform/context';
import { idempotentId, personIdOf } from '../../platform/identity';
import type { Handler } from '../handler';
import * as halls from '../halls/hall-repository';
import { deliverToInbox } from '../messages/drain-outbox';
import * as vault from '../people/vault-repository';
import { isBeingMade, outcomeOf } from './await-outcome';
import * as bookings from './booking-repository';
import { checkStanding } from './check-standing';
import * as refusals from './refusal-repository';
import { claimSlots, giveUpHold, type Claimed } from './claim-slots';

export const bookRoom: Handler<'bookings.book'> = async (
  { roomId, day, from, to, people, purpose, note, requestId, guest },
  context,
) => {
  const { db, actor, keys, now } = context;
  const { hall: hallId, space } = await halls.locate(db, roomId);
  const id = idempotentId(actor.personId, `booking/${requestId}`, keys.identity);
  const personId = guest ? guestIdFor(guest, hallId, keys.identity) : actor.personId;
  const read = await halls.read(
    db,
    { _id: hallId },
    { days: { spaces: [space], days: [day] }, weeks: weeksAround(personId, day), booking: id },
  );
  if (read.booking) return again(read.booking, context);

  const { hall } = read;
  if (guest && !managesHall(actor, hall)) throw new AppError('forbidden');
  if (!guest) await checkStanding(context, hallId);
  const wish: BookingRequest = { room: findRoom(hall, roomId), day, slots: { from, to }, people, purpose };
  const world = await worldOf(context, hall);
  const refused = findViolation(wish, world) ?? findConflict(wish, { ...read, personId }, world);
  if (refused) throw await refusalNear(context, wish, world, refused, personId);

  if (guest) await vault.addGuest(db, personId, guest);
  const hold = createBooking(wish, hall, { id, personId, kind: 'booking', now, note, guest: guest !== undefined });
  if (!(await bookings.add(db, hold))) return again(await bookings.get(db, id), context);
  const claimed = await claimSlots(context, hold, {
    isNewDay: !read.days.length,
    isNewWeek: !read.weeks.some((week) => week.id === weeklyQuotaId(personId, day)),
  });
  if ('refused' in claimed) throw await refuseHold(context, hold, claimed.refused, { wish, world, personId });
  await deliverToInbox(context, claimed.it);
  return viewBooking(claimed.it, context);
};

/** The same person without a phone is the same guest, so that quotas count for him too. */
const guestIdFor = (guest: Guest, hall: string, key: string): string =>
  personIdOf(`guest/${hall}/${guestKey(guest)}`, key);

/** The weeks in which the nearest possibility may lie. */
export const weeksAround = (personId: string, day: string): string[] => [
  weeklyQuotaId(personId, day),
  weeklyQuotaId(personId, addDays(day, 7)),
];

export async function worldOf(
  context: Pick<UserContext, 'settings' | 'calendar' | 'now'>,
  hall: BookingContext['hall'],
): Promise<BookingContext> {
  return { hall, calendar: context.calendar(await context.settings()), now: context.now };
}

/**
 * What the same tap was told before; of one that is still under way the truth, a hold, when its end is not to be waited
 * for.
 */
async function again(known: Booking, context: UserContext): Promise<BookingView> {
  const it = await outcomeOf(context.db, known, isBeingMade);
  checkNotFailed(it);
  return viewBooking(it, context);
}

/** A refusal with the nearest thing that would work. It is counted, while that is looked for. */
export async function refusalNear(
  context: UserContext,
  wish: BookingRequest,
  world: BookingContext,
  refused: Violation,
  personId: string,
): Promise<AppError> {
  const { reason, facts } = refused;
  const days = daysAhead(wish, world);
  const [around] = await Promise.all([
    halls.read(
      context.db,
      { _id: world.hall.id },
      { days: { spaces: spacesOf(world.hall), days }, weeks: [...new Set(days.map((day) => weeklyQuotaId(personId, day)))] },
    ),
    refusals.count(context, world.hall.id, refused),
  ]);
  return new AppError('ruleBroken', reason, { ...facts, ...alternativeFacts(findAlternative(wish, world, { ...around, personId })) });
}

type Asked = { wish: BookingRequest; world: BookingContext; personId: string };

/** Ends a hold that was refused, and keeps why: a second tap is told the same. */
async function refuseHold(
  context: UserContext,
  hold: Booking,
  refused: Extract<Claimed, { refused: unknown }>['refused'],
  { wish, world, personId }: Asked,
): Promise<AppError> {
  if (refused === 'timedOut') return new AppError('ruleBroken', 'bookings.timedOut');
  const why = refused === 'taken' ? takenViolation(wish) : quotaViolation(refused, rulesFor(world.hall, wish.room));
  await giveUpHold(context, hold, why);
  return refusalNear(context, wish, world, why, personId);
}
