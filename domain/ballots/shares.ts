import { AppError } from '../errors';

/** A share of a whole: at least `part` of `of`, or, where it is `strict`, more than that. */
export type Share = { part: number; of: number; strict: boolean };

export const MORE_THAN_HALF: Share = { part: 1, of: 2, strict: true };
export const HALF: Share = { part: 1, of: 2, strict: false };
export const TWO_THIRDS: Share = { part: 2, of: 3, strict: false };
export const THREE_QUARTERS: Share = { part: 3, of: 4, strict: false };

/** Throws `invalidInput` for a number that is no count of people, ballots or hundredths of a square metre. */
function checkCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0 || count > MAX_COUNT) throw new AppError('invalidInput', 'count');
}
/** Products of two such numbers and a small factor stay exact. */
const MAX_COUNT = 1e14;

/** Whether `count` is such a share of `total`, by whole numbers only. Of nothing, nothing is a share. */
export function reaches(count: number, total: number, { part, of, strict }: Share): boolean {
  checkCount(count);
  checkCount(total);
  if (total === 0) return false;
  return strict ? count * of > total * part : count * of >= total * part;
}

/** The least count that is such a share of `total`. */
export function leastReaching(total: number, { part, of, strict }: Share): number {
  checkCount(total);
  const [product, remainder] = [total * part, (total * part) % of];
  const floor = (product - remainder) / of;
  return strict || remainder > 0 ? floor + 1 : floor;
}
