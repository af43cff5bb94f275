import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $pow (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a square', { $pow: ['$a', '$b'] }, { a: 5, b: 2 }, 25],
  ['to the zero', { $pow: ['$a', '$b'] }, { a: 5, b: 0 }, 1],
  ['a negative exponent', { $pow: ['$a', '$b'] }, { a: 5, b: -2 }, 0.04],
  ['a root of a negative number', { $pow: ['$a', '$b'] }, { a: -5, b: 0.5 }, NaN],
  ['null', { $pow: ['$a', '$b'] }, { a: null, b: 2 }, null],
  ['a missing exponent', { $pow: ['$a', '$b'] }, { a: 2 }, null],
  [
    'zero to a negative exponent',
    { $pow: ['$a', '$b'] },
    { a: 0, b: -1 },
    fails('$pow cannot take a base of 0 and a negative exponent'),
  ],
  ['a string as base', { $pow: ['$a', '$b'] }, { a: 'a', b: 2 }, fails("$pow's base must be numeric, not string")],
  [
    'a string as exponent',
    { $pow: ['$a', '$b'] },
    { a: 2, b: 'a' },
    fails("$pow's exponent must be numeric, not string"),
  ],
  ['one to the NaN', { $pow: [1, NaN] }, {}, 1],
  ['minus one to infinity', { $pow: [-1, Infinity] }, {}, 1],
  ['a fraction as exponent', { $pow: [9, 0.5] }, {}, 3],
];
