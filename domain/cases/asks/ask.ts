import type { Day, Moment } from '../../time';

/**
 * What somebody who works on a case, or its reporter, wants another person to decide: to give it back, to pause its
 * time, to lengthen it, to end a pause that the reporter does not accept, to take it out of a case that it was merged
 * into, to end it before it is done (domain rules §3.3, 5, 10, 16–18 and 26). A case has one such question at a time,
 * and who asks never decides.
 */
export const ASK_KINDS = ['return', 'pause', 'extension', 'objection', 'split', 'end'] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/**
 * Why the time to finish may be paused (domain rules §4.4, P2 and P3). Waiting for the reporter is a question of its
 * own, and "impossible now" is no pause but an outcome.
 */
export const PAUSE_REASONS = ['procedure', 'weather'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Why a case is paused; residents who talk it over are no reason that anybody asks for (domain rules §4.4, P4). */
export type PauseGround = PauseReason | 'deliberation';

/** Why a case ends before it is done (domain rules §3.3, 26). */
export const END_REASONS = ['vanished', 'noCooperation', 'legalChannel'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Why a case leaves the statistics (domain rules §7.6); the district's centre decides, and how many is printed. */
export const EXCLUSION_GROUNDS = ['fictitious', 'test', 'repeated', 'outsideJurisdiction'] as const;
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number];

/** The most working days of all pauses of a round, without the district's centre (domain rules §4.4). */
export const MAX_PAUSE_DAYS = 10;
/** Of them, of one pause for the weather. */
export const MAX_WEATHER_DAYS = 5;

/** The most working days that an extension adds (domain rules §3.3, 18). */
export const MAX_EXTENSION_DAYS = 10;

/** The last thing that was asked; it waits for a decision while the clock `decide` runs. */
export type Ask = {
  kind: AskKind;
  by: string;
  at: Moment;
  note: string;
  /** The unit that should have the case instead. */
  suggested?: string;
  reason?: PauseReason;
  endReason?: EndReason;
  /** The last day of a pause. */
  until?: Day;
  workDays?: number;
  /** The pause that an objection is about, and when it began: it is judged also when it is over by then. */
  pause?: Pause & { from: Moment };
};

/**
 * A pause that was granted: its reason, its last day, and the working days that it was planned for. One for a
 * deliberation ends earlier, once residents have talked it over.
 */
export type Pause = { reason: PauseGround; until: Day; workDays: number; grantedBy: string; objected?: true };

/** How a case ended before it was done; its reporter may have that reviewed once. */
export type EarlyEnd = { reason: EndReason; note: string; at: Moment; review?: 'asked' | 'upheld' | 'overturned' };

/** What a unit asked about the statistics, and what the centre decided. */
export type ExclusionRequest = {
  ground: ExclusionGround;
  by: string;
  at: Moment;
  state: 'asked' | 'granted' | 'refused';
};
