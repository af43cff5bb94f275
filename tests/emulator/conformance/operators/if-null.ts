import { fails, MISSING, type ExpressionRow } from '../differential/operator-rows';

/** The operator $ifNull (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a value', { $ifNull: ['$v', 'default'] }, { v: 'a' }, 'a'],
  ['null', { $ifNull: ['$v', 'default'] }, { v: null }, 'default'],
  ['a missing field', { $ifNull: ['$v', 'default'] }, {}, 'default'],
  ['false stays', { $ifNull: ['$v', 'default'] }, { v: false }, false],
  ['zero stays', { $ifNull: ['$v', 'default'] }, { v: 0 }, 0],
  ['an empty string stays', { $ifNull: ['$v', 'default'] }, { v: '' }, ''],
  ['a missing replacement', { $ifNull: ['$v', '$w'] }, {}, MISSING],
  [
    'three arguments',
    { $ifNull: [1, 2, 3] },
    {},
    fails('Expression $ifNull takes exactly 2 arguments. 3 were passed in.'),
  ],
];
