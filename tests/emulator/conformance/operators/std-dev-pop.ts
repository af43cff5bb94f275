import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $stdDevPop (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a list', { $stdDevPop: '$v' }, { v: [2, 4, 4, 4, 5, 5, 7, 9] }, 2],
  ['several arguments', { $stdDevPop: ['$a', '$b'] }, { a: 1, b: 3 }, 1],
  ['one number', { $stdDevPop: '$v' }, { v: [5] }, 0],
  ['a single number that is no list', { $stdDevPop: '$v' }, { v: 5 }, 0],
  ['other types are ignored', { $stdDevPop: '$v' }, { v: [1, 'a', 3, null] }, 1],
  ['a string', { $stdDevPop: '$v' }, { v: 'a' }, null],
  ['null', { $stdDevPop: '$v' }, { v: null }, null],
  ['a missing field', { $stdDevPop: '$v' }, {}, null],
  ['an empty list', { $stdDevPop: '$v' }, { v: [] }, null],
  ['an error in an argument', { $stdDevPop: [{ $divide: [1, '$v'] }] }, { v: 0 }, fails("can't $divide by zero")],
  ['fractions, number by number', { $stdDevPop: '$v' }, { v: [0.1, 0.5, 0.9] }, 0.3265986323710904],
];
