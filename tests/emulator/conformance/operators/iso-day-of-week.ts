import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $isoDayOfWeek (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a Monday', { $isoDayOfWeek: '$v' }, { v: date('2018-01-01T00:00:00Z') }, 1],
  ['a Sunday', { $isoDayOfWeek: '$v' }, { v: date('2018-01-07T00:00:00Z') }, 7],
  ['null', { $isoDayOfWeek: '$v' }, { v: null }, null],
  ['a missing field', { $isoDayOfWeek: '$v' }, {}, null],
  ['a string', { $isoDayOfWeek: '$v' }, { v: 'a' }, fails("can't convert from BSON type string to Date")],
  ['a date before 1970', { $isoDayOfWeek: '$v' }, { v: date('1969-12-31T23:59:59.999Z') }, 3],
  ['a number', { $isoDayOfWeek: '$v' }, { v: 5 }, fails("can't convert from BSON type int to Date")],
  [
    'null as time zone',
    { $isoDayOfWeek: { date: '$v', timezone: null } },
    { v: date('1969-12-31T23:59:59.999Z') },
    null,
  ],
  [
    'two arguments',
    { $isoDayOfWeek: ['$v', 'UTC'] },
    { v: date('1969-12-31T23:59:59.999Z') },
    fails('takes exactly 1 arguments. 2 were passed in'),
  ],
];
