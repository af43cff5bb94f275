import { buildUrl } from './routes';

/**
 * The addresses of the pages with which staff run a hall. Apart from the others, because the main package does without
 * them.
 */
export const adminRoutes = {
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
  hallUsage: (hall: string) => buildUrl('hall-admin/usage', { hall }),
  codes: (hall: string) => buildUrl('codes/codes', { hall }),
};
