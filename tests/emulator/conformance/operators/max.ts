import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $max (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a list', { $max: '$v' }, { v: [1, 9, 3] }, 9],
  ['several arguments', { $max: ['$a', '$b'] }, { a: 1, b: 2 }, 2],
  ['a missing argument is ignored', { $max: ['$a', 4] }, {}, 4],
  ['null is ignored', { $max: [null, 4] }, {}, 4],
  ["across types by MongoDB's order", { $max: '$v' }, { v: [99, 'a', true] }, true],
  ['a list among several arguments is one value', { $max: ['$v', 5] }, { v: [1, 2] }, [1, 2]],
  ['dates', { $max: ['$a', '$b'] }, { a: date('2020-01-01'), b: date('2021-01-01') }, date('2021-01-01')],
  ['null', { $max: '$v' }, { v: null }, null],
  ['a missing field', { $max: '$v' }, {}, null],
  ['an empty list', { $max: '$v' }, { v: [] }, null],
  ['an error in an argument', { $max: [{ $divide: [1, '$v'] }] }, { v: 0 }, fails("can't $divide by zero")],
];
