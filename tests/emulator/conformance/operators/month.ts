import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $month (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a date', { $month: '$v' }, { v: date('2014-01-01T08:15:39.736Z') }, 1],
  ['the end of a year', { $month: '$v' }, { v: date('2014-12-31T23:59:59Z') }, 12],
  [
    'in Shanghai it is already the next month',
    { $month: { date: '$v', timezone: 'Asia/Shanghai' } },
    { v: date('2026-01-31T20:00:00Z') },
    2,
  ],
  ['null', { $month: '$v' }, { v: null }, null],
  ['a missing field', { $month: '$v' }, {}, null],
  ['a string', { $month: '$v' }, { v: '2014-01-01' }, fails("can't convert from BSON type string to Date")],
  ['a date before 1970', { $month: '$v' }, { v: date('1969-12-31T23:59:59.999Z') }, 12],
  ['a number', { $month: '$v' }, { v: 5 }, fails("can't convert from BSON type int to Date")],
  ['null as time zone', { $month: { date: '$v', timezone: null } }, { v: date('1969-12-31T23:59:59.999Z') }, null],
  [
    'two arguments',
    { $month: ['$v', 'UTC'] },
    { v: date('1969-12-31T23:59:59.999Z') },
    fails('takes exactly 1 arguments. 2 were passed in'),
  ],
];
