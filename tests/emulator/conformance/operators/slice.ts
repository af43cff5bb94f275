import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $slice (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['the first ones', { $slice: ['$v', 2] }, { v: [1, 2, 3] }, [1, 2]],
  ['the last ones', { $slice: ['$v', -2] }, { v: [1, 2, 3] }, [2, 3]],
  ['none', { $slice: ['$v', 0] }, { v: [1, 2, 3] }, []],
  ['more than there are', { $slice: ['$v', 9] }, { v: [1, 2] }, [1, 2]],
  ['from a position', { $slice: ['$v', 1, 2] }, { v: [1, 2, 3, 4] }, [2, 3]],
  ['from a position at the end', { $slice: ['$v', -3, 2] }, { v: [1, 2, 3, 4] }, [2, 3]],
  ['from before the start', { $slice: ['$v', -9, 2] }, { v: [1, 2, 3] }, [1, 2]],
  ['from behind the end', { $slice: ['$v', 15, 2] }, { v: [1, 2, 3] }, []],
  ['null as list', { $slice: ['$v', 1] }, { v: null }, null],
  ['a missing list', { $slice: ['$v', 1] }, {}, null],
  ['null as count', { $slice: ['$v', null] }, { v: [1] }, null],
  ['null as third argument', { $slice: ['$v', 0, null] }, { v: [1] }, null],
  [
    'no list',
    { $slice: ['$v', 1] },
    { v: 'a' },
    fails('First argument to $slice must be an array, but is of type: string'),
  ],
  [
    'a string as count',
    { $slice: ['$v', 'a'] },
    { v: [1] },
    fails('Second argument to $slice must be a numeric value, but is of type: string'),
  ],
  [
    'a fraction as count',
    { $slice: ['$v', 1.5] },
    { v: [1] },
    fails("Second argument to $slice can't be represented as a 32-bit integer: 1.5"),
  ],
  [
    'zero as third argument',
    { $slice: ['$v', 0, 0] },
    { v: [1] },
    fails('Third argument to $slice must be positive: 0'),
  ],
  [
    'a negative third argument',
    { $slice: ['$v', 0, -1] },
    { v: [1] },
    fails('Third argument to $slice must be positive: -1'),
  ],
  [
    'a string as third argument',
    { $slice: ['$v', 0, 'a'] },
    { v: [1] },
    fails('Third argument to $slice must be numeric, but is of type: string'),
  ],
];
