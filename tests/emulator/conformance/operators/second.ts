import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $second (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a date', { $second: '$v' }, { v: date('2014-01-01T08:15:39.736Z') }, 39],
  ['before 1970', { $second: '$v' }, { v: date('1969-12-31T23:59:58.500Z') }, 58],
  ['null', { $second: '$v' }, { v: null }, null],
  ['a missing field', { $second: '$v' }, {}, null],
  [
    'a list with a date in a list',
    { $second: '$v' },
    { v: [date('2014-01-01')] },
    fails("can't convert from BSON type array to Date"),
  ],
  ['a date before 1970', { $second: '$v' }, { v: date('1969-12-31T23:59:59.999Z') }, 59],
  ['a number', { $second: '$v' }, { v: 5 }, fails("can't convert from BSON type int to Date")],
  ['null as time zone', { $second: { date: '$v', timezone: null } }, { v: date('1969-12-31T23:59:59.999Z') }, null],
  [
    'two arguments',
    { $second: ['$v', 'UTC'] },
    { v: date('1969-12-31T23:59:59.999Z') },
    fails('takes exactly 1 arguments. 2 were passed in'),
  ],
];
