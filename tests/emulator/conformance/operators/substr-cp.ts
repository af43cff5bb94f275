import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $substrCP (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['characters', { $substrCP: ['$v', '$from', '$length'] }, { v: 'jalapeño', from: 0, length: 3 }, 'jal'],
  ['Chinese', { $substrCP: ['$v', '$from', '$length'] }, { v: '寿司sushi', from: 1, length: 2 }, '司s'],
  ['an emoji is one character', { $substrCP: ['$v', '$from', '$length'] }, { v: '😀ab', from: 1, length: 1 }, 'a'],
  ['a start behind the end', { $substrCP: ['$v', '$from', '$length'] }, { v: 'abc', from: 9, length: 1 }, ''],
  ['a number as text', { $substrCP: ['$v', '$from', '$length'] }, { v: 123, from: 0, length: 2 }, '12'],
  ['null', { $substrCP: ['$v', '$from', '$length'] }, { v: null, from: 0, length: 2 }, ''],
  ['a missing field', { $substrCP: ['$v', '$from', '$length'] }, { from: 0, length: 2 }, ''],
  [
    'a negative start',
    { $substrCP: ['$v', '$from', '$length'] },
    { v: 'abc', from: -1, length: 1 },
    fails('$substrCP: the starting index must be nonnegative integer.'),
  ],
  [
    'a negative length',
    { $substrCP: ['$v', '$from', '$length'] },
    { v: 'abc', from: 0, length: -1 },
    fails('$substrCP: length must be a nonnegative integer.'),
  ],
  [
    'a fraction as start',
    { $substrCP: ['$v', '$from', '$length'] },
    { v: 'abc', from: 0.5, length: 1 },
    fails('$substrCP: starting index cannot be represented as a 32-bit integral value'),
  ],
  [
    'a string as length',
    { $substrCP: ['$v', '$from', '$length'] },
    { v: 'abc', from: 0, length: 'a' },
    fails('$substrCP: length must be a numeric type (is BSON type string)'),
  ],
];
