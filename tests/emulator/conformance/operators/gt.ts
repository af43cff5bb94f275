import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $gt (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a larger number', { $gt: ['$a', '$b'] }, { a: 300, b: 250 }, true],
  ['an equal number', { $gt: ['$a', '$b'] }, { a: 250, b: 250 }, false],
  ['a string and a number', { $gt: ['$a', '$b'] }, { a: 'a', b: 999 }, true],
  ['null and missing', { $gt: ['$a', '$b'] }, { a: null }, true],
  ['missing and a number', { $gt: ['$a', '$b'] }, { b: 1 }, false],
  ['missing and null', { $gt: ['$v', null] }, {}, false],
  ['an object and a number', { $gt: ['$v', 5] }, { v: { a: 1 } }, true],
  ['a date and a boolean', { $gt: ['$v', true] }, { v: date('1970-01-01') }, true],
  ['one argument', { $gt: ['$v'] }, {}, fails('takes exactly 2 arguments. 1 were passed in')],
];
