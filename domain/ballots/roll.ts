import { AppError } from '../errors';
import { compareAddresses, type Address } from '../households/household';
import type { Moment } from '../time';
import type { RollBuilding, Vote } from './vote';

/** A household on the roll of one vote, as the register had it at the cut-off. */
export type RollEntry = Address & {
  topic: string;
  household: string;
  state: 'on' | 'removed';
  /** Came on the roll by a challenge. */
  added?: true;
  /** Its ballot lay in the box; known once the vote is counted. */
  voted?: boolean;
};

/** What a vote says of its roll: how many households are on it, building by building. */
export function countRoll(entries: readonly RollEntry[]): { rollSize: number; buildings: RollBuilding[] } {
  const counts = new Map<string, RollBuilding>();
  const compareCompounds = (a: RollEntry, b: RollEntry): number => a.compound.localeCompare(b.compound);
  for (const { compound, building } of [...entries].sort((a, b) => compareCompounds(a, b) || compareAddresses(a, b))) {
    const key = JSON.stringify([compound, building]);
    const households = (counts.get(key)?.households ?? 0) + 1;
    counts.set(key, { compound, building, households });
  }
  return { rollSize: entries.length, buildings: [...counts.values()] };
}

/** What somebody says is wrong with a roll: a household is missing, or does not belong there. */
export const CHALLENGE_KINDS = ['missing', 'wrong'] as const;
export type ChallengeKind = (typeof CHALLENGE_KINDS)[number];

/** A challenge of the roll, and what was decided about it. `by` and `decidedBy` are personIds. */
export type RollChallenge = {
  id: string;
  topic: string;
  kind: ChallengeKind;
  household: string;
  address: Address;
  words: string;
  by: string;
  at: Moment;
  decision?: { accepted: boolean; note: string; by: string; at: Moment };
};

/** Throws `ruleBroken` unless the roll of a vote can be challenged at this moment. */
export function checkChallenging(vote: Vote, now: Moment): void {
  if (vote.state !== 'roll' || now >= vote.challengesUntil) throw new AppError('ruleBroken', 'rolls.final');
  if (vote.rollSize === undefined) throw new AppError('ruleBroken', 'votes.rollIncomplete');
}

/**
 * The challenge with its decision. The same decision again changes nothing. Throws `ruleBroken` when it was decided
 * otherwise, when the roll is final, and for whoever made the challenge.
 */
export function decideChallenge(
  challenge: RollChallenge,
  vote: Vote,
  decision: NonNullable<RollChallenge['decision']>,
): RollChallenge {
  const known = challenge.decision;
  if (known?.accepted === decision.accepted && known.note === decision.note) return challenge;
  if (known) throw new AppError('ruleBroken', 'rolls.decided');
  if (vote.state !== 'roll') throw new AppError('ruleBroken', 'rolls.final');
  if (challenge.by === decision.by) throw new AppError('ruleBroken', 'rolls.ownChallenge');
  return { ...challenge, decision };
}

/** Throws `ruleBroken` for a challenge that says what the roll says already. */
export function checkChallenge(kind: ChallengeKind, isOnRoll: boolean): void {
  if (kind === 'missing' && isOnRoll) throw new AppError('ruleBroken', 'rolls.alreadyOn');
  if (kind === 'wrong' && !isOnRoll) throw new AppError('ruleBroken', 'rolls.notOn');
}
