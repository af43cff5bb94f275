import { HALF, MORE_THAN_HALF, TWO_THIRDS, type Share } from './shares';

/** How many must take part, and how many of those who did must agree. */
export type DecisionRule = { quorum: Share; majority: Share };

/** How a county's households decide. A vote keeps the rules that it began with. */
export type VoteRules = {
  version: string;
  /** Days in which a posted roll can be challenged, and in which the result can be complained about. */
  challengeDays: number;
  complaintDays: number;
  /** Residents are asked for their opinion; the result binds nobody by law. */
  advisory: DecisionRule & { /** What is needed where somebody is clearly worse off. */ worseOff: Share };
  /**
   * A meeting of residents or villagers. Absent, and such votes refused, until the county enters the article and the
   * numbers of the law in force.
   */
  meeting?: DecisionRule & { article: string };
};

/** Recommended values, from no source. */
export const sampleVoteRules: VoteRules = {
  version: '2026-12',
  challengeDays: 3,
  complaintDays: 7,
  advisory: { quorum: HALF, majority: MORE_THAN_HALF, worseOff: TWO_THIRDS },
};
