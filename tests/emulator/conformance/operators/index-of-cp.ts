import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $indexOfCP (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['found', { $indexOfCP: ['$v', 'l'] }, { v: 'hello' }, 2],
  ['characters are counted', { $indexOfCP: ['$v', 't'] }, { v: 'cafétéria' }, 4],
  ['Chinese', { $indexOfCP: ['$v', '音'] }, { v: '回音' }, 1],
  ['an emoji is one character', { $indexOfCP: ['$v', 'b'] }, { v: '😀ab' }, 2],
  ['from a start', { $indexOfCP: ['$v', '.', 5] }, { v: 'foo.bar.fi' }, 7],
  ['the end is excluded', { $indexOfCP: ['$v', 'll', 0, 2] }, { v: 'vanilla' }, -1],
  ['a start behind the text', { $indexOfCP: ['$v', 'll', 12] }, { v: 'vanilla' }, -1],
  ['a start after the end', { $indexOfCP: ['$v', 'll', 5, 2] }, { v: 'vanilla' }, -1],
  ['null', { $indexOfCP: ['$v', 'foo'] }, { v: null }, null],
  ['a missing field', { $indexOfCP: ['$v', 'foo'] }, {}, null],
  [
    'a number',
    { $indexOfCP: ['$v', 'a'] },
    { v: 5 },
    fails('$indexOfCP requires a string as the first argument, found: int'),
  ],
  [
    'a missing text to find',
    { $indexOfCP: ['$v', '$w'] },
    { v: 'a' },
    fails('$indexOfCP requires a string as the second argument, found: missing'),
  ],
  [
    'a negative start',
    { $indexOfCP: ['$v', 'll', -1] },
    { v: 'vanilla' },
    fails('$indexOfCP requires a nonnegative starting index, found: -1'),
  ],
  [
    'a fraction as start',
    { $indexOfCP: ['$v', 'll', 1.5] },
    { v: 'vanilla' },
    fails('$indexOfCP requires an integral starting index'),
  ],
  ['an empty text at the end', { $indexOfCP: ['abc', '', 3] }, {}, 3],
  ['an empty text behind the end', { $indexOfCP: ['abc', '', 4] }, {}, -1],
];
