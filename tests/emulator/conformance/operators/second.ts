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
];
