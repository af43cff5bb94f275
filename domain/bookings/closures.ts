import { spacesOf, type Hall, type Room } from '../halls/hall';
import { gapsBetween, type Span } from '../halls/slot';
import { communityDay, type Day, type Moment } from '../time';
import { isOver, remainingTime } from './availability/booking-request';
import { occupies, type Booking } from './booking';

/** Hours that an exception takes away from a space; they become a booking of the kind `closure`. */
export type Closure = { room: Room; day: Day; slots: Span; reason: string };

/** The closures that a day of a hall needs, as far as they are not over. */
const wantedClosures = (hall: Hall, day: Day, now: Moment): Closure[] =>
  hall.exceptions
    .filter((exception) => exception.day === day)
    .flatMap(({ spaces, open, reason }) =>
      // a space that the hall has no more needs none
      spacesOf(hall)
        .filter((space) => spaces.includes(space))
        .flatMap((space) => hall.rooms.find((room) => room.space === space) ?? [])
        .flatMap((room) => gapsBetween(open).map((slots) => ({ room, day, slots, reason }))),
    )
    .filter((closure) => !isOver(closure, now))
    .map((closure) => ({ ...closure, slots: remainingTime(closure, now) }));

/** What has to change so that the closures of a day are those that its hall names. */
export type ClosureChanges = { outdated: Booking[]; missing: Closure[] };

/**
 * Compares the exceptions of a hall on one day with the bookings of that day. A closure in whose hours a booking stands
 * is outdated too, so that it is made again.
 */
export function closureChanges(hall: Hall, day: Day, bookings: readonly Booking[], now: Moment): ClosureChanges {
  const ofDay = bookings.filter((booking) => booking.day === day && !isOver(booking, now));
  const wanted = wantedClosures(hall, day, now);
  const isDisregarded = ({ room: { space }, slots }: Closure): boolean =>
    ofDay.some(
      (booking) => booking.kind === 'booking' && booking.state !== 'hold' && occupies(booking, { space, day, slots }),
    );
  const stands = (closure: Closure, booking: Booking): boolean =>
    booking.room.space === closure.room.space &&
    booking.title === closure.reason &&
    booking.slots.to === closure.slots.to &&
    remainingTime(booking, now).from === closure.slots.from && // one that was made earlier begins earlier
    !isDisregarded(closure);
  const standing = ofDay.filter(({ kind, state }) => kind === 'closure' && state === 'blocked');
  return {
    outdated: standing.filter((booking) => !wanted.some((closure) => stands(closure, booking))),
    missing: wanted.filter((closure) => !standing.some((booking) => stands(closure, booking))),
  };
}

/** Days from today on whose closures are not those that the hall names. */
export function findUnsettledDays(hall: Hall, bookings: readonly Booking[], now: Moment): Day[] {
  const ofHall = bookings.filter((booking) => booking.hall.id === hall.id);
  const days = new Set([...hall.exceptions, ...ofHall.filter(({ kind }) => kind === 'closure')].map(({ day }) => day));
  return [...days]
    .filter((day) => day >= communityDay(now))
    .filter((day) => {
      const { outdated, missing } = closureChanges(hall, day, ofHall, now);
      return outdated.length > 0 || missing.length > 0;
    });
}
