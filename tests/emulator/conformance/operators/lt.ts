import type { ExpressionRow } from '../differential/operator-rows';

/** The operator $lt (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a smaller number', { $lt: ['$a', '$b'] }, { a: 1, b: 2 }, true],
  ['missing and null', { $lt: ['$a', '$b'] }, { b: null }, true],
  ['null and a number', { $lt: ['$a', '$b'] }, { a: null, b: 0 }, true],
  ['strings by their bytes', { $lt: ['$a', '$b'] }, { a: 'B', b: 'a' }, true],
];
