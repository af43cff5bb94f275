import { fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $mul (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['a number', { $mul: { v: 3 } }, { v: 2 }, { v: 6 }],
  ['a missing field becomes zero', { $mul: { v: 3 } }, {}, { v: 0 }],
  ['a missing field by a negative number', { $mul: { v: -1 } }, {}, { v: 0 }],
  ['zero by a negative number', { $mul: { v: -1 } }, { v: 0 }, { v: 0 }],
  ['a fraction', { $mul: { v: 1.5 } }, { v: 3 }, { v: 4.5 }],
  ['NaN', { $mul: { v: 2 } }, { v: NaN }, { v: NaN }],
  ['infinity by zero', { $mul: { v: 0 } }, { v: Infinity }, { v: NaN }],
  ['null', { $mul: { v: 2 } }, { v: null }, fails('Cannot apply $mul to a value of non-numeric type')],
  ['a text', { $mul: { v: 2 } }, { v: '2' }, fails('of non-numeric type string')],
  ['by a text', { $mul: { v: 'a' } }, { v: 2 }, fails('Cannot multiply with non-numeric argument')],
];
