import { date, fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $max (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['a larger number', { $max: { v: 9 } }, { v: 5 }, { v: 9 }],
  ['a smaller number', { $max: { v: 1 } }, { v: 5 }, { v: 5 }],
  ['a missing field', { $max: { v: null } }, {}, { v: null }],
  ['null is below numbers', { $max: { v: 0 } }, { v: null }, { v: 0 }],
  ['a text is above numbers', { $max: { v: 'a' } }, { v: 5 }, { v: 'a' }],
  ['a list is above texts', { $max: { v: [1] } }, { v: 'z' }, { v: [1] }],
  ['a boolean is above lists', { $max: { v: true } }, { v: [1] }, { v: true }],
  ['a date is above booleans', { $max: { v: date('1970-01-01') } }, { v: true }, { v: date('1970-01-01') }],
  ['no fields', { $max: 5 }, {}, fails('Modifiers operate on fields but we found type int instead')],
  ['an empty name inside a path', { $max: { 'a..b': 1 } }, {}, fails('empty field name')],
];
