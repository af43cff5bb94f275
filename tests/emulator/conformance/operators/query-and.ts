import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $and (MongoDB manual). */
export const rows: QueryRow[] = [
  ['all hold', { $and: [{ a: 1 }, { b: { $gt: 1 } }] }, { a: 1, b: 2 }, true],
  ['one fails', { $and: [{ a: 1 }, { b: { $gt: 1 } }] }, { a: 1, b: 1 }, false],
  ['an empty list', { $and: [] }, {}, fails('$and must be a nonempty array')],
];
