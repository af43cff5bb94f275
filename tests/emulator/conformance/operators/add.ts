import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $add (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['numbers', { $add: ['$a', '$b', 3] }, { a: 1, b: 2.5 }, 6.5],
  ['no argument', { $add: [] }, {}, 0],
  ['one argument', { $add: '$a' }, { a: 4 }, 4],
  [
    'a date and milliseconds',
    { $add: ['$at', 3 * 60 * 60000] },
    { at: date('2014-03-01T08:00:00Z') },
    date('2014-03-01T11:00:00Z'),
  ],
  [
    'milliseconds and a date',
    { $add: [1000, '$at'] },
    { at: date('2014-03-01T08:00:00Z') },
    date('2014-03-01T08:00:01Z'),
  ],
  ['null', { $add: [1, '$a'] }, { a: null }, null],
  ['a missing field', { $add: ['$a', 1] }, {}, null],
  ['null before a wrong type ends the sum', { $add: [null, 'a'] }, {}, null],
  ['a string', { $add: [1, 'a'] }, {}, fails('$add only supports numeric or date types, not string')],
  ['a list', { $add: [1, '$a'] }, { a: [1] }, fails('$add only supports numeric or date types, not array')],
  [
    'two dates',
    { $add: ['$at', '$at'] },
    { at: date('2020-01-01') },
    fails('only one date allowed in an $add expression'),
  ],
  ['a date and NaN', { $add: ['$at', NaN] }, { at: date('2020-01-01') }, fails('date overflow in $add')],
  ['a date beyond all dates', { $add: ['$at', 1e300] }, { at: date('2020-01-01') }, fails('date overflow in $add')],
  ['a boolean', { $add: [true, 1] }, {}, fails('$add only supports numeric or date types, not bool')],
  [
    'a fraction of a millisecond is rounded',
    { $add: ['$at', 1000.9] },
    { at: date('1970-01-01') },
    date('1970-01-01T00:00:01.001Z'),
  ],
  [
    'a half millisecond before 1970 is rounded away from it',
    { $add: ['$at', 0.5] },
    { at: date('1969-12-31T23:59:59Z') },
    date('1969-12-31T23:59:59Z'),
  ],
  ['fractions are summed without their rounding', { $add: [0.1, 0.2, 0.3] }, {}, 0.6],
];
