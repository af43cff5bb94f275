import {
  findAlternative,
  alternativeFacts,
  findConflict,
  type Occupancy,
} from '@domain/bookings/availability/alternative';
import { weeklyQuotaId } from '@domain/bookings/availability/weekly-quota';
import {
  findViolation,
  type BookingContext,
  type Violation,
  type BookingRequest,
} from '@domain/bookings/availability/booking-request';
import { AppError } from '@domain/errors';
import { firstFreeTime, viewDay, eventsOn, startTimes } from '@domain/bookings/availability/availability';
import { needsApproval, findRoom, rulesFor } from '@domain/halls/hall';
import { hoursOn } from '@domain/halls/day-hours';
import { timeAt } from '@domain/halls/slot';
import { viewHall, viewRoom, viewTimes } from '@domain/halls/view';
import type { Actor } from '@domain/people/actor';
import { positionOf } from '@domain/places/view';
import { communityDay, consecutiveDays, type Day, type Moment } from '@domain/time';
import type { AppContext } from '../../../platform/context';
import type { Database } from '../../../platform/database/database';
import type { Handler } from '../../handler';
import * as halls from '../../halls/hall-repository';
import { getCounty } from '../../places/county-repository';
import { hallDaysHandler, readHallDays } from './read-hall-days';

const DAYS_SHOWN = 7;

/** A hall with its rooms and today's events: the requested hall, else that of the reader's community. */
export const listRooms: Handler<'rooms.list'> = async ({ hall: asked }, context) => {
  const { db, actor, now } = context;
  const day = communityDay(now);
  const hallDays = await readHallDays(context, {
    hall: asked ?? (await findHallId(db, actor)),
    options: { days: { day }, weeks: [weeklyQuotaId(actor.personId, day)] },
  });
  const { hall, reader } = hallDays;
  const station = (await getCounty(db, now)).stations.find((one) => one.hall?.id === hall.id);
  return {
    ...viewHall(hall),
    phone: hall.phone,
    ...(station && { position: positionOf(station) }),
    today: day,
    rooms: hall.rooms
      .filter(({ inUse }) => inUse)
      .map((room) => {
        const { kind, reason, open } = hoursOn(hall, room, day, hallDays.calendar);
        const free = firstFreeTime(hallDays, room, day);
        return {
          ...viewRoom(hall, room),
          today: {
            kind,
            ...(reason && { reason }),
            open: open.map(viewTimes),
            on: eventsOn(hallDays, room, day),
            ...(free !== undefined && { freeFrom: free }),
          },
        };
      }),
    reader,
  };
};

async function findHallId(db: Database, { positions }: Actor): Promise<string> {
  const id = await halls.findOwnId(
    db,
    positions.map(({ unit }) => unit),
  );
  if (id === undefined) throw new AppError('notFound');
  return id;
}

const weekFrom = (from: Day | undefined, now: Moment): Day[] => consecutiveDays(from ?? communityDay(now), DAYS_SHOWN);

/** Seven days of a room, in one request. */
export const showWeek = hallDaysHandler<'rooms.week'>(
  async ({ roomId, from }, { db, now }, personId) => {
    const { hall, space } = await halls.locateRoom(db, roomId);
    const days = weekFrom(from, now);
    const weeks = [...new Set(days.map((day) => weeklyQuotaId(personId, day)))];
    return { hall, options: { days: { spaces: [space], days }, weeks } };
  },
  async ({ roomId, from }, { now }, { reader, ...hallDays }) => {
    const room = findRoom(hallDays.hall, roomId);
    return {
      hall: viewHall(hallDays.hall),
      room: viewRoom(hallDays.hall, room),
      days: weekFrom(from, now).map((day) => viewDay(hallDays, room, day)),
      reader,
    };
  },
);

/** One day of a hall, with the reader's week. */
const oneDay = async ({ hall, day }: { hall: string; day: Day }, _: AppContext, personId: string) => ({
  hall,
  options: { days: { day }, weeks: [weeklyQuotaId(personId, day)] },
});

/** One day of all rooms. */
export const showDay = hallDaysHandler<'halls.day'>(oneDay, async ({ day }, _, { reader, ...hallDays }) => {
  const { hall } = hallDays;
  const rooms = hall.rooms.filter(({ inUse }) => inUse);
  const spans = rooms.flatMap((room) => hoursOn(hall, room, day, hallDays.calendar).open);
  return {
    hall: viewHall(hall),
    day,
    from: timeAt(Math.min(...spans.map(({ from }) => from), ...(spans.length ? [] : [0]))),
    to: timeAt(Math.max(...spans.map(({ to }) => to), ...(spans.length ? [] : [0]))),
    rooms: rooms.map((room) => {
      const { day: _, ...rest } = viewDay(hallDays, room, day);
      return { ...rest, room: viewRoom(hall, room) };
    }),
    reader,
  };
});

/** The rooms that are free at a time, and the violations of the others. */
export const findFreeRooms = hallDaysHandler<'halls.freeRooms'>(
  oneDay,
  async ({ day, from, to, people, purpose }, { actor, now }, { reader, ...hallDays }) => {
    const { hall, calendar } = hallDays;
    const inUse = hall.rooms.filter((room) => room.inUse);
    const rooms = inUse.map((room) => {
      const request: BookingRequest = { room, day, slots: { from, to }, people, purpose };
      const violation = findViolationOf(request, { hall, calendar, now }, { ...hallDays, personId: actor.personId });
      return {
        room: viewRoom(hall, room),
        free: !violation,
        ...violation,
        needsApproval: needsApproval(rulesFor(hall, room), purpose),
      };
    });
    return {
      hall: viewHall(hall),
      day,
      ...viewTimes({ from, to }),
      starts: startTimes(hallDays, inUse, day),
      rooms: rooms.sort((a, b) => Number(b.free) - Number(a.free)),
      reader,
    };
  },
);

/** The violation that a booking would meet, with an alternative of the same day only, because no other day was read. */
function findViolationOf(request: BookingRequest, context: BookingContext, hallDays: Occupancy): Violation | undefined {
  const violation = findViolation(request, context) ?? findConflict(request, hallDays, context);
  if (!violation) return undefined;
  const alternative = findAlternative(request, context, hallDays);
  return {
    reason: violation.reason,
    facts: { ...violation.facts, ...alternativeFacts(alternative?.day === request.day ? alternative : undefined) },
  };
}
