import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $ceil (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a fraction', { $ceil: '$v' }, { v: 7.2 }, 8],
  ['a negative fraction', { $ceil: '$v' }, { v: -2.8 }, -2],
  ['a whole number', { $ceil: '$v' }, { v: 1 }, 1],
  ['null', { $ceil: '$v' }, { v: null }, null],
  ['a missing field', { $ceil: '$v' }, {}, null],
  ['a string', { $ceil: '$v' }, { v: '1' }, fails('$ceil only supports numeric types, not string')],
  ['a boolean', { $ceil: '$v' }, { v: true }, fails('$ceil only supports numeric types, not bool')],
  ['NaN', { $ceil: '$v' }, { v: NaN }, NaN],
];
