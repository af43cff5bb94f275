import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $lt (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a smaller number', { $lt: ['$a', '$b'] }, { a: 1, b: 2 }, true],
  ['missing and null', { $lt: ['$a', '$b'] }, { b: null }, true],
  ['null and a number', { $lt: ['$a', '$b'] }, { a: null, b: 0 }, true],
  ['strings by their bytes', { $lt: ['$a', '$b'] }, { a: 'B', b: 'a' }, true],
  ['an object and a number', { $lt: ['$v', 5] }, { v: { a: 1 } }, false],
  ['a date and a boolean', { $lt: ['$v', true] }, { v: date('1970-01-01') }, false],
  ['one argument', { $lt: ['$v'] }, {}, fails('takes exactly 2 arguments. 1 were passed in')],
];
