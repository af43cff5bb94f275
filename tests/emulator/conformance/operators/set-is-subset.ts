import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $setIsSubset (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a subset', { $setIsSubset: ['$a', '$b'] }, { a: ['a'], b: ['a', 'b'] }, true],
  ['no subset', { $setIsSubset: ['$a', '$b'] }, { a: ['a', 'c'], b: ['a', 'b'] }, false],
  ['an empty list', { $setIsSubset: ['$a', '$b'] }, { a: [], b: ['a'] }, true],
  ['repeated elements', { $setIsSubset: ['$a', '$b'] }, { a: [1, 1], b: [1] }, true],
  [
    'null first',
    { $setIsSubset: ['$a', '$b'] },
    { a: null, b: [1] },
    fails('both operands of $setIsSubset must be arrays. First argument is of type: null'),
  ],
  [
    'a missing second',
    { $setIsSubset: ['$a', '$b'] },
    { a: [1] },
    fails('both operands of $setIsSubset must be arrays. Second argument is of type: missing'),
  ],
  ['the empty set', { $setIsSubset: [[], '$v'] }, { v: [1] }, true],
  ['null in it', { $setIsSubset: [[null], '$v'] }, { v: [1, null] }, true],
];
