import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $indexOfBytes (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['found', { $indexOfBytes: ['$v', 'b'] }, { v: 'abab' }, 1],
  ['not found', { $indexOfBytes: ['$v', 'z'] }, { v: 'abab' }, -1],
  ['bytes of UTF-8 are counted', { $indexOfBytes: ['$v', 't'] }, { v: 'cafétéria' }, 5],
  ['Chinese takes three bytes a character', { $indexOfBytes: ['$v', '音'] }, { v: '回音' }, 3],
  ['from a start', { $indexOfBytes: ['$v', '.', 5] }, { v: 'foo.bar.fi' }, 7],
  ['the end is excluded', { $indexOfBytes: ['$v', 'll', 0, 2] }, { v: 'vanilla' }, -1],
  ['a start behind the text', { $indexOfBytes: ['$v', 'll', 12] }, { v: 'vanilla' }, -1],
  ['a start after the end', { $indexOfBytes: ['$v', 'll', 5, 2] }, { v: 'vanilla' }, -1],
  ['a start after the first byte of the match', { $indexOfBytes: ['$v', 'nilla', 3] }, { v: 'vanilla' }, -1],
  ['an empty text to find', { $indexOfBytes: ['$v', ''] }, { v: 'abc' }, 0],
  ['null', { $indexOfBytes: ['$v', 'foo'] }, { v: null }, null],
  ['a missing field', { $indexOfBytes: ['$v', 'foo'] }, {}, null],
  [
    'a number',
    { $indexOfBytes: ['$v', 'a'] },
    { v: 5 },
    fails('$indexOfBytes requires a string as the first argument, found: int'),
  ],
  [
    'null to find',
    { $indexOfBytes: ['$v', null] },
    { v: 'a' },
    fails('$indexOfBytes requires a string as the second argument, found: null'),
  ],
  [
    'a negative start',
    { $indexOfBytes: ['$v', 'll', -1] },
    { v: 'vanilla' },
    fails('$indexOfBytes requires a nonnegative starting index, found: -1'),
  ],
  [
    'a string as start',
    { $indexOfBytes: ['$v', 'll', 'a'] },
    { v: 'vanilla' },
    fails('$indexOfBytes requires an integral starting index'),
  ],
  [
    'a negative end',
    { $indexOfBytes: ['$v', 'll', 0, -1] },
    { v: 'vanilla' },
    fails('$indexOfBytes requires a nonnegative ending index, found: -1'),
  ],
];
