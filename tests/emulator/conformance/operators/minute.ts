import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $minute (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a date', { $minute: '$v' }, { v: date('2014-01-01T08:15:39.736Z') }, 15],
  [
    'with an offset of half an hour',
    { $minute: { date: '$v', timezone: '+05:30' } },
    { v: date('2014-01-01T08:45:00Z') },
    15,
  ],
  ['null', { $minute: '$v' }, { v: null }, null],
  ['a missing field', { $minute: '$v' }, {}, null],
  ['a number', { $minute: '$v' }, { v: 1.5 }, fails("can't convert from BSON type double to Date")],
  ['a date before 1970', { $minute: '$v' }, { v: date('1969-12-31T23:59:59.999Z') }, 59],
  ['null as time zone', { $minute: { date: '$v', timezone: null } }, { v: date('1969-12-31T23:59:59.999Z') }, null],
  [
    'two arguments',
    { $minute: ['$v', 'UTC'] },
    { v: date('1969-12-31T23:59:59.999Z') },
    fails('takes exactly 1 arguments. 2 were passed in'),
  ],
];
