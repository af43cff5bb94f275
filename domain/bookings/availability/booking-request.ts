import type { Calendar } from '../../calendar/calendar';
import type { Facts } from '../../errors';
import { hoursOn } from '../../halls/day-hours';
import { rulesFor, type Hall, type Purpose, type Room } from '../../halls/hall';
import type { ViolationReason } from '../violations';
import { isWithin, lengthOf, momentAt, slotNumberAt, SLOT_MINUTES, timeAt, type Span } from '../../halls/slot';
import { addDays, communityDay, MINUTE, type Day, type Moment } from '../../time';

/** What somebody asks for. */
export type BookingRequest = { room: Room; day: Day; slots: Span; people: number; purpose: Purpose };

/** Where and when it is asked for. */
export type BookingContext = { hall: Hall; calendar: Calendar; now: Moment };

/** The rule that a request breaks, with the facts that its sentence needs; `timedOut` means contention. */
export type Violation = { reason: `bookings.${ViolationReason | 'timedOut'}`; facts: Facts };

type Check = (request: BookingRequest, context: BookingContext) => Violation | false | undefined;

const formatSpans = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${timeAt(from)}-${timeAt(to)}`).join(' ');
const rules = ({ room }: BookingRequest, { hall }: BookingContext) => rulesFor(hall, room);

/** The last day that can be booked. */
export const lastBookable = (horizon: number, now: Moment): Day => addDays(communityDay(now), horizon);

const roomInUse: Check = ({ room }) => !room.inUse && { reason: 'bookings.notInUse', facts: {} };

const inFuture: Check = ({ day, slots }, { now }) =>
  momentAt(day, slots.from) <= now && { reason: 'bookings.past', facts: {} };

const withinHorizon: Check = (request, context) => {
  const { horizon } = rules(request, context);
  const lastDay = lastBookable(horizon, context.now);
  return request.day > lastDay && { reason: 'bookings.horizon', facts: { days: horizon, lastDay } };
};

const dayOpen: Check = ({ room, day }, { hall, calendar }) => {
  const opening = hoursOn(hall, room, day, calendar);
  return (
    !opening.open.length && {
      reason: 'bookings.closed',
      facts: { kind: opening.kind, ...(opening.reason && { words: opening.reason }) },
    }
  );
};

const withinHours: Check = ({ room, day, slots }, { hall, calendar }) => {
  const spans = hoursOn(hall, room, day, calendar).open;
  return (
    !spans.some((span) => isWithin(slots, span)) && { reason: 'bookings.hours', facts: { open: formatSpans(spans) } }
  );
};

const onStep: Check = (request, context) => {
  const { step } = rules(request, context);
  return (
    (request.slots.from % step !== 0 || lengthOf(request.slots) % step !== 0) && {
      reason: 'bookings.step',
      facts: { minutes: step * SLOT_MINUTES },
    }
  );
};

const longEnough: Check = (request, context) => {
  const { shortest } = rules(request, context);
  return (
    lengthOf(request.slots) < shortest && { reason: 'bookings.tooShort', facts: { minutes: shortest * SLOT_MINUTES } }
  );
};

const shortEnough: Check = (request, context) => {
  const { longest } = rules(request, context);
  return (
    lengthOf(request.slots) > longest && { reason: 'bookings.tooLong', facts: { minutes: longest * SLOT_MINUTES } }
  );
};

const earlyEnough: Check = (request, context) => {
  const { notice } = rules(request, context);
  return (
    momentAt(request.day, request.slots.from) < context.now + notice * MINUTE && {
      reason: 'bookings.notice',
      facts: { minutes: notice },
    }
  );
};

const withinCapacity: Check = ({ room, people }) =>
  people > room.capacity && { reason: 'bookings.people', facts: { capacity: room.capacity } };

/** Every rule about the request itself, in the order in which people are told. */
const CHECKS: readonly Check[] = [
  roomInUse,
  inFuture,
  withinHorizon,
  dayOpen,
  withinHours,
  onStep,
  longEnough,
  shortEnough,
  earlyEnough,
  withinCapacity,
];

/** The first rule that a request breaks. */
export function findViolation(request: BookingRequest, context: BookingContext): Violation | undefined {
  for (const check of CHECKS) {
    const violation = check(request, context);
    if (violation) return violation;
  }
  return undefined;
}

/** The rest of a time: the current half hour and those after it. */
export const remainingTime = ({ day, slots }: Pick<BookingRequest, 'day' | 'slots'>, now: Moment): Span => ({
  from: Math.max(slots.from, Math.floor(slotNumberAt(day, now))),
  to: slots.to,
});

/** Staff may keep a room for anything at any hour, as long as it is not over. */
export const isOver = ({ day, slots }: Pick<BookingRequest, 'day' | 'slots'>, now: Moment): boolean =>
  momentAt(day, slots.to) <= now;
