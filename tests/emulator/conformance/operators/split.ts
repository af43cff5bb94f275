import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $split (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a text', { $split: ['$v', '$by'] }, { v: 'June-15-2013', by: '-' }, ['June', '15', '2013']],
  [
    'a separator of several characters',
    { $split: ['$v', '$by'] },
    { v: 'banana split', by: 'an' },
    ['b', '', 'a split'],
  ],
  ['a separator that does not occur', { $split: ['$v', '$by'] }, { v: 'headphone jack', by: '/' }, ['headphone jack']],
  ['a separator at both ends', { $split: ['$v', '$by'] }, { v: 'astronomical', by: 'astronomical' }, ['', '']],
  ['an empty text', { $split: ['$v', '$by'] }, { v: '', by: ',' }, ['']],
  ['null', { $split: ['$v', '$by'] }, { v: null, by: 'a' }, null],
  ['a missing field', { $split: ['$v', '$by'] }, { by: 'a' }, null],
  ['null as separator', { $split: ['$v', '$by'] }, { v: 'a', by: null }, null],
  [
    'an empty separator',
    { $split: ['$v', '$by'] },
    { v: 'abc', by: '' },
    fails('$split requires a non-empty separator'),
  ],
  [
    'a number',
    { $split: ['$v', '$by'] },
    { v: 5, by: 'a' },
    fails('$split requires an expression that evaluates to a string as a first argument, found: int'),
  ],
  [
    'a number as separator',
    { $split: ['$v', '$by'] },
    { v: '1,7', by: 7 },
    fails('$split requires an expression that evaluates to a string as a second argument, found: int'),
  ],
  [
    'a pattern as separator',
    { $split: ['$v', '$by'] },
    { v: 'headphone jack', by: /jack/ },
    fails('$split requires an expression that evaluates to a string as a second argument, found: regex'),
  ],
];
