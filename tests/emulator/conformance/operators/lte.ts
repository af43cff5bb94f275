import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $lte (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['an equal number', { $lte: ['$a', '$b'] }, { a: 2, b: 2 }, true],
  ['null and missing', { $lte: ['$a', '$b'] }, { a: null }, false],
  ['missing and missing', { $lte: ['$a', '$b'] }, {}, true],
  ['a boolean and a date', { $lte: ['$a', '$b'] }, { a: true, b: date('2020-01-01') }, true],
  ['missing and null', { $lte: ['$v', null] }, {}, true],
  ['an object and a number', { $lte: ['$v', 5] }, { v: { a: 1 } }, false],
  ['a date and a boolean', { $lte: ['$v', true] }, { v: date('1970-01-01') }, false],
  ['one argument', { $lte: ['$v'] }, {}, fails('takes exactly 2 arguments. 1 were passed in')],
];
