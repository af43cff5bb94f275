import { date, type ExpressionRow } from '../differential/operator-rows';

/** The operator $lte (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['an equal number', { $lte: ['$a', '$b'] }, { a: 2, b: 2 }, true],
  ['null and missing', { $lte: ['$a', '$b'] }, { a: null }, false],
  ['missing and missing', { $lte: ['$a', '$b'] }, {}, true],
  ['a boolean and a date', { $lte: ['$a', '$b'] }, { a: true, b: date('2020-01-01') }, true],
];
