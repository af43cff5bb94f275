import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $stdDevSamp (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a list', { $stdDevSamp: '$v' }, { v: [1, 3, 5] }, 2],
  ['several arguments', { $stdDevSamp: ['$a', '$b', 5] }, { a: 1, b: 3 }, 2],
  ['one number', { $stdDevSamp: '$v' }, { v: [5] }, null],
  ['other types are ignored', { $stdDevSamp: '$v' }, { v: [1, 'a', 3, 5] }, 2],
  ['null', { $stdDevSamp: '$v' }, { v: null }, null],
  ['a missing field', { $stdDevSamp: '$v' }, {}, null],
  ['an error in an argument', { $stdDevSamp: [{ $divide: [1, '$v'] }] }, { v: 0 }, fails("can't $divide by zero")],
  ['fractions, number by number', { $stdDevSamp: '$v' }, { v: [0.1, 0.5, 0.9] }, 0.39999999999999997],
];
