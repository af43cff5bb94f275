import { fails, MISSING, type ExpressionRow } from '../differential/operator-rows';

/** The operator $first (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['the first element', { $first: '$v' }, { v: [3, 2] }, 3],
  ['an empty list', { $first: '$v' }, { v: [] }, MISSING],
  ['null', { $first: '$v' }, { v: null }, null],
  ['a missing field', { $first: '$v' }, {}, null],
  ['no list', { $first: '$v' }, { v: 1 }, fails("$first's argument must be an array, but is int")],
  ['a list in a list', { $first: [[7, 8]] }, {}, 7],
  ['two arguments', { $first: [[1], [2]] }, {}, fails('takes exactly 1 arguments. 2 were passed in')],
];
