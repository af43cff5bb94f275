import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $sum (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a list', { $sum: '$v' }, { v: [1, 2, 3] }, 6],
  ['several arguments', { $sum: ['$a', '$b'] }, { a: 1, b: 2 }, 3],
  ['other types in the list are ignored', { $sum: '$v' }, { v: [1, 'a', null, true, 2] }, 3],
  ['a list among several arguments is ignored', { $sum: ['$v', 5] }, { v: [1, 2] }, 5],
  ['a missing argument is ignored', { $sum: ['$a', 4] }, {}, 4],
  ['null', { $sum: '$v' }, { v: null }, 0],
  ['a missing field', { $sum: '$v' }, {}, 0],
  ['a string', { $sum: '$v' }, { v: 'a' }, 0],
  ['an empty list', { $sum: '$v' }, { v: [] }, 0],
  ['a single number', { $sum: '$v' }, { v: 4 }, 4],
  ['an error in an argument', { $sum: [{ $divide: [1, '$v'] }] }, { v: 0 }, fails("can't $divide by zero")],
  ['fractions are summed without their rounding', { $sum: '$v' }, { v: [0.1, 0.2, 0.3] }, 0.6],
  ['fractions and infinity', { $sum: '$v' }, { v: [0.1, Infinity, 0.2] }, Infinity],
  ['fractions and NaN', { $sum: '$v' }, { v: [0.1, NaN, 0.2] }, NaN],
  ['more than the largest number', { $sum: '$v' }, { v: [1e308, 1e308, 1] }, Infinity],
];
