import { buildUrl } from './routes';

/**
 * Addresses of mediations. Apart from the others, because only pages of subpackages and rows of the cloud lead to them.
 */
export const mediationRoutes = {
  mediations: () => buildUrl('mediations/mediations'),
  mediation: (id: string) => buildUrl('mediations/detail', { id }),
  /** Asks for a mediation, about a case or without one. */
  ask: (caseId?: string) => buildUrl('mediations/ask', { id: caseId }),
  join: () => buildUrl('mediations/join'),
};
