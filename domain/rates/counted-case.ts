import type { ExclusionGround } from '../cases/asks/ask';
import type { Category, CaseFacts, Channel, SATISFACTION, SOLVED, Track } from '../cases/case';
import type { Moment } from '../time';

/** The clocks that are counted: T1, T3, T4 and T5. */
export const COUNTED_CLOCKS = ['accept', 'sign', 'contact', 'finish'] as const;
export type CountedClock = (typeof COUNTED_CLOCKS)[number];

/**
 * A deadline and what became of it: met, missed, or still open. One that ended with what it was set for, before it was
 * due – the reporter took the case back – is not counted at all.
 */
export type CountedDeadline = {
  kind: CountedClock;
  round: number;
  dueAt: Moment;
  result: 'met' | 'missed' | 'open' | 'paused';
  stoppedAt?: Moment;
  /** Working minutes from start to stop, and those of them that were paused; of T5 once it stopped. */
  workMinutes?: number;
  pausedMinutes?: number;
};

/**
 * A round that was closed; `uninformed` ones wait for the resident's word and are no solved work. A repeated report has
 * none.
 */
export type Closing = {
  at: Moment;
  round: number;
  as: Exclude<NonNullable<CaseFacts['closedAs']>, 'repeated'>;
  planned: boolean;
  atCommunity: boolean;
  onTime: boolean;
  /** Working minutes from receipt until the work was reported as done. */
  workMinutes: number;
};

export type CallbackAnswers = {
  contacted: boolean;
  solved: (typeof SOLVED)[number];
  satisfaction: (typeof SATISFACTION)[number];
  pressured: boolean;
};

/** A callback that is over: with valid answers, after calls that reached nobody, or without a word. */
export type Callback = { at: Moment; attempts: number; answers?: CallbackAnswers };

/** What else is counted, each at its moment. */
export const COUNTED_STEPS = ['dispatch', 'return', 'returnUpheld', 'finish', 'verifyFailed', 'reopen'] as const;
export type CountedStep = (typeof COUNTED_STEPS)[number];

/**
 * What the statistics know of a case: no person, no words. It follows from the case's events alone, so that every
 * number can be counted again.
 */
export type CountedCase = {
  id: string;
  /** The unit whose ledger has it: the community, or the centre where a complaint is kept from it. */
  unit: string;
  receivedAt: Moment;
  channel: Channel;
  category: Category;
  track?: Track;
  /** A grid officer found it and wrote it down. */
  foundByOfficer: boolean;
  accepted: boolean;
  /** Where it ended without being closed. */
  ended?: 'refused' | 'withdrawn' | 'transferred' | 'merged' | 'terminated' | 'repeated';
  closed: boolean;
  rounds: number;
  closings: Closing[];
  callbacks: Callback[];
  deadlines: CountedDeadline[];
  steps: { step: CountedStep; at: Moment }[];
  excluded?: ExclusionGround;
};
