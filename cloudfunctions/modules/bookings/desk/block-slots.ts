import { abandonMove, advance, advanceBySystem, confirm, failClaim } from '@domain/bookings/lifecycle/advance';
import { claimOf, occupies, claims, type Booking, type BookingKind } from '@domain/bookings/booking';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { isOver, remainingTime, type BookingRequest } from '@domain/bookings/availability/booking-request';
import { checkNotFailed } from '@domain/bookings/lifecycle/lifecycle';
import { AppError } from '@domain/errors';
import { viewTimes } from '@domain/halls/view';
import type { Hall } from '@domain/halls/hall';
import { overrideChanges, ownersIn, type Owners } from '@domain/bookings/availability/room-day';
import { slotsOf, type Slot } from '@domain/halls/slot';
import type { AppContext } from '../../../platform/context';
import { checkSameRequest } from '../../../platform/repeated-request';
import * as roomdays from '../room-days/roomday-repository';
import { isHold, awaitOutcome } from '../booking/await-outcome';
import * as bookings from '../booking/booking-repository';
import { drainBooking } from '../booking/drain-booking';
import { failHold } from '../room-days/claim-slots';
import { releaseAndOffer } from '../waitlist/promote-waitlist';
import { updateEntryOf } from '../waitlist/update-entry';

/** How often the day is read again when somebody changed it between reading and claiming. */
const MAX_RETRIES = 5;

/** What staff keep a room for. A closure leaves slots to the blocks that have them. */
export type BlockRequest = {
  request: BookingRequest;
  hall: Hall;
  id: string;
  /** Who keeps it. */
  personId: string;
  kind: Exclude<BookingKind, 'booking'>;
  title: string;
  override: boolean;
  series?: string;
  /** What was asked for; a closure has none, because its id says it. */
  fingerprint?: string;
  /** The scheduler finishes what a process left. */
  isResumed?: boolean | undefined;
};

export type BlockResult = { booking: Booking; displaced: Booking[] };

/**
 * Keeps a room for staff. With `override` the bookings in the way end first, then their slots change hands in one
 * update that compares the owners, and then their bookers are told; when the process dies the scheduler finishes it.
 * Throws `ruleBroken: bookings.taken` with the number of bookings in the way, `bookings.past`, or `bookings.timedOut`
 * when others kept changing the day.
 */
