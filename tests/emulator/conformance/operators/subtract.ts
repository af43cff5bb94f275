import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $subtract (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['numbers', { $subtract: ['$a', '$b'] }, { a: 10, b: 2.5 }, 7.5],
  [
    'two dates give milliseconds',
    { $subtract: ['$a', '$b'] },
    { a: date('2014-03-01T08:00:01Z'), b: date('2014-03-01T08:00:00Z') },
    1000,
  ],
  [
    'a date and milliseconds',
    { $subtract: ['$a', '$b'] },
    { a: date('2014-03-01T08:05:00Z'), b: 300000 },
    date('2014-03-01T08:00:00Z'),
  ],
  ['null', { $subtract: ['$a', '$b'] }, { a: null, b: 1 }, null],
  ['a missing field', { $subtract: ['$a', '$b'] }, { a: 1 }, null],
  ['null beside a wrong type', { $subtract: ['$a', '$b'] }, { a: 'a', b: null }, null],
  [
    'a date from a number',
    { $subtract: ['$a', '$b'] },
    { a: 1, b: date('2014-03-01') },
    fails("can't $subtract date from int"),
  ],
  ['strings', { $subtract: ['$a', '$b'] }, { a: 'b', b: 'a' }, fails("can't $subtract string from string")],
  ['NaN from a date', { $subtract: ['$at', NaN] }, { at: date('2020-01-01') }, fails('date overflow in $subtract')],
  [
    'a number beyond all dates',
    { $subtract: ['$at', 1e300] },
    { at: date('2020-01-01') },
    fails('date overflow in $subtract'),
  ],
  ['a missing field from a date', { $subtract: ['$at', '$v'] }, { at: date('2020-01-01') }, null],
  [
    'a fraction of a millisecond is cut off',
    { $subtract: ['$at', 1.6] },
    { at: date('2020-01-01T00:00:00.003Z') },
    date('2020-01-01T00:00:00.002Z'),
  ],
];
