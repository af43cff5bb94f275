import { fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $pullAll (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['equal values', { $pullAll: { v: [1, 3] } }, { v: [1, 2, 3, 1] }, { v: [2] }],
  ['equal objects', { $pullAll: { v: [{ a: 1 }] } }, { v: [{ a: 1 }, { a: 1, b: 1 }] }, { v: [{ a: 1, b: 1 }] }],
  ['null', { $pullAll: { v: [null] } }, { v: [null, 1] }, { v: [1] }],
  ['nothing', { $pullAll: { v: [] } }, { v: [1] }, { v: [1] }],
  ['of a missing field', { $pullAll: { v: [1] } }, {}, {}],
  ['of a number', { $pullAll: { v: [1] } }, { v: 1 }, fails('Cannot apply $pullAll to a non-array value')],
  [
    'a number as values',
    { $pullAll: { v: 1 } },
    { v: [1] },
    fails('The argument to $pullAll must be an array but it was of type: int'),
  ],
];
