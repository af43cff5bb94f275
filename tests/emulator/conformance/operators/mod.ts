import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $mod (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['whole numbers', { $mod: ['$a', '$b'] }, { a: 40, b: 3 }, 1],
  ['fractions', { $mod: ['$a', '$b'] }, { a: 5.5, b: 2 }, 1.5],
  ['the sign of the dividend', { $mod: ['$a', '$b'] }, { a: -7, b: 3 }, -1],
  ['a negative divisor', { $mod: ['$a', '$b'] }, { a: 7, b: -3 }, 1],
  ['null', { $mod: ['$a', '$b'] }, { a: null, b: 3 }, null],
  ['a missing divisor', { $mod: ['$a', '$b'] }, { a: 1 }, null],
  ['zero as divisor', { $mod: ['$a', '$b'] }, { a: 1, b: 0 }, fails("can't $mod by zero")],
  [
    'a string',
    { $mod: ['$a', '$b'] },
    { a: '40', b: 3 },
    fails('$mod only supports numeric types, not string and int'),
  ],
  ['a negative number without remainder', { $mod: [-4, 2] }, {}, 0],
  ['an infinite dividend', { $mod: [Infinity, 2] }, {}, NaN],
  ['an infinite divisor', { $mod: [5, Infinity] }, {}, 5],
];
