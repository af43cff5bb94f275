import { date, fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $min (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['a smaller number', { $min: { v: 1 } }, { v: 5 }, { v: 1 }],
  ['a larger number', { $min: { v: 9 } }, { v: 5 }, { v: 5 }],
  ['a missing field', { $min: { v: 9 } }, {}, { v: 9 }],
  ['null is below numbers', { $min: { v: null } }, { v: 5 }, { v: null }],
  ['null stays', { $min: { v: 5 } }, { v: null }, { v: null }],
  ['a text is above numbers', { $min: { v: 'a' } }, { v: 5 }, { v: 5 }],
  ['dates', { $min: { v: date('2019-01-01') } }, { v: date('2020-01-01') }, { v: date('2019-01-01') }],
  ['objects', { $min: { v: { a: 1 } } }, { v: { a: 2 } }, { v: { a: 1 } }],
  ['no fields', { $min: 5 }, {}, fails('Modifiers operate on fields but we found type int instead')],
  ['an empty name inside a path', { $min: { 'a..b': 1 } }, {}, fails('empty field name')],
];
