import { buildUrl } from './routes';

/** Addresses about cases that only pages of subpackages lead to. */
export const caseRoutes = {
  supervisionDesk: () => buildUrl('supervision/desk'),
};
