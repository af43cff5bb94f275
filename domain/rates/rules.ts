/**
 * What a county decides about its statistics: policy, printed beside every rate with the version of the rules (domain
 * rules §8). Coefficients and weights are in percent, so that shares are counted in whole numbers.
 */
export type RateRules = {
  /** Printed beside every rate. */
  version: string;
  /** The minute of the day at which a day of the ledger ends: 1440 is midnight, 720 is noon. */
  dayEndsAt: number;
  /** The day on which a month begins; from the 2nd on, a month has the name of the one in which it ends. */
  monthStartsOn: number;
  /** How much 基本满意 counts for the rate of satisfaction. */
  fairlySatisfied: number;
  /** How much 部分解决 counts for the rate of what was solved. */
  partlySolved: number;
  /** The three weights of the composite rate; together 100. */
  weights: { responded: number; solved: number; satisfied: number };
};

/** The published practice (domain rules §8.2), with days from midnight and months from the first. */
export const usualRateRules: RateRules = {
  version: '2026.1',
  dayEndsAt: 1440,
  monthStartsOn: 1,
  fairlySatisfied: 90,
  partlySolved: 0,
  weights: { responded: 10, solved: 50, satisfied: 40 },
};
