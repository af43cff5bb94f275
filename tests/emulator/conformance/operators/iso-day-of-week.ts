import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $isoDayOfWeek (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a Monday', { $isoDayOfWeek: '$v' }, { v: date('2018-01-01T00:00:00Z') }, 1],
  ['a Sunday', { $isoDayOfWeek: '$v' }, { v: date('2018-01-07T00:00:00Z') }, 7],
  ['null', { $isoDayOfWeek: '$v' }, { v: null }, null],
  ['a missing field', { $isoDayOfWeek: '$v' }, {}, null],
  ['a string', { $isoDayOfWeek: '$v' }, { v: 'a' }, fails("can't convert from BSON type string to Date")],
];
