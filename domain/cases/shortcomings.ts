import type { Rating } from './case';

/** What a resident finds lacking in how a case ended, the gravest first. */
export const SHORTCOMINGS = ['unsolved', 'partlySolved', 'notContacted', 'veryUnsatisfied', 'unsatisfied'] as const;
export type Shortcoming = (typeof SHORTCOMINGS)[number];

/** What a rating finds lacking; empty for somebody who is content. Questions without an answer count as nothing. */
export function shortcomingsOf({ contacted, solved, satisfaction }: Partial<Rating>): Shortcoming[] {
  const found: Record<Shortcoming, boolean> = {
    unsolved: solved === 'no',
    partlySolved: solved === 'partly',
    notContacted: contacted === false,
    veryUnsatisfied: satisfaction === 'veryUnsatisfied',
    unsatisfied: satisfaction === 'unsatisfied',
  };
  return SHORTCOMINGS.filter((one) => found[one]);
}
