import type { Calendar } from '../calendar/calendar';
import type { Facts } from '../errors';
import { openingOf } from '../halls/opening';
import { rulesFor, type Hall, type Purpose, type Room } from '../halls/hall';
import type { RefusalReason } from '../halls/refusals';
import { isWithin, lengthOf, momentAt, slotOn, SLOT_MINUTES, timeAt, type Span } from '../halls/slot';
import { addDays, communityDay, MINUTE, type Day, type Moment } from '../time';

/** What somebody would like. */
export type Wish = { room: Room; day: Day; slots: Span; people: number; purpose: Purpose };

/** Where and when it is asked for. */
export type HallWorld = { hall: Hall; calendar: Calendar; now: Moment };

/** A rule that says no, with what the sentence about it needs; `timedOut` is no rule, only too much at once. */
export type Refused = { reason: `bookings.${RefusalReason | 'timedOut'}`; facts: Facts };

type Check = (wish: Wish, world: HallWorld) => Refused | false | undefined;

const spansInWords = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${timeAt(from)}-${timeAt(to)}`).join(' ');
const rules = ({ room }: Wish, { hall }: HallWorld) => rulesFor(hall, room);

/** The last day that can be booked. */
export const lastBookable = (horizon: number, now: Moment): Day => addDays(communityDay(now), horizon);

const inUse: Check = ({ room }) => !room.inUse && { reason: 'bookings.notInUse', facts: {} };

const inFuture: Check = ({ day, slots }, { now }) =>
  momentAt(day, slots.from) <= now && { reason: 'bookings.past', facts: {} };

const withinHorizon: Check = (wish, world) => {
  const { horizon } = rules(wish, world);
  const lastDay = lastBookable(horizon, world.now);
  return wish.day > lastDay && { reason: 'bookings.horizon', facts: { days: horizon, lastDay } };
};

const open: Check = ({ room, day }, { hall, calendar }) => {
  const opening = openingOf(hall, room, day, calendar);
  return (
    !opening.open.length && {
      reason: 'bookings.closed',
      facts: { kind: opening.kind, ...(opening.reason && { words: opening.reason }) },
    }
  );
};

const withinHours: Check = ({ room, day, slots }, { hall, calendar }) => {
  const spans = openingOf(hall, room, day, calendar).open;
  return (
    !spans.some((span) => isWithin(slots, span)) && { reason: 'bookings.hours', facts: { open: spansInWords(spans) } }
  );
};

const onGrid: Check = (wish, world) => {
  const { step } = rules(wish, world);
  return (
    (wish.slots.from % step !== 0 || lengthOf(wish.slots) % step !== 0) && {
      reason: 'bookings.step',
      facts: { minutes: step * SLOT_MINUTES },
    }
  );
};

const longEnough: Check = (wish, world) => {
  const { shortest } = rules(wish, world);
  return (
    lengthOf(wish.slots) < shortest && { reason: 'bookings.tooShort', facts: { minutes: shortest * SLOT_MINUTES } }
  );
};

const shortEnough: Check = (wish, world) => {
  const { longest } = rules(wish, world);
  return lengthOf(wish.slots) > longest && { reason: 'bookings.tooLong', facts: { minutes: longest * SLOT_MINUTES } };
};

const earlyEnough: Check = (wish, world) => {
  const { notice } = rules(wish, world);
  return (
    momentAt(wish.day, wish.slots.from) < world.now + notice * MINUTE && {
      reason: 'bookings.notice',
      facts: { minutes: notice },
    }
  );
};

const fits: Check = ({ room, people }) =>
  people > room.capacity && { reason: 'bookings.people', facts: { capacity: room.capacity } };

/** Every rule about the wish itself, in the order in which people are told. */
const CHECKS: readonly Check[] = [
  inUse,
  inFuture,
  withinHorizon,
  open,
  withinHours,
  onGrid,
  longEnough,
  shortEnough,
  earlyEnough,
  fits,
];

/** The first rule that a wish breaks. */
export function refusalOf(wish: Wish, world: HallWorld): Refused | undefined {
  for (const check of CHECKS) {
    const refused = check(wish, world);
    if (refused) return refused;
  }
  return undefined;
}

/** What is left of a time: the half hour that is running, and those after it. */
export const rest = ({ day, slots }: Pick<Wish, 'day' | 'slots'>, now: Moment): Span => ({
  from: Math.max(slots.from, Math.floor(slotOn(day, now))),
  to: slots.to,
});

/** Staff may keep a room for anything at any hour, as long as it is not over. */
export const isOver = ({ day, slots }: Pick<Wish, 'day' | 'slots'>, now: Moment): boolean =>
  momentAt(day, slots.to) <= now;
