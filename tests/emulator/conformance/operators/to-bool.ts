import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $toBool (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['true', { $toBool: '$v' }, { v: true }, true],
  ['zero', { $toBool: '$v' }, { v: 0 }, false],
  ['a number', { $toBool: '$v' }, { v: -2.5 }, true],
  ['any string', { $toBool: '$v' }, { v: 'false' }, true],
  ['an empty string', { $toBool: '$v' }, { v: '' }, true],
  ['a date', { $toBool: '$v' }, { v: date('1970-01-01') }, true],
  ['null', { $toBool: '$v' }, { v: null }, null],
  ['a missing field', { $toBool: '$v' }, {}, null],
  ['a list', { $toBool: '$v' }, { v: [] }, true],
  ['an object', { $toBool: '$v' }, { v: {} }, true],
  ['two arguments', { $toBool: ['$v', 1] }, { v: 1 }, fails('takes exactly 1 arguments. 2 were passed in')],
];
