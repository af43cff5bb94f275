import type { QueryRow } from '../differential/operator-rows';

/** The operator $or (MongoDB manual). */
export const rows: QueryRow[] = [
  ['one holds', { $or: [{ a: 1 }, { b: 1 }] }, { b: 1 }, true],
  ['none holds', { $or: [{ a: 1 }, { b: 1 }] }, { a: 2 }, false],
  ['beside another condition', { c: 1, $or: [{ a: 1 }, { b: 1 }] }, { a: 1 }, false],
];
