import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $exp (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['zero', { $exp: '$v' }, { v: 0 }, 1],
  ['two', { $exp: '$v' }, { v: 2 }, 7.38905609893065],
  ['minus two', { $exp: '$v' }, { v: -2 }, 0.1353352832366127],
  ['null', { $exp: '$v' }, { v: null }, null],
  ['a missing field', { $exp: '$v' }, {}, null],
  ['a boolean', { $exp: '$v' }, { v: true }, fails('$exp only supports numeric types, not bool')],
  ['minus infinity', { $exp: '$v' }, { v: -Infinity }, 0],
];
