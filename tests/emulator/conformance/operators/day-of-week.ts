import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $dayOfWeek (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a Sunday', { $dayOfWeek: '$v' }, { v: date('2018-01-07T00:00:00Z') }, 1],
  ['a Saturday', { $dayOfWeek: '$v' }, { v: date('2018-01-06T00:00:00Z') }, 7],
  ['a Wednesday', { $dayOfWeek: '$v' }, { v: date('2014-01-01T08:15:39.736Z') }, 4],
  ['in a time zone', { $dayOfWeek: { date: '$v', timezone: 'Asia/Shanghai' } }, { v: date('2018-01-06T16:00:00Z') }, 1],
  ['null', { $dayOfWeek: '$v' }, { v: null }, null],
  ['a missing field', { $dayOfWeek: '$v' }, {}, null],
  ['a string', { $dayOfWeek: '$v' }, { v: 'Sunday' }, fails("can't convert from BSON type string to Date")],
];
