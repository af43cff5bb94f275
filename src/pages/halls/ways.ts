import type { Purpose } from '@domain/halls/hall';
import { back, go, replaceWith, routes } from '@/routes';

/**
 * A time in a room, and what somebody means to do with it; everything travels in the address, so that going back loses
 * nothing.
 */
export type Wish = { room: string; day: string; from: string; to: string; people?: string; purpose?: Purpose };
/**
 * What happens at the end of choosing: a booking, a place in line, a move of a booking, or a booking for a guest of the
 * desk.
 */
export type Errand = { wait?: '1'; move?: string; guest?: '1' };

/** The addresses that only pages of this folder lead to, with what they need to know. */
export const ways = {
  hall: (id: string) => routes.hall(id),
  halls: () => routes.inHalls('halls'),
  room: (id: string, from: Errand & { day?: string } = {}) => routes.inHalls('room', { id, ...from }),
  free: (hall: string, errand: Errand & { day?: string } = {}) => routes.inHalls('free', { hall, ...errand }),
  book: (wish: Wish & Errand) => routes.inHalls('book', wish),
  mine: () => routes.myBookings(),
  booking: (id: string) => routes.booking(id),
  day: (hall: string, day?: string) => routes.inHalls('day', { hall, day }),
  desk: (hall: string, day?: string) => routes.inHalls('desk', { hall, day }),
  block: (hall: string, at: { room?: string; day?: string; from?: string; to?: string } = {}) =>
    routes.inHalls('block', { hall, ...at }),
  create: () => routes.inHalls('create'),
  about: (hall: string) => routes.inHalls('about', { hall }),
  setup: (hall: string) => routes.inHalls('setup', { hall }),
  hours: (hall: string, room?: string) => routes.inHalls('hours', { hall, room }),
  closed: (hall: string) => routes.inHalls('closed', { hall }),
  rules: (hall: string, room?: string) => routes.inHalls('rules', { hall, room }),
  rooms: (hall: string, room?: string) => routes.inHalls('rooms', { hall, room }),
  codes: (hall: string) => routes.inHalls('codes', { hall }),
  usage: (hall: string) => routes.inHalls('usage', { hall }),
};

export { back, go, replaceWith, routes };
