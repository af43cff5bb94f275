import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $divide (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['numbers', { $divide: ['$a', '$b'] }, { a: 80, b: 8 }, 10],
  ['a fraction as result', { $divide: ['$a', '$b'] }, { a: 1, b: 8 }, 0.125],
  ['null', { $divide: ['$a', '$b'] }, { a: null, b: 8 }, null],
  ['a missing divisor', { $divide: ['$a', '$b'] }, { a: 1 }, null],
  ['null beside a wrong type', { $divide: ['$a', '$b'] }, { a: null, b: 'a' }, null],
  ['zero as divisor', { $divide: ['$a', '$b'] }, { a: 1, b: 0 }, fails("can't $divide by zero")],
  [
    'a string',
    { $divide: ['$a', '$b'] },
    { a: '1', b: 2 },
    fails('$divide only supports numeric types, not string and int'),
  ],
  [
    'one argument',
    { $divide: ['$a'] },
    { a: 1 },
    fails('Expression $divide takes exactly 2 arguments. 1 were passed in.'),
  ],
];
