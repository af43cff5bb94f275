import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $floor (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a fraction', { $floor: '$v' }, { v: 7.8 }, 7],
  ['a negative fraction', { $floor: '$v' }, { v: -2.8 }, -3],
  ['null', { $floor: '$v' }, { v: null }, null],
  ['a missing field', { $floor: '$v' }, {}, null],
  ['an object', { $floor: '$v' }, { v: { a: 1 } }, fails('$floor only supports numeric types, not object')],
  ['a date', { $floor: '$v' }, { v: date('2020-01-01') }, fails('$floor only supports numeric types, not date')],
  ['infinity', { $floor: '$v' }, { v: -Infinity }, -Infinity],
];
