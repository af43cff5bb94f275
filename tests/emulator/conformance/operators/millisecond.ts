import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $millisecond (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a date', { $millisecond: '$v' }, { v: date('2014-01-01T08:15:39.736Z') }, 736],
  ['before 1970', { $millisecond: '$v' }, { v: date('1969-12-31T23:59:59.001Z') }, 1],
  ['null', { $millisecond: '$v' }, { v: null }, null],
  ['a missing field', { $millisecond: '$v' }, {}, null],
  ['a string', { $millisecond: '$v' }, { v: '736' }, fails("can't convert from BSON type string to Date")],
];
