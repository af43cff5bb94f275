import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $min (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a list', { $min: '$v' }, { v: [4, 2, 3] }, 2],
  ['several arguments', { $min: ['$a', '$b'] }, { a: 1, b: 2 }, 1],
  ['a missing argument is ignored', { $min: ['$a', 4] }, {}, 4],
  ['null is ignored', { $min: '$v' }, { v: [null, 5] }, 5],
  ["across types by MongoDB's order", { $min: '$v' }, { v: ['a', true, 99] }, 99],
  ['null', { $min: '$v' }, { v: null }, null],
  ['a missing field', { $min: '$v' }, {}, null],
  ['an error in an argument', { $min: [{ $divide: [1, '$v'] }] }, { v: 0 }, fails("can't $divide by zero")],
];
