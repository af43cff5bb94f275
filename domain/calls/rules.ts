import type { Period } from '../calendar/period';

/** The county's numbers about calls. */
export type CallRules = {
  /** How long a unit may take to sign. */
  sign: Period;
  /** Minutes before the moment of a call from which presence counts. */
  earlyMinutes: number;
  /** Minutes after the moment of a call from which a unit that is not there may be rated. */
  lateMinutes: number;
  /** Hours after the moment of a call from which a unit without a word about what it did may be rated. */
  answerHours: number;
  /** Days after the moment of a call until it ends by itself. */
  days: number;
};

/** The sample rules: four working hours to sign (domain rules §5.4), the rest of our own choice. */
export const sampleCallRules: CallRules = {
  sign: { workMinutes: 240 },
  earlyMinutes: 120,
  lateMinutes: 120,
  answerHours: 24,
  days: 15,
};
