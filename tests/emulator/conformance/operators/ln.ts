import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $ln (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['one', { $ln: '$v' }, { v: 1 }, 0],
  ['a number', { $ln: '$v' }, { v: 10 }, 2.302585092994046],
  ['null', { $ln: '$v' }, { v: null }, null],
  ['a missing field', { $ln: '$v' }, {}, null],
  ['NaN', { $ln: '$v' }, { v: NaN }, NaN],
  ['zero', { $ln: '$v' }, { v: 0 }, fails("$ln's argument must be a positive number, but is 0")],
  ['a negative number', { $ln: '$v' }, { v: -1 }, fails("$ln's argument must be a positive number, but is -1")],
  ['a string', { $ln: '$v' }, { v: 'e' }, fails('$ln only supports numeric types, not string')],
];
