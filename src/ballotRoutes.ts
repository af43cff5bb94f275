import { buildUrl } from './routes';

/** Addresses of households and their votes. Apart from the others, because the main package does without them. */
export const ballotRoutes = {
  /** Where somebody claims the household that they live in. */
  household: () => buildUrl('ballots/household'),
  /** The vote of a topic: the ballot, its receipt, and the result. */
  ballot: (topic: string) => buildUrl('ballots/ballot', { id: topic }),
  /** The posted roll of a topic's vote. */
  roll: (topic: string) => buildUrl('ballots/roll', { id: topic }),
  /** Where staff enter papers. */
  papers: (topic: string) => buildUrl('ballots/papers', { id: topic }),
};
