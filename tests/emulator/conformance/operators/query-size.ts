import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $size (MongoDB manual). */
export const rows: QueryRow[] = [
  ['a list of two', { v: { $size: 2 } }, { v: [1, 2] }, true],
  ['a list of one', { v: { $size: 2 } }, { v: [1] }, false],
  ['a text of two', { v: { $size: 2 } }, { v: 'ab' }, false],
  ['a missing field', { v: { $size: 2 } }, {}, false],
  ['an empty list', { v: { $size: 0 } }, { v: [] }, true],
  ['a negative size', { v: { $size: -1 } }, {}, fails('$size')],
  ['a list inside a list', { v: { $size: 1 } }, { v: [[1, 2]] }, true],
  ['a fraction', { v: { $size: 1.5 } }, {}, fails('$size')],
  ['a nested field in a list of objects', { 'a.b': { $size: 1 } }, { a: [{ b: [1] }, { b: [] }] }, true],
  ['null', { v: { $size: 0 } }, { v: null }, false],
];
