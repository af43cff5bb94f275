import { abandonMove, advance, confirm, failClaim } from '@domain/bookings/advance';
import { claimOf, occupies, claims, type Booking, type BookingKind, type Claim } from '@domain/bookings/booking';
import { isOver, remainingTime, type BookingRequest } from '@domain/bookings/booking-request';
import { createBooking } from '@domain/bookings/create-booking';
import { checkNotFailed } from '@domain/bookings/lifecycle';
import { overrideChanges, ownersIn, type Owners } from '@domain/bookings/room-day';
import { AppError } from '@domain/errors';
import type { Hall } from '@domain/halls/hall';
import { slotsOf, type Slot } from '@domain/halls/slot';
import { viewTimes } from '@domain/halls/view';
import type { UserContext } from '../../platform/context';
import { drainBooking } from '../messages/drain-outbox';
import { isHold, awaitOutcome } from './await-outcome';
import * as bookings from './booking-repository';
import { failHold } from './claim-slots';
import { releaseAndOffer, closeOffer } from './promote-waitlist';
import * as roomdays from './roomday-repository';

/** A new rival may come in between reading and claiming; so often the day is read again. */
const MAX_RETRIES = 5;

/** What staff keep a room for. `leaveBlocks`: slots that a block has already are left to it. */
export type BlockRequest = {
  request: BookingRequest;
  hall: Hall;
  id: string;
  kind: Exclude<BookingKind, 'booking'>;
  title: string;
  override: boolean;
  series?: string;
  leaveBlocks?: boolean;
};

export type BlockResult = { booking: Booking; displaced: Booking[] };

/**
 * Keeps a room for something. With `override` the bookings in the way end first, then their slots change hands in one
 * update that compares their
 * owners, and then their bookers are told; without, `ruleBroken: bookings.taken` says how many there are.
 */
export async function blockSlots(context: UserContext, blockRequest: BlockRequest): Promise<BlockResult> {
  const { db, actor, now } = context;
  const { hall, id, kind, title, series } = blockRequest;
  if (isOver(blockRequest.request, now)) throw new AppError('ruleBroken', 'bookings.past');
  const request: BookingRequest = { ...blockRequest.request, slots: remainingTime(blockRequest.request, now) }; // who was there before is in nobody's way
  const hold = createBooking(request, hall, {
    id,
    personId: actor.personId,
    kind,
    now,
    title,
    ...(series !== undefined && { series }),
  });
  if (!(await bookings.add(db, hold))) return repeatedResult(context, await bookings.get(db, id));

  const displaced: Booking[] = [];
  for (let retry = 0; retry < MAX_RETRIES; retry++) {
    const owners = (await roomdays.find(db, request.room.space, request.day))?.owners ?? {};
    const rivals = (await bookings.listByIds(db, ownersIn(owners, request.slots))).filter((displacedBooking) =>
      claims(displacedBooking, claimOf(hold)),
    );
    const blocks = rivals.filter((rival) => rival.kind !== 'booking');
    const violation = await findViolation(context, hold, blockRequest, rivals, blocks);
    if (violation) throw violation;
    for (const rival of rivals.filter((displacedBooking) => displacedBooking.kind === 'booking'))
      displaced.push(...(await displace(context, rival, claimOf(hold), title)));
    const slots = slotsOf(request.slots).filter((slot) => !isBlockedBy(owners, slot, blocks));
    if (
      await roomdays.apply(
        db,
        { hall: hall.id, space: request.room.space, day: request.day },
        overrideChanges(slots, id, owners),
        !Object.keys(owners).length,
      )
    ) {
      const booking = await bookings.save(db, hold, confirm(hold, now));
      for (const displacedBooking of displaced) await finishDisplaced(context, displacedBooking);
      return { booking, displaced };
    }
  }
  await failHold(context, hold, { reason: 'bookings.timedOut', facts: {} });
  throw new AppError('ruleBroken', 'bookings.timedOut');
}

const isBlockedBy = (owners: Owners, slot: Slot, blocks: Booking[]): boolean =>
  blocks.some(({ id }) => id === owners[slot]);

async function repeatedResult({ db }: UserContext, known: Booking): Promise<BlockResult> {
  const booking = await awaitOutcome(db, known, isHold);
  checkNotFailed(booking);
  return { booking, displaced: [] };
}

async function findViolation(
  context: UserContext,
  hold: Booking,
  { override, leaveBlocks }: BlockRequest,
  rivals: Booking[],
  blocks: Booking[],
): Promise<AppError | undefined> {
  const conflicts = [
    ...(override ? [] : rivals.filter(({ kind }) => kind === 'booking')),
    ...(leaveBlocks ? [] : blocks),
  ];
  const first = conflicts[0];
  if (!first) return undefined;
  const { from: takenFrom, to: takenTo } = viewTimes(first.slots);
  const facts = { takenFrom, takenTo, count: conflicts.length, ...(first.title && { words: first.title }) };
  await failHold(context, hold, { reason: 'bookings.taken', facts });
  return new AppError('ruleBroken', 'bookings.taken', facts);
}

/**
 * Ends a booking that stands in the way; somebody who is claiming just now, or moving here, is simply refused. Its
 * slots stay where they are until they change hands.
 */
async function displace({ db, now }: UserContext, rival: Booking, claim: Claim, title: string): Promise<Booking[]> {
  const current = await bookings.get(db, rival.id);
  if (!occupies(current, claim)) {
    if (current.pendingMove) await bookings.trySave(db, current, abandonMove(current, now, true));
    return [];
  }
  if (current.state === 'hold') {
    await bookings.trySave(db, current, failClaim(current, { reason: 'bookings.taken', facts: {} }, now, true));
    return [];
  }
  const after = advance(current, { action: 'displace', by: 'desk', now, reason: title });
  return (await bookings.trySave(db, current, after)) ? [after] : [];
}

async function finishDisplaced(context: UserContext, displacedBooking: Booking): Promise<void> {
  await closeOffer(context, displacedBooking);
  await drainBooking(context, await releaseAndOffer(context, displacedBooking));
}
