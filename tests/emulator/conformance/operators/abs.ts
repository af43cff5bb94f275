import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $abs (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a negative number', { $abs: '$v' }, { v: -3 }, 3],
  ['a positive fraction', { $abs: '$v' }, { v: 2.5 }, 2.5],
  ['zero', { $abs: '$v' }, { v: 0 }, 0],
  ['null', { $abs: '$v' }, { v: null }, null],
  ['a missing field', { $abs: '$v' }, {}, null],
  ['NaN stays NaN', { $abs: '$v' }, { v: NaN }, NaN],
  ['a string', { $abs: '$v' }, { v: 'a' }, fails('$abs only supports numeric types, not string')],
  ['a date', { $abs: '$v' }, { v: date('2020-01-01') }, fails('$abs only supports numeric types, not date')],
  [
    'two arguments',
    { $abs: ['$v', 1] },
    { v: 1 },
    fails('Expression $abs takes exactly 1 arguments. 2 were passed in.'),
  ],
];
