import { fails, MISSING, type ExpressionRow } from '../differential/operator-rows';

/** The operator $arrayElemAt (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['the first', { $arrayElemAt: ['$v', '$at'] }, { v: [1, 2, 3], at: 0 }, 1],
  ['the last', { $arrayElemAt: ['$v', '$at'] }, { v: [1, 2, 3], at: -1 }, 3],
  ['behind the end', { $arrayElemAt: ['$v', '$at'] }, { v: [1, 2, 3], at: 15 }, MISSING],
  ['before the start', { $arrayElemAt: ['$v', '$at'] }, { v: [1, 2, 3], at: -4 }, MISSING],
  ['null as list', { $arrayElemAt: ['$v', '$at'] }, { v: null, at: 0 }, null],
  ['a missing list', { $arrayElemAt: ['$v', '$at'] }, { at: 0 }, null],
  ['null as index', { $arrayElemAt: ['$v', '$at'] }, { v: [1], at: null }, null],
  [
    'no list',
    { $arrayElemAt: ['$v', '$at'] },
    { v: 'abc', at: 0 },
    fails("$arrayElemAt's first argument must be an array, but is string"),
  ],
  [
    'a string as index',
    { $arrayElemAt: ['$v', '$at'] },
    { v: [1], at: '0' },
    fails("$arrayElemAt's second argument must be a numeric value, but is string"),
  ],
  [
    'a fraction as index',
    { $arrayElemAt: ['$v', '$at'] },
    { v: [1], at: 0.5 },
    fails("$arrayElemAt's second argument must be representable as a 32-bit integer: 0.5"),
  ],
];
