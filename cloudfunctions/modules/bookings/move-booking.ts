import { abandonMove, startMove, completeMove, type MoveTarget } from '@domain/bookings/advance';
import { claimOf, isLive, type Booking } from '@domain/bookings/booking';
import { quotaViolation, takenViolation as takenBy } from '@domain/bookings/alternative';
import { claimWeek, undoClaim, weeklyQuotaId, findQuotaViolation, type QuotaViolation } from '@domain/bookings/weekly-quota';
import { viewBooking } from '@domain/bookings/view';
import { findViolation, type BookingRequest } from '@domain/bookings/booking-request';
import { findTransition } from '@domain/bookings/lifecycle';
import { AppError } from '@domain/errors';
import { findRoom, rulesFor } from '@domain/halls/hall';
import { claimSlots, claimAdditionalSlots } from '@domain/halls/room-day';
import type { UserContext } from '../../platform/context';
import type { Handler } from '../handler';
import * as halls from '../halls/hall-repository';
import * as roomdays from '../halls/roomday-repository';
import { drainBooking } from '../messages/drain-outbox';
import { refusalNear, weeksAround, worldOf } from './book-room';
import { outcomeOf } from './await-outcome';
import * as bookings from './booking-repository';
import { findBooking } from './find-booking';
import { giveBack, giveBackSlots } from './give-back';
import * as weeks from './person-week-repository';
import { releaseSlots } from './release-slots';

/**
 * Moves a booking within its hall. It keeps its old time until the new one is written into it, and gives the old one
 * back after that.
 */
export const moveBooking: Handler<'bookings.reschedule'> = async ({ id, roomId, day, from, to }, context) => {
  const { it: found, by } = await findBooking(context, id);
  if (by !== 'booker') throw new AppError('forbidden');
  const isOnItsWay = ({ pendingMove }: Booking): boolean =>
    pendingMove !== undefined && isThere(pendingMove, { room: { id: roomId ?? pendingMove.room.id }, day, slots: { from, to } });
  const it = await outcomeOf(context.db, found, isOnItsWay);
  const { hall, days } = await readGoal(context, it, roomId ?? it.room.id, day);
  const room = findRoom(hall, roomId ?? it.room.id);
  const wish: BookingRequest = { room, day, slots: { from, to }, people: it.people, purpose: it.purpose };
  if (isThere(it, wish)) return viewBooking(it, context);
  const world = await worldOf(context, hall);
  const refused = findTransition(it, 'reschedule', 'booker', context.now) && findViolation(wish, world);
  if (refused) throw await refusalNear(context, wish, world, refused, it.personId);

  const goal: MoveTarget = {
    room: { id: room.id, name: room.name, space: room.space },
    day,
    slots: wish.slots,
    rules: rulesFor(hall, room),
    rulesVersion: hall.version,
  };
  const moving = startMove(it, goal, context.now);
  if (!(await bookings.trySave(context.db, it, moving))) {
    const other = await outcomeOf(context.db, await bookings.get(context.db, id), isOnItsWay);
    if (isThere(other, wish)) return viewBooking(other, context);
    throw new AppError('conflict');
  }
  const stands = await claimGoal(context, moving, goal, !days.length);
  if (stands) {
    await abandon(context, moving);
    throw await refusalNear(
      context,
      wish,
      world,
      stands === 'taken' ? takenBy(wish) : quotaViolation(stands, goal.rules),
      it.personId,
    );
  }
  const moved = completeMove(moving, context.now);
  if (!(await bookings.trySave(context.db, moving, moved))) throw await tooLate(context, moving);
  const settled = await releaseSlots(context, moved);
  await drainBooking(context, settled);
  return viewBooking(settled, context);
};

type Place = Pick<MoveTarget, 'day' | 'slots'> & { room: { id: string } };
const isThere = ({ room, day, slots }: Place, wish: Place): boolean =>
  room.id === wish.room.id && day === wish.day && slots.from === wish.slots.from && slots.to === wish.slots.to;

async function readGoal({ db }: UserContext, it: Booking, roomId: string, day: string) {
  const { hall, space } = await halls.locate(db, roomId);
  if (hall !== it.hall.id) throw new AppError('notFound');
  return halls.read(db, { _id: hall }, { days: { spaces: [space], days: [day] }, weeks: weeksAround(it.personId, day) });
}

/** Claims the new place; the reason when something stands in the way. */
async function claimGoal(
  { db }: UserContext,
  it: Booking,
  goal: MoveTarget,
  isNewDay: boolean,
): Promise<QuotaViolation | 'taken' | undefined> {
  const change = claimWeek(it.id, goal, goal.rules, it);
  if (!(await weeks.change(db, it.personId, goal.day, change, false))) {
    const week = await weeks.find(db, weeklyQuotaId(it.personId, goal.day));
    const refused = week ? (findQuotaViolation(week, change) ?? 'otherRoom') : undefined;
    if (refused) return refused;
    if (!(await weeks.change(db, it.personId, goal.day, change, true))) return 'otherRoom';
  }
  const before = claimOf(it);
  const sameDay = before.space === goal.room.space && before.day === goal.day;
  const hands = sameDay ? claimAdditionalSlots(before.slots, goal.slots, it.id) : claimSlots(goal.slots, it.id);
  return (await roomdays.hand(
    db,
    { hall: it.hall.id, space: goal.room.space, day: goal.day },
    hands,
    isNewDay && !sameDay,
  ))
    ? undefined
    : 'taken';
}

async function abandon(context: UserContext, moving: Booking): Promise<void> {
  const after = abandonMove(moving, context.now);
  if (await bookings.trySave(context.db, moving, after)) await giveBack(context, after);
}

/**
 * Somebody else ended the booking, or the sweeper gave the move up, while it claimed: what it claimed is given back
 * here.
 */
async function tooLate(context: UserContext, moving: Booking): Promise<AppError> {
  const now = await bookings.get(context.db, moving.id);
  const { pendingMove: goal } = moving;
  if (goal && !(isLive(now.state) && isThere(now, goal))) {
    await giveBackSlots(context, { ...now, pendingReleases: [{ ...claimOf(goal), at: context.now }] });
    await weeks.change(context.db, moving.personId, goal.day, undoClaim(claimWeek(moving.id, goal, goal.rules, moving)), false);
  }
  return new AppError('conflict');
}
