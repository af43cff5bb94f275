import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $dayOfYear (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['the first day', { $dayOfYear: '$v' }, { v: date('2014-01-01T08:15:39.736Z') }, 1],
  ['the last day of a leap year', { $dayOfYear: '$v' }, { v: date('2016-12-31T00:00:00Z') }, 366],
  ['in a time zone', { $dayOfYear: { date: '$v', timezone: 'Asia/Shanghai' } }, { v: date('2016-12-31T16:00:00Z') }, 1],
  ['null', { $dayOfYear: '$v' }, { v: null }, null],
  ['a missing field', { $dayOfYear: '$v' }, {}, null],
  ['a boolean', { $dayOfYear: '$v' }, { v: true }, fails("can't convert from BSON type bool to Date")],
  ['a date before 1970', { $dayOfYear: '$v' }, { v: date('1969-12-31T23:59:59.999Z') }, 365],
  ['a number', { $dayOfYear: '$v' }, { v: 5 }, fails("can't convert from BSON type int to Date")],
  ['null as time zone', { $dayOfYear: { date: '$v', timezone: null } }, { v: date('1969-12-31T23:59:59.999Z') }, null],
  [
    'two arguments',
    { $dayOfYear: ['$v', 'UTC'] },
    { v: date('1969-12-31T23:59:59.999Z') },
    fails('takes exactly 1 arguments. 2 were passed in'),
  ],
];
