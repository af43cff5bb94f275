import type { QueryRow } from '../differential/operator-rows';

/** The operator $exists (MongoDB manual). */
export const rows: QueryRow[] = [
  ['a value', { v: { $exists: true } }, { v: 1 }, true],
  ['null exists', { v: { $exists: true } }, { v: null }, true],
  ['a missing field', { v: { $exists: true } }, {}, false],
  ['a missing field on demand', { v: { $exists: false } }, {}, true],
  ['null does not miss', { v: { $exists: false } }, { v: null }, false],
  ['a nested field in one object of a list', { 'a.b': { $exists: true } }, { a: [{}, { b: 1 }] }, true],
  ['a number as operand', { v: { $exists: 0 } }, {}, true],
];
