import { buildUrl } from './routes';

/** Addresses of pages about people. Apart from the others, because only pages of subpackages lead to them. */
export const peopleRoutes = {
  myData: () => buildUrl('people/own-data/my-data'),
  identityAccesses: () => buildUrl('people/identity-accesses'),
  /** The positions of a unit; the centre without one chooses it. */
  positions: (id?: string) => buildUrl('people/positions/positions', { id }),
  acceptInvitation: (code?: string) => buildUrl('people/accept', { code }),
  setup: () => buildUrl('people/setup'),
};
