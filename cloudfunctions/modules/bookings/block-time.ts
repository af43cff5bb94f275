import { abandonMove, advance, confirm, failClaim } from '@domain/bookings/advance';
import { claimOf, occupies, claims, type Booking, type BookingKind, type Claim } from '@domain/bookings/booking';
import { createBooking } from '@domain/bookings/create-booking';
import { viewBookingCard, viewDisplaced } from '@domain/bookings/view';
import { isOver, remainingTime, type BookingRequest } from '@domain/bookings/booking-request';
import { checkNotFailed } from '@domain/bookings/lifecycle';
import { AppError } from '@domain/errors';
import { viewTimes } from '@domain/halls/day';
import { findRoom, type Hall } from '@domain/halls/hall';
import { overrideSlots, ownersIn, type Owners } from '@domain/halls/room-day';
import { slotsOf, type Slot } from '@domain/halls/slot';
import type { UserContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import type { Handler } from '../handler';
import { checkPublic } from '../halls/check-public';
import * as halls from '../halls/hall-repository';
import { ownHallOf } from '../halls/own-hall';
import * as roomdays from '../halls/roomday-repository';
import { drainBooking } from '../messages/drain-outbox';
import { isBeingMade, outcomeOf } from './await-outcome';
import * as bookings from './booking-repository';
import { giveUpHold } from './claim-slots';
import { releaseSlots, settleWait } from './release-slots';

/** A new rival may come in between reading and claiming; so often the day is read again. */
const TRIES = 5;

/** What staff keep a room for. `leaveBlocks`: slots that a block has already are left to it. */
export type Keep = {
  wish: BookingRequest;
  hall: Hall;
  id: string;
  kind: Exclude<BookingKind, 'booking'>;
  title: string;
  override: boolean;
  series?: string;
  leaveBlocks?: boolean;
};

export type Kept = { it: Booking; displaced: Booking[] };

export const blockTime: Handler<'bookings.block'> = async (
  { roomId, day, from, to, title, kind, override, requestId },
  context,
) => {
  const hall = await hallFor(context, roomId);
  await checkPublic(context, title);
  const wish: BookingRequest = { room: findRoom(hall, roomId), day, slots: { from, to }, people: 1, purpose: 'activity' };
  const { it, displaced } = await keepTime(context, {
    wish,
    hall,
    id: idempotentId(context.actor.personId, `block/${requestId}`, context.keys.identity),
    kind,
    title,
    override,
  });
  return { booking: viewBookingCard(it, context), displaced: displaced.map(viewDisplaced) };
};

/** The hall of a room that the caller runs. Throws `notFound`. */
export async function hallFor(context: UserContext, roomId: string): Promise<Hall> {
  return ownHallOf(context, (await halls.locate(context.db, roomId)).hall);
}

/**
 * Keeps a room for something. With `override` the bookings in the way end first, then their slots change hands in one
 * update that compares their
 * owners, and then their bookers are told; without, `ruleBroken: bookings.taken` says how many there are.
 */
export async function keepTime(context: UserContext, keep: Keep): Promise<Kept> {
  const { db, actor, now } = context;
  const { hall, id, kind, title, series } = keep;
  if (isOver(keep.wish, now)) throw new AppError('ruleBroken', 'bookings.past');
  const wish: BookingRequest = { ...keep.wish, slots: remainingTime(keep.wish, now) }; // who was there before is in nobody's way
  const hold = createBooking(wish, hall, {
    id,
    personId: actor.personId,
    kind,
    now,
    title,
    ...(series !== undefined && { series }),
  });
  if (!(await bookings.add(db, hold))) return again(context, await bookings.get(db, id));

  const displaced: Booking[] = [];
  for (let attempts = 0; attempts < TRIES; attempts++) {
    const owners = (await roomdays.find(db, wish.room.space, wish.day))?.owners ?? {};
    const rivals = (await bookings.byIds(db, ownersIn(owners, wish.slots))).filter((one) => claims(one, claimOf(hold)));
    const stays = rivals.filter((rival) => rival.kind !== 'booking');
    const refused = await refusal(context, hold, keep, rivals, stays);
    if (refused) throw refused;
    for (const rival of rivals.filter((one) => one.kind === 'booking'))
      displaced.push(...(await displace(context, rival, claimOf(hold), title)));
    const slots = slotsOf(wish.slots).filter((slot) => !isOwnedBy(owners, slot, stays));
    if (
      await roomdays.hand(
        db,
        { hall: hall.id, space: wish.room.space, day: wish.day },
        overrideSlots(slots, id, owners),
        !Object.keys(owners).length,
      )
    ) {
      const it = await bookings.save(db, hold, confirm(hold, now));
      for (const one of displaced) await finish(context, one);
      return { it, displaced };
    }
  }
  await giveUpHold(context, hold, { reason: 'bookings.timedOut', facts: {} });
  throw new AppError('ruleBroken', 'bookings.timedOut');
}

const isOwnedBy = (owners: Owners, slot: Slot, stays: Booking[]): boolean =>
  stays.some(({ id }) => id === owners[slot]);

async function again({ db }: UserContext, known: Booking): Promise<Kept> {
  const it = await outcomeOf(db, known, isBeingMade);
  checkNotFailed(it);
  return { it, displaced: [] };
}

async function refusal(
  context: UserContext,
  hold: Booking,
  { override, leaveBlocks }: Keep,
  rivals: Booking[],
  stays: Booking[],
): Promise<AppError | undefined> {
  const inTheWay = [
    ...(override ? [] : rivals.filter(({ kind }) => kind === 'booking')),
    ...(leaveBlocks ? [] : stays),
  ];
  const first = inTheWay[0];
  if (!first) return undefined;
  const { from: takenFrom, to: takenTo } = viewTimes(first.slots);
  const facts = { takenFrom, takenTo, count: inTheWay.length, ...(first.title && { words: first.title }) };
  await giveUpHold(context, hold, { reason: 'bookings.taken', facts });
  return new AppError('ruleBroken', 'bookings.taken', facts);
}

/**
 * Ends a booking that stands in the way; somebody who is claiming just now, or moving here, is simply refused. Its
 * slots stay where they are until they change hands.
 */
async function displace({ db, now }: UserContext, rival: Booking, claim: Claim, title: string): Promise<Booking[]> {
  const whole = await bookings.get(db, rival.id);
  if (!occupies(whole, claim)) {
    if (whole.pendingMove) await bookings.trySave(db, whole, abandonMove(whole, now, true));
    return [];
  }
  if (whole.state === 'hold') {
    await bookings.trySave(db, whole, failClaim(whole, { reason: 'bookings.taken', facts: {} }, now, true));
    return [];
  }
  const after = advance(whole, { action: 'displace', by: 'desk', now, reason: title });
  return (await bookings.trySave(db, whole, after)) ? [after] : [];
}

async function finish(context: UserContext, one: Booking): Promise<void> {
  await settleWait(context, one);
  await drainBooking(context, await releaseSlots(context, one));
}
