import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $and (MongoDB manual). */
export const rows: QueryRow[] = [
  ['all hold', { $and: [{ a: 1 }, { b: { $gt: 1 } }] }, { a: 1, b: 2 }, true],
  ['one fails', { $and: [{ a: 1 }, { b: { $gt: 1 } }] }, { a: 1, b: 1 }, false],
  ['an empty list', { $and: [] }, {}, fails('$and must be a nonempty array')],
  ['a value as entry', { $and: [1] }, {}, fails('$and entries need to be full objects')],
  ['twice the same field, by two elements', { $and: [{ v: { $gt: 1 } }, { v: { $lt: 5 } }] }, { v: [0, 9] }, true],
  ['null', { $and: [{ v: null }, { w: { $exists: false } }] }, { v: null }, true],
];
