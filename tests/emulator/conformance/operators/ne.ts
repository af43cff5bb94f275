import type { ExpressionRow } from '../differential/operator-rows';

/** The operator $ne (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['different numbers', { $ne: ['$a', '$b'] }, { a: 1, b: 2 }, true],
  ['equal strings', { $ne: ['$a', '$b'] }, { a: 'a', b: 'a' }, false],
  ['null and missing', { $ne: ['$a', '$b'] }, { a: null }, true],
  ['missing and missing', { $ne: ['$a', '$b'] }, {}, false],
];