export async function blockSlots(context: AppContext, blockRequest: BlockRequest): Promise<BlockResult> {
  const { db, now } = context;
  const { hall, id, personId, kind, title, series, fingerprint, override, isResumed = false } = blockRequest;
  if (isOver(blockRequest.request, now)) throw new AppError('ruleBroken', 'bookings.past');
  // slots that are over are left out
  const request: BookingRequest = { ...blockRequest.request, slots: remainingTime(blockRequest.request, now) };
  const hold = createBooking(request, hall, {
    ...{ id, personId, kind, now, title },
    ...(series !== undefined && { series }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(override && { overrides: true }),
  });
  if (!(await bookings.add(db, hold))) return repeatedResult(context, await bookings.get(db, id), hold.fingerprint);
  return claimBlock(context, hold, isResumed);
}

/** Claims what a stored hold of staff is to keep; `isResumed` when another process than its own does. */
export async function claimBlock(context: AppContext, hold: Booking, isResumed: boolean): Promise<BlockResult> {
  const { db, now } = context;
  const displaced: Booking[] = [];
  for (let retry = 0; retry < MAX_RETRIES; retry++)
    if (await tryClaim(context, hold, isResumed, displaced)) {
      const booking = await bookings.save(db, hold, confirm(hold, now));
      for (const displacedBooking of displaced) await finishDisplaced(context, displacedBooking);
      return { booking, displaced };
    }
  await failHold(context, hold, { reason: 'bookings.timedOut', facts: {} });
  throw new AppError('ruleBroken', 'bookings.timedOut');
}

/** Ends what is in the way, adds it to `displaced`, and claims the slots; false when something changed meanwhile. */
async function tryClaim(
  context: AppContext,
  hold: Booking,
  isResumed: boolean,
  displaced: Booking[],
): Promise<boolean> {
  const { db } = context;
  const { hall, room, day, slots, id } = hold;
  const owners = (await roomdays.find(db, room.space, day))?.owners ?? {};
  const rivals = (await bookings.listByIds(db, ownersIn(owners, slots))).filter(
    (rival) => rival.id !== id && claims(rival, claimOf(hold)),
  );
  const blocks = rivals.filter((rival) => rival.kind !== 'booking');
  const violation = await findViolation(context, hold, rivals, blocks);
  if (violation) throw violation;
  for (const rival of rivals.filter(({ kind }) => kind === 'booking')) {
    const result = await displace(context, rival, hold, isResumed);
    if (result === 'changed') return false;
    displaced.push(...result);
  }
  // a process that died may have claimed them already
  const wanted = slotsOf(slots).filter((slot) => owners[slot] !== id && !isBlockedBy(owners, slot, blocks));
  const roomDay = { hall: hall.id, space: room.space, day };
  return roomdays.apply(db, roomDay, overrideChanges(wanted, id, owners), !Object.keys(owners).length);
}

const isBlockedBy = (owners: Owners, slot: Slot, blocks: Booking[]): boolean =>
  blocks.some(({ id }) => id === owners[slot]);

async function repeatedResult(
  { db }: AppContext,
  known: Booking,
  fingerprint: string | undefined,
): Promise<BlockResult> {
  if (fingerprint !== undefined) checkSameRequest(known.fingerprint, fingerprint);
  const booking = await awaitOutcome(db, known, isHold);
  checkNotFailed(booking);
  return { booking, displaced: [] };
}

async function findViolation(
  context: AppContext,
  hold: Booking,
  rivals: Booking[],
  blocks: Booking[],
): Promise<AppError | undefined> {
  const conflicts = [
    ...(hold.overrides ? [] : rivals.filter(({ kind }) => kind === 'booking')),
    ...(hold.kind === 'closure' ? [] : blocks),
  ];
  const first = conflicts[0];
  if (!first) return undefined;
  const { from: takenFrom, to: takenTo } = viewTimes(first.slots);
  const facts = { takenFrom, takenTo, count: conflicts.length, ...(first.title && { words: first.title }) };
  await failHold(context, hold, { reason: 'bookings.taken', facts });
  return new AppError('ruleBroken', 'bookings.taken', facts);
}

/**
 * Ends a booking that is in the way and answers it if its booker must be told: a booking that is being made, or moved
 * here, is refused instead. Its slots keep their owner until the block claims them. `changed` when the booking changed
 * meanwhile, so that it may have become one that must be displaced.
 */
async function displace(
  { db, now }: AppContext,
  rival: Booking,
  hold: Booking,
  isResumed: boolean,
): Promise<Booking[] | 'changed'> {
  const current = await bookings.get(db, rival.id);
  const trySave = async (after: Booking, told: Booking[]) =>
    (await bookings.trySave(db, current, after)) ? told : 'changed';
  if (!occupies(current, claimOf(hold))) return current.pendingMove ? trySave(abandonMove(current, now, true), []) : [];
  if (current.state === 'hold')
    return trySave(failClaim(current, { reason: 'bookings.taken', facts: {} }, now, true), []);
  const details = { reason: hold.title };
  const after = isResumed
    ? advanceBySystem(current, 'displace', now, details)
    : advance(current, { action: 'displace', by: 'desk', now, ...details });
  return trySave(after, [after]);
}

async function finishDisplaced(context: AppContext, displacedBooking: Booking): Promise<void> {
  await updateEntryOf(context, displacedBooking);
  await drainBooking(context, await releaseAndOffer(context, displacedBooking));
}
