/** A ballot that was cast, as it lies in the opened box. */
export type BoxRow = { receipt: string; origin: BallotOrigin; choice: BoxChoice };
export type BallotOrigin = 'phone' | 'paper';
/** An option's id; a ballot that its household quarrels about; or a paper without one clear choice. */
export type BoxChoice = { option: string } | 'contested' | 'invalid';

/** What a count found, in whole numbers. */
export type Counted = {
  roll: number;
  turnout: number;
  byPhone: number;
  byPaper: number;
  contested: number;
  invalid: number;
  votes: { option: string; count: number }[];
  /** The hash of the box: `boxText` of its rows. */
  hash: string;
  quorum: { needed: number; reached: boolean };
  /** How many of those who took part had to agree. */
  needed: number;
  outcome: 'passed' | 'rejected' | 'noQuorum';
  /** The option that passed. */
  option?: string;
};

/** The box as one text, in the order of its receipts: what its hash is made of. */
export const boxText = (topic: string, rows: readonly BoxRow[]): string =>
  [topic, ...sortRows(rows).map(({ receipt, choice }) => `${receipt} ${choiceText(choice)}`)].join('\n');

/** In an order that says nothing of when a ballot came. */
export const sortRows = (rows: readonly BoxRow[]): BoxRow[] =>
  [...rows].sort((a, b) => (a.receipt < b.receipt ? -1 : a.receipt > b.receipt ? 1 : 0));

/** A choice as the text of the box has it. */
export const choiceText = (choice: BoxChoice): string => (typeof choice === 'string' ? `!${choice}` : choice.option);
