import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $nor (MongoDB manual). */
export const rows: QueryRow[] = [
  ['none holds', { $nor: [{ a: 1 }, { b: 1 }] }, { a: 2 }, true],
  ['one holds', { $nor: [{ a: 1 }, { b: 1 }] }, { b: 1 }, false],
  ['no field at all', { $nor: [{ a: 1 }, { b: 1 }] }, {}, true],
  ['a missing field', { $nor: [{ v: 1 }] }, {}, true],
  ['null asks for missing, too', { $nor: [{ v: null }] }, {}, false],
  ['an empty list', { $nor: [] }, {}, fails('$nor must be a nonempty array')],
];
