/** How many neighbours answered, and how many of them say that it is not solved. */
export type NeighbourCounts = { answered: number; unsolved: number };

const MIN_ANSWERS = 3;

/** Whether a third of at least three neighbours say that it is not solved: a supervisor looks into it (rules §7.4). */
export const isDoubted = ({ answered, unsolved }: NeighbourCounts): boolean =>
  answered >= MIN_ANSWERS && unsolved * 3 >= answered;
