import { timeAt } from '../../halls/slot';
import type { NoticeRule } from '../../lifecycle/lifecycle';
import type { Audience, NoticeFacts } from '../../messages/notice';
import { positionKey } from '../../people/actor';
import { communityDay, type Day } from '../../time';
import type { Booking } from '../booking';
import type { BookingEvent, BookingEventTypes } from './event';

/** Who can be told of something about a booking, by name; a guest of the desk has no inbox. */
export const AUDIENCES = {
  booker: ({ personId, guest }) => (guest ? [] : [{ person: personId }]),
  desk: ({ hall }) => [{ position: positionKey('desk', hall.community) }],
} satisfies Record<string, (booking: Booking) => Audience[]>;
export type BookingAudience = keyof typeof AUDIENCES;

type BookingNoticeRule = NoticeRule<BookingEventTypes, BookingAudience>;

const toBooker: BookingNoticeRule = { template: 'bookingNews', to: ['booker'] };
const toDesk: BookingNoticeRule = { template: 'staffTask', to: ['desk'] };

/** The notices of bookings. The column `notifies` of the transition table says when each is sent. */
export const bookingNotices = {
  bookingMade: toBooker,
  bookingAsked: toDesk,
  bookingApproved: toBooker,
  bookingRejected: toBooker,
  bookingExpired: toBooker,
  bookingMoved: toBooker,
  bookingSettled: { ...toBooker, when: ({ state }) => state === 'confirmed' },
  // not on the day itself, when “tomorrow” would be wrong
  bookingTomorrow: { ...toBooker, when: ({ day }, { at }) => communityDay(at) < day },
  bookingDisplaced: toBooker,
  guestDisplaced: { ...toDesk, when: ({ guest }) => guest === true },
  slotOffered: toBooker,
  bookingMissed: toBooker,
  appealAsked: toDesk,
  appealAnswered: toBooker,
} satisfies Record<string, BookingNoticeRule>;
export type BookingNotice = keyof typeof bookingNotices;

/** What the words of a notice about a booking are made of; `from` and `to` are `HH:mm`. */
export type BookingNoticeFacts = Pick<NoticeFacts, 'state' | 'place' | 'startAt' | 'dueAt'> & {
  day?: Day;
  from?: string;
  to?: string;
  /** A reason or an answer of staff. */
  words?: string;
  answer?: 'upheld' | 'excused';
  /** The year of its day, while the holiday table of that year is missing. */
  year?: number;
  /** The booker's no-shows. */
  count?: number;
};

/** Room and time, and a reason of staff; never a name, and never the booker's own words. */
export function bookingNoticeFacts(booking: Booking, { details }: BookingEvent): BookingNoticeFacts {
  const { pausedUntil: dueAt = booking.until, noShows: count } = details;
  const words = booking.appeal?.reply ?? booking.reason;
  return {
    state: booking.state,
    place: `${booking.hall.name} · ${booking.room.name}`,
    day: booking.day,
    from: timeAt(booking.slots.from),
    to: timeAt(booking.slots.to),
    startAt: booking.startAt,
    ...(dueAt !== undefined && { dueAt }),
    ...(words && { words }),
    ...(booking.provisional && { year: Number(booking.day.slice(0, 4)) }),
    ...(booking.appeal?.answer && { answer: booking.appeal.answer }),
    ...(count !== undefined && { count }),
  };
}
