import { date, type ExpressionRow } from '../differential/operator-rows';

/** The operator $gte (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['an equal number', { $gte: ['$a', '$b'] }, { a: 250, b: 250 }, true],
  ['a smaller number', { $gte: ['$a', '$b'] }, { a: 1, b: 2 }, false],
  ['missing and missing', { $gte: ['$a', '$b'] }, {}, true],
  ['an earlier date', { $gte: ['$a', '$b'] }, { a: date('2020-01-01'), b: date('2021-01-01') }, false],
];
