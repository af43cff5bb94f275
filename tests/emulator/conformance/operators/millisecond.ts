import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $millisecond (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a date', { $millisecond: '$v' }, { v: date('2014-01-01T08:15:39.736Z') }, 736],
  ['before 1970', { $millisecond: '$v' }, { v: date('1969-12-31T23:59:59.001Z') }, 1],
  ['null', { $millisecond: '$v' }, { v: null }, null],
  ['a missing field', { $millisecond: '$v' }, {}, null],
  ['a string', { $millisecond: '$v' }, { v: '736' }, fails("can't convert from BSON type string to Date")],
  ['a date before 1970', { $millisecond: '$v' }, { v: date('1969-12-31T23:59:59.999Z') }, 999],
  ['a number', { $millisecond: '$v' }, { v: 5 }, fails("can't convert from BSON type int to Date")],
  [
    'null as time zone',
    { $millisecond: { date: '$v', timezone: null } },
    { v: date('1969-12-31T23:59:59.999Z') },
    null,
  ],
  [
    'two arguments',
    { $millisecond: ['$v', 'UTC'] },
    { v: date('1969-12-31T23:59:59.999Z') },
    fails('takes exactly 1 arguments. 2 were passed in'),
  ],
];
