import { DAY } from '../time';
import type { Booking } from './booking';

/** The days over which bookings for guests are counted. */
export const GUEST_USE_DAYS = 30;
export const GUEST_USE_PERIOD = GUEST_USE_DAYS * DAY;
/** Halls on one page, and the most bookings, people and telephones of each that are counted. */
export const GUEST_USE_HALLS = 20;
export const MAX_GUEST_BOOKINGS = 500;
export const MAX_DESKS_SHOWN = 20;
export const MAX_PHONES_SHOWN = 10;

/** What the counts are made of. */
export type GuestBooking = Pick<Booking, 'personId' | 'writtenBy' | 'guestQuota'>;

/** How many bookings, and of them for guests who left no number. */
type Count = { bookings: number; withoutPhone: number };

/** The bookings for guests of one hall: by who wrote them down, and by telephones that several names share. */
export type GuestUse = Count & {
  desks: (Count & { writtenBy: string })[];
  sharedPhones: { people: number; bookings: number }[];
};

/** `halls.guestUse`: what desks booked for guests, so that invented ones are seen. */
export type GuestUseView = {
  days: number;
  halls: (Count & {
    id: string;
    name: string;
    communityName: string;
    desks: (Count & { person: string; name?: string })[];
    /** Telephones that were left by several names, without the number. */
    sharedPhones: GuestUse['sharedPhones'];
  })[];
  next?: string;
};

const countOf = (bookings: readonly GuestBooking[]): Count => ({
  bookings: bookings.length,
  withoutPhone: bookings.filter(({ guestQuota }) => guestQuota?.by !== 'phone').length,
});

const groupBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): [string, Row[]][] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
};

/** Counts the bookings for guests of one hall, the highest counts first. */
export function countGuestUse(bookings: readonly GuestBooking[]): GuestUse {
  const byDesk = groupBy(bookings, ({ writtenBy = '' }) => writtenBy);
  const ofPhones = bookings.filter(({ guestQuota }) => guestQuota?.by === 'phone');
  const byPhone = groupBy(ofPhones, ({ guestQuota }) => guestQuota?.key ?? '');
  return {
    ...countOf(bookings),
    desks: byDesk
      .map(([writtenBy, own]) => ({ writtenBy, ...countOf(own) }))
      .sort((a, b) => b.bookings - a.bookings)
      .slice(0, MAX_DESKS_SHOWN),
    sharedPhones: byPhone
      .map(([, own]) => ({ people: new Set(own.map(({ personId }) => personId)).size, bookings: own.length }))
      .filter(({ people }) => people > 1)
      .sort((a, b) => b.people - a.people || b.bookings - a.bookings)
      .slice(0, MAX_PHONES_SHOWN),
  };
}
