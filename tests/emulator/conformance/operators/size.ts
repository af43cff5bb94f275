import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $size (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a list', { $size: '$v' }, { v: [1, [2, 3]] }, 2],
  ['an empty list', { $size: '$v' }, { v: [] }, 0],
  ['a literal list', { $size: [[1, 2, 3]] }, {}, 3],
  ['null', { $size: '$v' }, { v: null }, fails('The argument to $size must be an array, but was of type: null')],
  ['a missing field', { $size: '$v' }, {}, fails('The argument to $size must be an array, but was of type: missing')],
  ['a string', { $size: '$v' }, { v: 'abc' }, fails('The argument to $size must be an array, but was of type: string')],
  ['two arguments', { $size: ['$v', 1] }, {}, fails('Expression $size takes exactly 1 arguments. 2 were passed in.')],
];
