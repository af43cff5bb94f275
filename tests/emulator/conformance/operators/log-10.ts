import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $log10 (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['one', { $log10: '$v' }, { v: 1 }, 0],
  ['a thousand', { $log10: '$v' }, { v: 1000 }, 3],
  ['null', { $log10: '$v' }, { v: null }, null],
  ['a missing field', { $log10: '$v' }, {}, null],
  ['zero', { $log10: '$v' }, { v: 0 }, fails("$log10's argument must be a positive number, but is 0")],
  ['a string', { $log10: '$v' }, { v: 'a' }, fails('$log10 only supports numeric types, not string')],
  ['a negative number', { $log10: -1 }, {}, fails("$log10's argument must be a positive number, but is -1")],
  ['NaN', { $log10: '$v' }, { v: NaN }, NaN],
];
