import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $concatArrays (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['lists', { $concatArrays: ['$a', '$b', [5]] }, { a: [1, 2], b: [[3]] }, [1, 2, [3], 5]],
  ['no argument', { $concatArrays: [] }, {}, []],
  ['null', { $concatArrays: ['$a', '$b'] }, { a: [1], b: null }, null],
  ['a missing field', { $concatArrays: ['$a', '$b'] }, { a: [1] }, null],
  ['a string', { $concatArrays: ['$a', 'x'] }, { a: [1] }, fails('$concatArrays only supports arrays, not string')],
  ['null before a wrong type ends the list', { $concatArrays: [null, 'x'] }, {}, null],
  ['null before a wrong type', { $concatArrays: [null, 5] }, {}, null],
  ['lists inside stay', { $concatArrays: ['$v', [[3]]] }, { v: [[1], 2] }, [[1], 2, [3]]],
];
