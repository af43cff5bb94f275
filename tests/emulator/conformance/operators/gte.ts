import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $gte (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['an equal number', { $gte: ['$a', '$b'] }, { a: 250, b: 250 }, true],
  ['a smaller number', { $gte: ['$a', '$b'] }, { a: 1, b: 2 }, false],
  ['missing and missing', { $gte: ['$a', '$b'] }, {}, true],
  ['an earlier date', { $gte: ['$a', '$b'] }, { a: date('2020-01-01'), b: date('2021-01-01') }, false],
  ['missing and null', { $gte: ['$v', null] }, {}, false],
  ['an object and a number', { $gte: ['$v', 5] }, { v: { a: 1 } }, true],
  ['a date and a boolean', { $gte: ['$v', true] }, { v: date('1970-01-01') }, true],
  ['one argument', { $gte: ['$v'] }, {}, fails('takes exactly 2 arguments. 1 were passed in')],
];
