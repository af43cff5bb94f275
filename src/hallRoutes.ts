import type { Purpose } from '@domain/halls/hall';
import type { Day } from '@domain/time';
import { buildUrl } from './routes';

/** A time in a room and its purpose. It travels in the address, so that going back loses nothing. */
export type BookingParams = { room: string; day: string; from: string; to: string; people?: number; purpose?: Purpose };
/**
 * What the chosen time becomes: a place on the waitlist, the new time of the booking `move`, which has the `old…` time
 * until then, or a guest's booking.
 */
export type BookingIntent = {
  wait?: boolean;
  move?: string;
  oldDay?: Day;
  oldFrom?: string;
  oldTo?: string;
  guest?: boolean;
};

/** Reads the intent from the parameters of a page. */
export const parseIntent = ({ wait, move, oldDay, oldFrom, oldTo, guest }: BookingIntent): BookingIntent => ({
  ...(wait && { wait }),
  ...(move && { move }),
  ...(move && oldDay && oldFrom && oldTo && { oldDay, oldFrom, oldTo }),
  ...(guest && { guest }),
});

/** The time of the booking that is being rescheduled. */
export const oldTimeOf = ({ oldDay, oldFrom, oldTo }: BookingIntent) =>
  oldDay && oldFrom && oldTo ? { day: oldDay, from: oldFrom, to: oldTo } : undefined;

/**
 * Addresses of halls, bookings and the administration of halls that only pages of subpackages lead to. Apart from the
 * others, because the main package does without them.
 */
export const hallRoutes = {
  halls: () => buildUrl('halls/halls'),
  room: (id: string, from: BookingIntent & { day?: string } = {}) => buildUrl('halls/room', { id, ...from }),
  freeRooms: (hall: string, from: BookingIntent & { day?: string } = {}) => buildUrl('halls/free', { hall, ...from }),
  hallDay: (hall: string, day?: string) => buildUrl('halls/day', { hall, day }),
  book: (params: BookingParams & BookingIntent) => buildUrl('bookings/book', params),
  myBookings: () => buildUrl('bookings/mine'),
  booking: (id: string) => buildUrl('bookings/booking', { id }),

  desk: (hall: string, day?: string) => buildUrl('hall-admin/desk', { hall, day }),
  block: (hall: string, at: { room?: string; day?: string; from?: string; to?: string } = {}) =>
    buildUrl('hall-admin/block', { hall, ...at }),
  createHall: () => buildUrl('hall-admin/create'),
  hallSetup: (hall: string) => buildUrl('hall-admin/setup', { hall }),
  aboutHall: (hall: string) => buildUrl('hall-admin/about', { hall }),
  openingHours: (hall: string, room?: string) => buildUrl('hall-admin/hours', { hall, room }),
  closedDays: (hall: string) => buildUrl('hall-admin/closed', { hall }),
  bookingRules: (hall: string, room?: string) => buildUrl('hall-admin/rules', { hall, room }),
  roomSetup: (hall: string, room?: string) => buildUrl('hall-admin/rooms', { hall, room }),
  guestUse: () => buildUrl('hall-admin/guests/guests'),
  hallUsage: (hall: string) => buildUrl('hall-admin/usage', { hall }),
  codes: (hall: string) => buildUrl('codes/codes', { hall }),
};
