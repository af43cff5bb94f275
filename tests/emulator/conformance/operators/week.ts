import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $week (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['before the first Sunday', { $week: '$v' }, { v: date('2014-01-01T08:15:39.736Z') }, 0],
  ['the first Sunday begins week one', { $week: '$v' }, { v: date('2014-01-05T00:00:00Z') }, 1],
  ['a year that begins on a Sunday', { $week: '$v' }, { v: date('2017-01-01T00:00:00Z') }, 1],
  ['the first days of November', { $week: '$v' }, { v: date('1998-11-01T00:00:00Z') }, 44],
  ['the last day of the year', { $week: '$v' }, { v: date('2016-12-31T00:00:00Z') }, 52],
  ['in a time zone', { $week: { date: '$v', timezone: '-0500' } }, { v: date('1998-11-01T00:00:00Z') }, 43],
  ['null', { $week: '$v' }, { v: null }, null],
  ['a missing field', { $week: '$v' }, {}, null],
  ['a string', { $week: '$v' }, { v: 'March 28, 1976' }, fails("can't convert from BSON type string to Date")],
];
