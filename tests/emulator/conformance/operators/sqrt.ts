import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $sqrt (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a square', { $sqrt: '$v' }, { v: 25 }, 5],
  ['a number', { $sqrt: '$v' }, { v: 30 }, 5.477225575051661],
  ['null', { $sqrt: '$v' }, { v: null }, null],
  ['a missing field', { $sqrt: '$v' }, {}, null],
  ['NaN', { $sqrt: '$v' }, { v: NaN }, NaN],
  ['a negative number', { $sqrt: '$v' }, { v: -1 }, fails("$sqrt's argument must be greater than or equal to 0")],
  ['a string', { $sqrt: '$v' }, { v: '4' }, fails('$sqrt only supports numeric types, not string')],
];
