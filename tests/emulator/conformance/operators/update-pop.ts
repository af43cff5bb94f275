import { fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $pop (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['the last', { $pop: { v: 1 } }, { v: [1, 2] }, { v: [1] }],
  ['the first', { $pop: { v: -1 } }, { v: [1, 2] }, { v: [2] }],
  ['of an empty list', { $pop: { v: 1 } }, { v: [] }, { v: [] }],
  ['of a missing field', { $pop: { v: 1 } }, {}, {}],
  ['of null', { $pop: { v: 1 } }, { v: null }, fails("contains an element of non-array type 'null'")],
  ['of a text', { $pop: { v: 1 } }, { v: 'a' }, fails("contains an element of non-array type 'string'")],
  ['none', { $pop: { v: 0 } }, { v: [1] }, fails('$pop expects 1 or -1, found: 0')],
];
