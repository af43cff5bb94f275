import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $log (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['base ten', { $log: ['$v', '$base'] }, { v: 100, base: 10 }, 2],
  ['base two', { $log: ['$v', '$base'] }, { v: 8, base: 2 }, 3],
  ['null', { $log: ['$v', '$base'] }, { v: null, base: 10 }, null],
  ['a missing base', { $log: ['$v', '$base'] }, { v: 10 }, null],
  ['zero', { $log: ['$v', '$base'] }, { v: 0, base: 10 }, fails("$log's argument must be a positive number, but is 0")],
  [
    'base one',
    { $log: ['$v', '$base'] },
    { v: 10, base: 1 },
    fails("$log's base must be a positive number not equal to 1, but is 1"),
  ],
  [
    'a negative base',
    { $log: ['$v', '$base'] },
    { v: 10, base: -2 },
    fails("$log's base must be a positive number not equal to 1, but is -2"),
  ],
  ['a string', { $log: ['$v', '$base'] }, { v: '10', base: 10 }, fails("$log's argument must be numeric, not string")],
  [
    'a string as base',
    { $log: ['$v', '$base'] },
    { v: 10, base: '10' },
    fails("$log's base must be numeric, not string"),
  ],
];
