import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $substrBytes (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['ASCII', { $substrBytes: ['$v', '$from', '$length'] }, { v: 'abcde', from: 1, length: 2 }, 'bc'],
  ['whole characters', { $substrBytes: ['$v', '$from', '$length'] }, { v: '寿司sushi', from: 0, length: 3 }, '寿'],
  ['a fraction is cut off', { $substrBytes: ['$v', '$from', '$length'] }, { v: 'abcde', from: 1.9, length: 2.9 }, 'bc'],
  ['no length', { $substrBytes: ['$v', '$from', '$length'] }, { v: 'abc', from: 1, length: 0 }, ''],
  ['null', { $substrBytes: ['$v', '$from', '$length'] }, { v: null, from: 0, length: 1 }, ''],
  ['a missing field', { $substrBytes: ['$v', '$from', '$length'] }, { from: 0, length: 1 }, ''],
  [
    'a start inside a character',
    { $substrBytes: ['$v', '$from', '$length'] },
    { v: '寿司', from: 1, length: 3 },
    fails('Invalid range, starting index is a UTF-8 continuation byte.'),
  ],
  [
    'an end inside a character',
    { $substrBytes: ['$v', '$from', '$length'] },
    { v: '寿司', from: 0, length: 1 },
    fails('Invalid range, ending index is in the middle of a UTF-8 character.'),
  ],
  [
    'a list',
    { $substrBytes: ['$v', '$from', '$length'] },
    { v: ['a'], from: 0, length: 1 },
    fails("can't convert from BSON type array to String"),
  ],
  [
    'null as start',
    { $substrBytes: ['abc', null, 1] },
    {},
    fails('starting index must be a numeric type (is BSON type null)'),
  ],
];
