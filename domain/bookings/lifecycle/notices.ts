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
} satisfies Record<string, (it: Booking) => Audience[]>;
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
export function bookingNoticeFacts(it: Booking, { details }: BookingEvent): BookingNoticeFacts {
  const { pausedUntil: dueAt = it.until, noShows: count } = details;
  const words = it.appeal?.reply ?? it.reason;
  return {
    state: it.state,
    place: `${it.hall.name} · ${it.room.name}`,
    day: it.day,
    from: timeAt(it.slots.from),
    to: timeAt(it.slots.to),
    startAt: it.startAt,
    ...(dueAt !== undefined && { dueAt }),
    ...(words && { words }),
    ...(it.provisional && { year: Number(it.day.slice(0, 4)) }),
    ...(it.appeal?.answer && { answer: it.appeal.answer }),
    ...(count !== undefined && { count }),
  };
}
