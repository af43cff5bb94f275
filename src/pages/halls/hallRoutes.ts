import type { Purpose } from '@domain/halls/hall';
import { back, go, replaceWith, routes } from '@/routes';

/**
 * A time in a room, and what somebody means to do with it; everything travels in the address, so that going back loses
 * nothing.
 */
export type BookingParams = { room: string; day: string; from: string; to: string; people?: string; purpose?: Purpose };
/**
 * What happens at the end of choosing: a booking, a place in line, a move of a booking, or a booking for a guest of the
 * desk.
 */
export type BookingIntent = { wait?: '1'; move?: string; guest?: '1' };

/** The addresses that only pages of this folder lead to, with what they need to know. */
export const hallRoutes = {
  hall: (id: string) => routes.hall(id),
  halls: () => routes.hallPage('halls'),
  room: (id: string, from: BookingIntent & { day?: string } = {}) => routes.hallPage('room', { id, ...from }),
  free: (hall: string, intent: BookingIntent & { day?: string } = {}) => routes.hallPage('free', { hall, ...intent }),
  book: (params: BookingParams & BookingIntent) => routes.hallPage('book', params),
  mine: () => routes.myBookings(),
  booking: (id: string) => routes.booking(id),
  day: (hall: string, day?: string) => routes.hallPage('day', { hall, day }),
  desk: (hall: string, day?: string) => routes.hallPage('desk', { hall, day }),
  block: (hall: string, at: { room?: string; day?: string; from?: string; to?: string } = {}) =>
    routes.hallPage('block', { hall, ...at }),
  create: () => routes.hallPage('create'),
  about: (hall: string) => routes.hallPage('about', { hall }),
  setup: (hall: string) => routes.hallPage('setup', { hall }),
  hours: (hall: string, room?: string) => routes.hallPage('hours', { hall, room }),
  closed: (hall: string) => routes.hallPage('closed', { hall }),
  rules: (hall: string, room?: string) => routes.hallPage('rules', { hall, room }),
  rooms: (hall: string, room?: string) => routes.hallPage('rooms', { hall, room }),
  codes: (hall: string) => routes.hallPage('codes', { hall }),
  usage: (hall: string) => routes.hallPage('usage', { hall }),
};

export { back, go, replaceWith, routes };
