import type { Moment } from '../../time';

/** Why a supervisor steps in, said with a choice; their words come besides (domain rules §3.3, 24). */
export const SUPERVISION_REASONS = ['slow', 'noContact', 'noEffect', 'passedOn', 'risk'] as const;
export type SupervisionReason = (typeof SUPERVISION_REASONS)[number];

/** A supervisor asked the unit that has the case for an answer; the clock `reply` runs until it is given. */
export type Supervision = { reason: SupervisionReason; by: string; at: Moment; repliedAt?: Moment };

/**
 * What a supervisor has to look into about how a case was rated: somebody pressed for it, neighbours do not find it
 * solved, or the best rating was drawn to be asked about again (domain rules §5.2, §7.3, §7.4).
 */
export const FLAG_KINDS = ['pressure', 'neighbours', 'recheck'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** What they found: it is as the flag says, or it is not. */
export const FINDINGS = ['confirmed', 'unfounded'] as const;
export type FlagFinding = (typeof FINDINGS)[number];

/** Of a hundred of the best ratings so many are asked about again. */
const RECHECKS_OF_HUNDRED = 5;

/** Whether a case is drawn; `lot` is a number that follows from its id and a secret, so that nobody can tell before. */
export const isDrawn = (lot: number): boolean => lot % 100 < RECHECKS_OF_HUNDRED;

/** Since when each flag is open. */
export type Flags = Partial<Record<FlagKind, Moment>>;
