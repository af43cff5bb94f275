import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $or (MongoDB manual). */
export const rows: QueryRow[] = [
  ['one holds', { $or: [{ a: 1 }, { b: 1 }] }, { b: 1 }, true],
  ['none holds', { $or: [{ a: 1 }, { b: 1 }] }, { a: 2 }, false],
  ['beside another condition', { c: 1, $or: [{ a: 1 }, { b: 1 }] }, { a: 1 }, false],
  ['an object', { $or: {} }, {}, fails('$or must be a nonempty array')],
  ['a value as entry', { $or: [1] }, {}, fails('$or entries need to be full objects')],
  ['missing fields', { $or: [{ a: null }, { b: 1 }] }, {}, true],
];
