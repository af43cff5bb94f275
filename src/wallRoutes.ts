import { buildUrl } from './routes';

/** Addresses of the walls. Apart from the others, because the main package does without them. */
export const wallRoutes = {
  /** The wall of a community or of the community of a station; without either the county's. */
  wall: (of: { id?: string; station?: string } = {}) => buildUrl('walls/wall', of),
  card: (id: string) => buildUrl('walls/detail', { id }),
  /** Where a reporter reads the words of a case before they are public. */
  consent: (id: string) => buildUrl('walls/consent', { id }),
  desk: () => buildUrl('walls/desk'),
  notice: () => buildUrl('walls/notice'),
};
