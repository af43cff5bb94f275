import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $dayOfMonth (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a date', { $dayOfMonth: '$v' }, { v: date('2014-01-31T08:15:39.736Z') }, 31],
  ['in a time zone', { $dayOfMonth: { date: '$v', timezone: '+0800' } }, { v: date('2014-01-31T16:00:00Z') }, 1],
  ['before 1970', { $dayOfMonth: '$v' }, { v: date('1969-12-31T23:59:59.999Z') }, 31],
  ['null', { $dayOfMonth: '$v' }, { v: null }, null],
  ['a missing field', { $dayOfMonth: '$v' }, {}, null],
  ['an object', { $dayOfMonth: '$v' }, { v: { a: 1 } }, fails("can't convert from BSON type object to Date")],
  ['a number', { $dayOfMonth: '$v' }, { v: 5 }, fails("can't convert from BSON type int to Date")],
  ['null as time zone', { $dayOfMonth: { date: '$v', timezone: null } }, { v: date('1969-12-31T23:59:59.999Z') }, null],
  [
    'two arguments',
    { $dayOfMonth: ['$v', 'UTC'] },
    { v: date('1969-12-31T23:59:59.999Z') },
    fails('takes exactly 1 arguments. 2 were passed in'),
  ],
];
