import type { Period } from '../calendar/period';

/** The county's numbers about mediation. */
export type MediationRules = {
  /** How long the desk may take to look at a request. */
  intake: Period;
  /** Days in which every party answers whether they agree to a mediation. */
  answerDays: number;
  /** Days of one round of mediation; then it ends without an agreement. */
  days: number;
  /** Days after the last follow-up until a mediation is closed, whatever nobody wrote down. */
  closeDays: number;
};

/** The sample rules, of our own choice; thirty days are usual for people's mediation, twice that is the end. */
export const sampleMediationRules: MediationRules = {
  intake: { workDays: 3 },
  answerDays: 15,
  days: 60,
  closeDays: 30,
};
