import { SLOTS } from '../../halls/slot';
import { weekday } from '../../time';
import { isLive, type Booking, type GuestQuota } from '../booking';
import type { QuotaChange, QuotaLimits } from './weekly-quota';

/** Two people may share a telephone, and each has what a person has. */
const PEOPLE_PER_PHONE = 2;
/** Bookings for guests without a number that one person at the desk writes down. */
const WITHOUT_PHONE: QuotaLimits = { perDay: 6, perWeek: 15 };

export const guestLimits = ({ by }: GuestQuota, { perDay, perWeek }: QuotaLimits): QuotaLimits =>
  by === 'phone' ? { perDay: PEOPLE_PER_PHONE * perDay, perWeek: PEOPLE_PER_PHONE * perWeek } : WITHOUT_PHONE;

/** The half hours of a week; a number above them stands for a booking as a whole. */
const WEEK_SLOTS = 7 * SLOTS;
const MANY = 999_983; // a prime: two bookings of one telephone and week hardly meet in one number

/** Where a booking is counted once in the week of its telephone or desk. */
const placeOf = (id: string): number =>
  WEEK_SLOTS + [...id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % MANY, 7);

const changeOf = ({ id, day }: Pick<Booking, 'id' | 'day'>): Omit<QuotaChange, 'claim' | 'release' | 'n' | 'd'> => ({
  id,
  retain: [],
  attempts: 0,
  weekday: weekday(day),
});

/** Counts a guest's booking in the week of its telephone or desk. */
export const guestClaim = (booking: Booking, quota: GuestQuota): QuotaChange => ({
  ...changeOf(booking),
  claim: [placeOf(booking.id)],
  release: [],
  n: 1,
  d: 1,
  limits: guestLimits(quota, booking.rules),
});

/** Counts it no longer, once it has ended; nothing for a booking that stands. */
export const guestRelease = (booking: Booking): QuotaChange | undefined =>
  isLive(booking.state) ? undefined : { ...changeOf(booking), claim: [], release: [placeOf(booking.id)], n: -1, d: -1 };

/** Whether a week counts this guest's booking as one of its telephone or desk. */
export const isCountedForGuest = ({ id, guestQuota }: Booking, personId: string, s: Record<number, string>): boolean =>
  guestQuota?.key === personId && s[placeOf(id)] === id;
