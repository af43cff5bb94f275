import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $elemMatch (MongoDB manual). */
export const rows: QueryRow[] = [
  ['one element in the range', { v: { $elemMatch: { $gte: 80, $lt: 85 } } }, { v: [82, 60] }, true],
  ['two elements for the two bounds', { v: { $elemMatch: { $gte: 80, $lt: 85 } } }, { v: [75, 88] }, false],
  ['no list', { v: { $elemMatch: { $gte: 80, $lt: 85 } } }, { v: 82 }, false],
  ['a missing field', { v: { $elemMatch: { $gte: 80, $lt: 85 } } }, {}, false],
  [
    'fields of one object',
    { v: { $elemMatch: { product: 'xyz', score: { $gte: 8 } } } },
    {
      v: [
        { product: 'abc', score: 10 },
        { product: 'xyz', score: 5 },
      ],
    },
    false,
  ],
  [
    'fields of an object that fits',
    { v: { $elemMatch: { product: 'xyz', score: { $gte: 8 } } } },
    { v: [{ product: 'xyz', score: 8 }] },
    true,
  ],
  ['an element that is missing a field', { v: { $elemMatch: { a: null } } }, { v: [{ b: 1 }] }, true],
  ['a value as operand', { v: { $elemMatch: 5 } }, {}, fails('$elemMatch needs an Object')],
];
