import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $setEquals (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['the same elements in another order', { $setEquals: ['$a', '$b'] }, { a: ['a', 'b', 'a'], b: ['b', 'a'] }, true],
  ['different elements', { $setEquals: ['$a', '$b'] }, { a: ['a', 'b'], b: ['a'] }, false],
  ['empty lists', { $setEquals: ['$a', '$b'] }, { a: [], b: [] }, true],
  ['three lists', { $setEquals: ['$a', '$a', '$b'] }, { a: [1], b: [2] }, false],
  ['null', { $setEquals: ['$a', '$b'] }, { a: null, b: [1] }, fails('All operands of $setEquals must be arrays.')],
  ['a missing field', { $setEquals: ['$a', '$b'] }, { a: [1] }, fails('All operands of $setEquals must be arrays.')],
  ['a string', { $setEquals: ['$a', '$b'] }, { a: [1], b: 'a' }, fails('All operands of $setEquals must be arrays.')],
];
