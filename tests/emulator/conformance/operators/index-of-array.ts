import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $indexOfArray (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['found', { $indexOfArray: ['$v', 'b'] }, { v: ['a', 'b', 'b'] }, 1],
  ['not found', { $indexOfArray: ['$v', 'z'] }, { v: ['a'] }, -1],
  ['from a start', { $indexOfArray: ['$v', 'a', 1] }, { v: ['a', 'b', 'a'] }, 2],
  ['the end is excluded', { $indexOfArray: ['$v', 'b', 0, 1] }, { v: ['a', 'b'] }, -1],
  ['a start behind the end', { $indexOfArray: ['$v', 'a', 9] }, { v: ['a'] }, -1],
  ['a start after the given end', { $indexOfArray: ['$v', 'a', 2, 1] }, { v: ['a', 'a', 'a'] }, -1],
  ['null in the list', { $indexOfArray: ['$v', null] }, { v: [1, null] }, 1],
  ['null as list', { $indexOfArray: ['$v', 1] }, { v: null }, null],
  ['a missing list', { $indexOfArray: ['$v', 1] }, {}, null],
  [
    'no list',
    { $indexOfArray: ['$v', 1] },
    { v: 'a' },
    fails('$indexOfArray requires an array as a first argument, found: string'),
  ],
  [
    'a negative start',
    { $indexOfArray: ['$v', 1, -1] },
    { v: [1] },
    fails('$indexOfArray requires a nonnegative starting index, found: -1'),
  ],
  [
    'a fraction as start',
    { $indexOfArray: ['$v', 1, 0.5] },
    { v: [1] },
    fails('$indexOfArray requires an integral starting index'),
  ],
  [
    'a string as end',
    { $indexOfArray: ['$v', 1, 0, 'a'] },
    { v: [1] },
    fails('$indexOfArray requires an integral ending index'),
  ],
];
