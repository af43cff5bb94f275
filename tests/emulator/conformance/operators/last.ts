import { fails, MISSING, type ExpressionRow } from '../differential/operator-rows';

/** The operator $last (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['the last element', { $last: '$v' }, { v: [3, 2] }, 2],
  ['an empty list', { $last: '$v' }, { v: [] }, MISSING],
  ['null', { $last: '$v' }, { v: null }, null],
  ['a missing field', { $last: '$v' }, {}, null],
  ['no list', { $last: '$v' }, { v: 'ab' }, fails("$last's argument must be an array, but is string")],
  ['a list in a list', { $last: [[7, 8]] }, {}, 8],
  ['two arguments', { $last: [[1], [2]] }, {}, fails('takes exactly 1 arguments. 2 were passed in')],
];
