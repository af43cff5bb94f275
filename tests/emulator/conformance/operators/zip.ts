import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $zip (MongoDB manual). */
export const rows: ExpressionRow[] = [
  [
    'two lists',
    { $zip: { inputs: ['$a', '$b'] } },
    { a: [1, 2], b: ['x', 'y'] },
    [
      [1, 'x'],
      [2, 'y'],
    ],
  ],
  ['the shortest list decides', { $zip: { inputs: ['$a', '$b'] } }, { a: [1, 2, 3], b: ['x'] }, [[1, 'x']]],
  [
    'the longest list on demand',
    { $zip: { inputs: ['$a', '$b'], useLongestLength: true } },
    { a: [1, 2], b: ['x'] },
    [
      [1, 'x'],
      [2, null],
    ],
  ],
  [
    'defaults for short lists',
    { $zip: { inputs: ['$a', '$b'], useLongestLength: true, defaults: [0, 'z'] } },
    { a: [1, 2], b: ['x'] },
    [
      [1, 'x'],
      [2, 'z'],
    ],
  ],
  ['null as list', { $zip: { inputs: ['$a', '$b'] } }, { a: [1], b: null }, null],
  ['a missing list', { $zip: { inputs: ['$a', '$b'] } }, { a: [1] }, null],
  [
    'no list',
    { $zip: { inputs: ['$a', '$b'] } },
    { a: [1], b: 5 },
    fails('$zip found a non-array expression in input: 5'),
  ],
  ['no inputs', { $zip: { inputs: [] } }, {}, fails('$zip requires at least one input array')],
  [
    'defaults without useLongestLength',
    { $zip: { inputs: ['$a'], defaults: [1] } },
    {},
    fails('cannot specify defaults unless useLongestLength is true'),
  ],
  [
    'too few defaults',
    { $zip: { inputs: ['$a', '$b'], useLongestLength: true, defaults: [1] } },
    {},
    fails('defaults and inputs must have the same length'),
  ],
];
