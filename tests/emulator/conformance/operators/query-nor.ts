import type { QueryRow } from '../differential/operator-rows';

/** The operator $nor (MongoDB manual). */
export const rows: QueryRow[] = [
  ['none holds', { $nor: [{ a: 1 }, { b: 1 }] }, { a: 2 }, true],
  ['one holds', { $nor: [{ a: 1 }, { b: 1 }] }, { b: 1 }, false],
  ['no field at all', { $nor: [{ a: 1 }, { b: 1 }] }, {}, true],
];
