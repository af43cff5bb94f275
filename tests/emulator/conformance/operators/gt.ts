import type { ExpressionRow } from '../differential/operator-rows';

/** The operator $gt (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a larger number', { $gt: ['$a', '$b'] }, { a: 300, b: 250 }, true],
  ['an equal number', { $gt: ['$a', '$b'] }, { a: 250, b: 250 }, false],
  ['a string and a number', { $gt: ['$a', '$b'] }, { a: 'a', b: 999 }, true],
  ['null and missing', { $gt: ['$a', '$b'] }, { a: null }, true],
  ['missing and a number', { $gt: ['$a', '$b'] }, { b: 1 }, false],
];
