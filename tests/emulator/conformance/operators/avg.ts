import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $avg (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a list', { $avg: '$v' }, { v: [1, 2, 6] }, 3],
  ['several arguments', { $avg: ['$a', '$b'] }, { a: 1, b: 2 }, 1.5],
  ['other types are ignored', { $avg: '$v' }, { v: [1, 'a', null, 3] }, 2],
  ['only other types', { $avg: '$v' }, { v: ['a', null] }, null],
  ['a list among several arguments is ignored', { $avg: ['$v', 5] }, { v: [1, 2] }, 5],
  ['null', { $avg: '$v' }, { v: null }, null],
  ['a missing field', { $avg: '$v' }, {}, null],
  ['an empty list', { $avg: '$v' }, { v: [] }, null],
  ['an error in an argument', { $avg: [{ $divide: [1, '$v'] }] }, { v: 0 }, fails("can't $divide by zero")],
  ['fractions are summed without their rounding', { $avg: '$v' }, { v: [0.1, 0.2, 0.3] }, 0.19999999999999998],
];
