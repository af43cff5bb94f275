import { MORE_THAN_HALF, leastReaching, reaches, THREE_QUARTERS, TWO_THIRDS, type Share } from './shares';

/** Owners by heads, and their exclusive area in hundredths of a square metre. */
export type OwnerCount = { heads: number; area: number };

/** What owners decide together: special matters need three quarters of those who take part (Civil Code art. 278). */
export type OwnerMatter = 'ordinary' | 'special';
const MAJORITY: Record<OwnerMatter, Share> = { ordinary: MORE_THAN_HALF, special: THREE_QUARTERS };

const least = (total: OwnerCount, share: Share): OwnerCount => ({
  heads: leastReaching(total.heads, share),
  area: leastReaching(total.area, share),
});
const both = (count: OwnerCount, total: OwnerCount, share: Share): boolean =>
  reaches(count.heads, total.heads, share) && reaches(count.area, total.area, share);

/** A rehearsal of what owners would decide; it is no vote of theirs. `needed` says how many would be enough. */
export type OwnersRehearsal = {
  quorum: { needed: OwnerCount; reached: boolean };
  majority: { needed: OwnerCount; reached: boolean };
  passes: boolean;
};

/**
 * Whether owners would decide so: two thirds of heads and of area take part, and of those the majority that the matter
 * needs agrees, by heads and by area. Throws `invalidInput` for a number that is no count.
 */
export function rehearseOwners(
  total: OwnerCount,
  { takingPart, agreeing }: { takingPart: OwnerCount; agreeing: OwnerCount },
  matter: OwnerMatter,
): OwnersRehearsal {
  const quorum = { needed: least(total, TWO_THIRDS), reached: both(takingPart, total, TWO_THIRDS) };
  const share = MAJORITY[matter];
  const majority = { needed: least(takingPart, share), reached: both(agreeing, takingPart, share) };
  return { quorum, majority, passes: quorum.reached && majority.reached };
}
