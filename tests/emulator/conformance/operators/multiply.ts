import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $multiply (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['numbers', { $multiply: ['$a', '$b', 2] }, { a: 2, b: 5 }, 20],
  ['no argument', { $multiply: [] }, {}, 1],
  ['null', { $multiply: [2, '$a'] }, { a: null }, null],
  ['a missing field', { $multiply: ['$a', 2] }, {}, null],
  ['a string', { $multiply: [2, '$a'] }, { a: '2' }, fails('$multiply only supports numeric types, not string')],
  ['null before a wrong type ends the product', { $multiply: [null, 'a'] }, {}, null],
  [
    'a date',
    { $multiply: ['$a', 2] },
    { a: date('2020-01-01') },
    fails('$multiply only supports numeric types, not date'),
  ],
  ['zero and a negative number are zero', { $multiply: [0, -1] }, {}, 0],
];
