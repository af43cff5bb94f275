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
  ['a list inside a list', { v: { $elemMatch: { $elemMatch: { $eq: 1 } } } }, { v: [[1]] }, true],
  ['a list as element is one value', { v: { $elemMatch: { $in: [1] } } }, { v: [[1]] }, false],
  ['a list as element is no list in a list', { v: { $elemMatch: { $eq: [[1]] } } }, { v: [[1]] }, false],
  ['a list as element is equal', { v: { $elemMatch: { $eq: [1] } } }, { v: [[1]] }, true],
  ['a smaller list as element', { v: { $elemMatch: { $gt: [0] } } }, { v: [[-5]] }, false],
  ['a larger list as element', { v: { $elemMatch: { $gt: [0] } } }, { v: [[5]] }, true],
  ['no list of that length as element', { v: { $elemMatch: { $not: { $size: 2 } } } }, { v: [[1, 2]] }, false],
  ['a list as element by its numbers', { v: { $elemMatch: { 0: 1 } } }, { v: [[1]] }, true],
  ['a list as element has no length', { v: { $elemMatch: { length: 1 } } }, { v: [[1]] }, false],
  ['an empty object finds lists', { v: { $elemMatch: {} } }, { v: [[]] }, true],
  ['null as element exists', { v: { $elemMatch: { $exists: true } } }, { v: [null] }, true],
  ['none of several values', { v: { $elemMatch: { $nin: [1, 2] } } }, { v: [1, 3] }, true],
  ['a field inside a list', { 'a.b': { $elemMatch: { $gt: 1 } } }, { a: [{ b: [2] }] }, true],
  ['a field that is no list, inside one', { 'a.b': { $elemMatch: { $gt: 1 } } }, { a: [{ b: 2 }] }, false],
  ['$or inside', { v: { $elemMatch: { $or: [{ a: 1 }, { b: 1 }] } } }, { v: [{ b: 1 }] }, true],
  ['$not inside', { v: { $elemMatch: { $not: { $gt: 1 } } } }, { v: [0] }, true],
  ['$ne of an empty list', { v: { $elemMatch: { $ne: 1 } } }, { v: [] }, false],
  ['an empty object finds objects', { v: { $elemMatch: {} } }, { v: [{}] }, true],
  ['an empty object does not find numbers', { v: { $elemMatch: {} } }, { v: [1] }, false],
];
