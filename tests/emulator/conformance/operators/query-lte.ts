import type { QueryRow } from '../differential/operator-rows';

/** The operator $lte (MongoDB manual). */
export const rows: QueryRow[] = [
  ['the number itself', { v: { $lte: 5 } }, { v: 5 }, true],
  ['a larger number', { v: { $lte: 5 } }, { v: 6 }, false],
  ['false and true', { v: { $lte: true } }, { v: false }, true],
];
