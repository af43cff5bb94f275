import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $ne (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['different numbers', { $ne: ['$a', '$b'] }, { a: 1, b: 2 }, true],
  ['equal strings', { $ne: ['$a', '$b'] }, { a: 'a', b: 'a' }, false],
  ['null and missing', { $ne: ['$a', '$b'] }, { a: null }, true],
  ['missing and missing', { $ne: ['$a', '$b'] }, {}, false],
  ['missing and null', { $ne: ['$v', null] }, {}, true],
  ['an object and a number', { $ne: ['$v', 5] }, { v: { a: 1 } }, true],
  ['a date and a boolean', { $ne: ['$v', true] }, { v: date('1970-01-01') }, true],
  ['one argument', { $ne: ['$v'] }, {}, fails('takes exactly 2 arguments. 1 were passed in')],
];
