import { date, fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $inc (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['a number', { $inc: { v: 2 } }, { v: 1 }, { v: 3 }],
  ['a missing field', { $inc: { v: 2 } }, {}, { v: 2 }],
  ['a negative fraction', { $inc: { v: -0.5 } }, { v: 1 }, { v: 0.5 }],
  ['zero makes a missing field', { $inc: { v: 0 } }, {}, { v: 0 }],
  ['a nested field', { $inc: { 'a.b': 1 } }, {}, { a: { b: 1 } }],
  ['an element of a list', { $inc: { 'v.1': 1 } }, { v: [1, 2] }, { v: [1, 3] }],
  ['an element beyond the end', { $inc: { 'v.2': 1 } }, { v: [1] }, { v: [1, null, 1] }],
  ['null', { $inc: { v: 1 } }, { v: null }, fails('Cannot apply $inc to a value of non-numeric type')],
  ['a text', { $inc: { v: 1 } }, { v: '1' }, fails('of non-numeric type string')],
  ['a date', { $inc: { v: 1 } }, { v: date('2020-01-01') }, fails('of non-numeric type date')],
  ['a list', { $inc: { v: 1 } }, { v: [1] }, fails('of non-numeric type array')],
  ['by null', { $inc: { v: null } }, { v: 1 }, fails('Cannot increment with non-numeric argument: {v: null}')],
  ['by a text', { $inc: { v: '1' } }, { v: 1 }, fails('Cannot increment with non-numeric argument')],
];
