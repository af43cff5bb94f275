import { AppError } from '../errors';
import { DAY, type Moment } from '../time';
import type { DoorSlip, Household } from './household';

/** How an adult showed that they live there: by the slip at the door, the grid officer, or the base ledger's phone. */
export const PROOFS = ['slip', 'officer', 'phone'] as const;
export type Proof = (typeof PROOFS)[number];

/** Whom somebody lives with: one household a person. `asked` waits for the grid officer. */
export type HouseholdMember = {
  personId: string;
  household: string;
  grid: string;
  community: string;
  state: 'asked' | 'verified';
  askedAt: Moment;
  proof?: Proof;
  verifiedAt?: Moment;
  version: number;
};

/** Adults of one household who may be verified. */
export const MAX_ADULTS = 8;
/** Codes that do not fit before the slip of a door opens nothing any more. */
export const MAX_WRONG_CODES = 10;
export const SLIP_TTL = 60 * DAY;

/** What the cloud found out about a claim. */
export type ClaimFacts = {
  household: Household;
  /** Other adults who are verified. */
  adults: number;
  proof: Proof | undefined;
  now: Moment;
};

/**
 * The member after a claim: verified where something proves it, else waiting for the officer. Throws `ruleBroken` when
 * they live with another household, or enough adults belong to this one; `notFound` for one that has ended.
 */
export function claimHousehold(
  before: HouseholdMember | undefined,
  personId: string,
  { household, adults, proof, now }: ClaimFacts,
): HouseholdMember {
  if (household.endedAt !== undefined) throw new AppError('ruleBroken', 'households.unknown');
  const same = before?.household === household.id ? before : undefined;
  if (same?.state === 'verified') return same;
  if (before?.state === 'verified') throw new AppError('ruleBroken', 'households.elsewhere');
  if (adults >= MAX_ADULTS) throw new AppError('ruleBroken', 'households.full', { limit: MAX_ADULTS });
  if (same && !proof) return same;
  const { id, grid, community } = household;
  return {
    ...{ personId, household: id, grid, community, askedAt: same?.askedAt ?? now },
    ...(proof ? { state: 'verified', proof, verifiedAt: now } : { state: 'asked' }),
    version: (before?.version ?? 0) + 1,
  };
}

/** The member whom the officer of the grid met. Throws `ruleBroken` when enough adults belong to the household. */
export function confirmMember(member: HouseholdMember, adults: number, now: Moment): HouseholdMember {
  if (member.state === 'verified') return member;
  if (adults >= MAX_ADULTS) throw new AppError('ruleBroken', 'households.full', { limit: MAX_ADULTS });
  return { ...member, state: 'verified', proof: 'officer', verifiedAt: now, version: member.version + 1 };
}

/** Throws `ruleBroken` when a door has no slip, when it is too old, or when too many codes were wrong. */
export function checkSlip(slip: DoorSlip | undefined, now: Moment): asserts slip is DoorSlip {
  if (!slip) throw new AppError('ruleBroken', 'households.noSlip');
  if (slip.wrong >= MAX_WRONG_CODES) throw new AppError('ruleBroken', 'households.slipLocked');
  if (now >= slip.expiresAt) throw new AppError('ruleBroken', 'households.slipExpired');
}

/** What is left of a slip's time when it is printed once more as it is. */
const REPRINT_TTL = 30 * DAY;

/**
 * The slip to print for a door: the one that it has while it opens for a month more, so that a repeated print changes
 * nothing; else a new one, after which the old one opens nothing any more.
 */
export function slipToPrint(before: DoorSlip | undefined, hashOf: (serial: number) => string, now: Moment): DoorSlip {
  if (before && before.wrong < MAX_WRONG_CODES && before.expiresAt >= now + REPRINT_TTL) return before;
  const serial = (before?.serial ?? 0) + 1;
  return { serial, hash: hashOf(serial), printedAt: now, expiresAt: now + SLIP_TTL, wrong: 0 };
}
