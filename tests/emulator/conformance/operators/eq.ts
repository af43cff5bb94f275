import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $eq (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['equal numbers', { $eq: ['$a', '$b'] }, { a: 1, b: 1 }, true],
  ['a number and its text', { $eq: ['$a', '$b'] }, { a: 1, b: '1' }, false],
  ['equal dates', { $eq: ['$a', '$b'] }, { a: date('2020-01-01'), b: date('2020-01-01') }, true],
  [
    'objects with the same fields in another order',
    { $eq: ['$a', '$b'] },
    { a: { x: 1, y: 2 }, b: { y: 2, x: 1 } },
    false,
  ],
  ['null and null', { $eq: ['$a', '$b'] }, { a: null, b: null }, true],
  ['null and missing', { $eq: ['$a', '$b'] }, { a: null }, false],
  ['missing and missing', { $eq: ['$a', '$b'] }, {}, true],
  ['a list is not its element', { $eq: ['$a', '$b'] }, { a: [1], b: 1 }, false],
  ['three arguments', { $eq: [1, 2, 3] }, {}, fails('Expression $eq takes exactly 2 arguments. 3 were passed in.')],
];
