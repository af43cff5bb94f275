import { fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $pull (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['every equal value', { $pull: { v: 1 } }, { v: [1, 2, 1] }, { v: [2] }],
  ['null', { $pull: { v: null } }, { v: [null, 1] }, { v: [1] }],
  ['a list', { $pull: { v: [1] } }, { v: [[1], 1] }, { v: [1] }],
  ['a comparison', { $pull: { v: { $gte: 2 } } }, { v: [1, 2, 3] }, { v: [1] }],
  ['one of several values', { $pull: { v: { $in: [1, 3] } } }, { v: [1, 2, 3] }, { v: [2] }],
  ['a list as element is one value', { $pull: { v: { $in: [1] } } }, { v: [[1], 1] }, { v: [[1]] }],
  ['a comparison does not enter a list', { $pull: { v: { $gt: 0 } } }, { v: [[1], 1] }, { v: [[1]] }],
  ['a comparison with other types', { $pull: { v: { $gt: 1 } } }, { v: ['5', null, 5] }, { v: ['5', null] }],
  ['a negation', { $pull: { v: { $ne: 1 } } }, { v: [1, 2, null] }, { v: [1] }],
  ['a pattern', { $pull: { v: /^a/ } }, { v: ['ab', 'b', 5] }, { v: ['b', 5] }],
  ['fields of objects', { $pull: { v: { a: 1 } } }, { v: [{ a: 1, b: 2 }, { a: 2 }, 1] }, { v: [{ a: 2 }, 1] }],
  ['a missing field of objects', { $pull: { v: { a: null } } }, { v: [{ a: null }, {}, { a: 1 }] }, { v: [{ a: 1 }] }],
  ['a comparison of a field', { $pull: { v: { a: { $gt: 1 } } } }, { v: [{ a: 1 }, { a: 2 }] }, { v: [{ a: 1 }] }],
  [
    'one of two conditions',
    { $pull: { v: { $or: [{ a: 1 }, { b: 1 }] } } },
    { v: [{ a: 1 }, { b: 1 }, { c: 1 }] },
    { v: [{ c: 1 }] },
  ],
  ['elements of lists', { $pull: { v: { $elemMatch: { a: 1 } } } }, { v: [[{ a: 1 }], { a: 1 }] }, { v: [{ a: 1 }] }],
  ['lists of a length', { $pull: { v: { $size: 1 } } }, { v: [[1], [], 1] }, { v: [[], 1] }],
  ['of a missing field', { $pull: { v: 1 } }, {}, {}],
  ['nothing that is there', { $pull: { v: 9 } }, { v: [1] }, { v: [1] }],
  ['of null', { $pull: { v: 1 } }, { v: null }, fails('Cannot apply $pull to a non-array value')],
  ['of a text', { $pull: { v: 'a' } }, { v: 'a' }, fails('Cannot apply $pull to a non-array value')],
];
