import { date, fails, type QueryRow } from '../differential/operator-rows';

/** The operator $lte (MongoDB manual). */
export const rows: QueryRow[] = [
  ['the number itself', { v: { $lte: 5 } }, { v: 5 }, true],
  ['a larger number', { v: { $lte: 5 } }, { v: 6 }, false],
  ['false and true', { v: { $lte: true } }, { v: false }, true],
  ['null asks for null', { v: { $lte: null } }, { v: null }, true],
  ['a number does not reach NaN', { v: { $lte: 1 } }, { v: NaN }, false],
  ['a date of another type', { v: { $lte: 5 } }, { v: date('1970-01-01') }, false],
  ['a missing field', { v: { $lte: 5 } }, {}, false],
  ['a pattern', { v: { $lte: /a/ } }, {}, fails("Can't have RegEx as arg to predicate over field")],
];
